import { toClarify } from '../edits/clarify.ts';
import type { KindReader } from '../turn.ts';

const verbs =
  '(?:undo|redo|revert|approve|accept|reject|restore|cancel|abort|stop|swap|reorder|retry|rerun|roll back|sign off)';
const forbidding = new RegExp(
  `^(?:(?:please|ok|okay|no|but|and|,|so|hey|kindly) )*(?:don't|dont|do not|never|better not) (?:just |ever )?${verbs}\\b`,
  'u',
);
const undecided =
  /\b(?:(?:is|are|was|were|has|have) not|isn't|isnt|aren't|wasn't|hasn't|hasnt|haven't|havent)(?: been| yet)* (?:approved|rejected|accepted|signed off)\b/u;

const review = /^(?:(?:please|ok|okay|so|hey|kindly|now|then|,) )*(?:approve|reject)\b/u;

/** "Reject clip 2 and make clip 3 darker": half of it must not be done as if it were all. */
export const readReviewAndLook: KindReader = ({ sentence }) => {
  const words = sentence.tokens.map(({ word }) => word).join(' ');
  const named = sentence.items.filter(({ type }) => type === 'reference');
  const hasLook = sentence.items.some(({ type }) => type === 'template');
  if (!review.test(words) || !hasLook || named.length < 2) return undefined;
  return toClarify('One thing at a time, please: the review first, or the change of the picture?');
};

/** "Don't undo clip 2", "clip 2 is not approved yet": nothing is asked for that could be done. */
export const readDenied: KindReader = ({ sentence }) => {
  const words = sentence.tokens.map(({ word }) => word).join(' ');
  const isForeign = sentence.items.some(({ type }) => type === 'template' || type === 'quote');
  if (isForeign || sentence.isQuestion || sentence.tokens.length > 20) return undefined;
  if (!forbidding.test(words) && !undecided.test(words)) return undefined;
  return toClarify('Then nothing is done. What should happen instead?');
};
