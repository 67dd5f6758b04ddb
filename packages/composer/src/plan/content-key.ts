import { createHash } from 'node:crypto';

/** The name of something in the cache: a hash over what it is made of. The same parts give the same name for ever. */
export function toContentKey(parts: Readonly<Record<string, unknown>>): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
