import { type JobSnapshot, RetakeError, type Understanding } from '@retake/contracts';
import { describeClipNumbers } from '@retake/director';
import type { Answer } from './answer.ts';
import { getFirstClip } from './get-first-clip.ts';

/** Opens two versions of a clip side by side. Throws `CLIP_NOT_FOUND` or `VERSION_NOT_FOUND`. */
export function answerComparison(snapshot: JobSnapshot, { clips, version }: Understanding, text: string): Answer {
  const number = getFirstClip(clips);
  const clip = snapshot.clips.find((entry) => entry.number === number);
  if (!clip) throw new RetakeError('CLIP_NOT_FOUND', { message: `There is no clip ${number} in this video.` });
  const before = version ?? clip.versions.find((entry) => entry.number === clip.version)?.parent ?? 1;
  if (!clip.versions.some((entry) => entry.number === before)) {
    throw new RetakeError('VERSION_NOT_FOUND', { message: `Clip ${number} has no version ${before}.` });
  }
  if (before === clip.version) {
    return { reply: { text: `${describeClipNumbers([number])} shows version ${before} already.`, kind: 'compare' } };
  }
  return { reply: { text, kind: 'compare', compare: { clip: number, before, after: clip.version } } };
}
