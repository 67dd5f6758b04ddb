import { createHash } from 'node:crypto';
import type { Lease } from '@retake/regeneration';

/**
 * The id of what a step makes: whoever goes on with the regeneration after a crash gets the same one, so that the files of
 * the second try are those of the first and none is left behind. The name has to tell everything that the files depend on.
 */
export function toStepId({ regenerationId }: Pick<Lease, 'regenerationId'>, name: string): string {
  const bytes = createHash('sha256').update(`${regenerationId}/${name}`).digest().subarray(0, 16);
  // Version 8, whose other bits are anybody's own.
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
