import { RetakeError } from '@retake/contracts';

/** The clip that is meant. Throws `CLIP_NOT_FOUND` when none is. */
export function getFirstClip(clips: readonly number[] | undefined): number {
  const first = clips?.[0];
  if (first === undefined) throw new RetakeError('CLIP_NOT_FOUND', { message: 'Which clip is meant? Say its number.' });
  return first;
}
