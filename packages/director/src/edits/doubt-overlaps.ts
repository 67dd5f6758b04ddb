import { type Edit, getTemplate, type Understanding } from '@retake/contracts';
import { wordsOf } from '../gist/shape.ts';
import type { Sentence } from '../sentence/sentence.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { toClarify } from './clarify.ts';

/** With one of these a look is put on top of what all get. */
const adding = toVocabulary('also too additionally plus well extra besides top addition both');

const isLook = ({ templates }: Edit) => templates.length > 0;

/** "All clips sepia but clip 3 vintage": instead of what all get. */
const turning = toVocabulary('but except while whereas though although only instead rather');

/** Looks of one kind stand in each other's place: "all clips sepia, clip 3 vintage". */
const isAlike = (a: Edit, b: Edit) =>
  a.templates.some((one) => b.templates.some((other) => getTemplate(one).group === getTemplate(other).group));

/** Whether all clips of one edit are among the more of another. */
const isWithin = (inner: Edit, outer: Edit) =>
  inner.clips.length < outer.clips.length && inner.clips.every((clip) => outer.clips.includes(clip));

/**
 * The question before a clip gets a look with several others, and one of its own: "all clips sepia but clip 3 vintage" may mean both for
 * clip 3, or the second alone. Undefined where it is put on top ("all clips warmer, clip 3 foggy"), or no clips overlap.
 */
export function doubtOverlaps(sentence: Sentence, edits: readonly Edit[]): Understanding | undefined {
  const looks = edits.filter(isLook);
  const words = wordsOf(sentence, sentence.items);
  const isTurned = words.some((word) => turning.has(word));
  const pair = looks
    .flatMap((inner) => looks.map((outer) => [inner, outer] as const))
    .find(([inner, outer]) => isWithin(inner, outer) && (isTurned || isAlike(inner, outer)));
  if (pair === undefined || words.some((word) => adding.has(word))) return undefined;
  const clips = pair[0].clips.join(', ');
  return toClarify(`Should clip ${clips} get its own look alone, or both? Say it clip by clip, please.`);
}
