import { createHash } from 'node:crypto';

/** One spelling for equal data: keys in order, undefined left out. */
function toCanonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toCanonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, entry]) => [key, toCanonical(entry)]),
  );
}

/** A hash that is equal for equal data, whatever the order of its keys. */
export function toHash(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(toCanonical(value)))
    .digest('hex');
}
