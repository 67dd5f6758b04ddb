import { findByWords } from '../references/prompt-index.ts';
import { functionWords } from '../words/function-words.ts';
import { purpose, remarks } from '../words/remarks.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { type Part, reasons, toPattern } from './parts.ts';
import type { Sentence } from './sentence.ts';

/** What a part of a message is: `consent` says yes to a look beside it. */
export type Verdict = 'request' | 'aside' | 'about' | 'consent';

/** What only a request says. */
const wishes = toVocabulary('should must need needs want wants make add put let please instead would could can');
/** What versions, runs, reviews and the order of clips are asked for with; "redo" may ask for a new picture. */
const controls =
  /^(?:(?:please|just|then|and|so|now|let's|lets|can|could|you|we|ok) )*(?:undo|revert|approve|reject|restore|cancel|swap|move|go back|roll back|take (?:it|that|this) back|put @ (?:before|after|at|in|first|last))\b/u;
const telling =
  /^(?:(?:i|we) (?:(?:don't|dont|didn't|do not|did not) (?:really )?like(?! (?:it|that|this)\b)|really|like|liked|love|loved|prefer|preferred|hate|think)|it's|that's|they're|(?:it|that|this|they|that one|this one|@) (?:is|was|were|are|looks?|looked|feels?|felt|flows?|works?|makes?|starts?|ends?)|that one's|oops|(?:sorry )?wrong)\b(?! to )/u;

/** Whether a part asks for something other than a look. */
export const isControl = (sentence: Sentence, part: Part): boolean => controls.test(toPattern(sentence, part));

/** Whether a part beside such a request only tells why ("it was better before, undo"). */
export function isTelling(sentence: Sentence, part: Part): boolean {
  const pattern = toPattern(sentence, part);
  return telling.test(pattern) && !/[#"V]/u.test(pattern) && !pattern.split(' ').some((word) => wishes.has(word));
}

/** Whether a part says why a look is wished, or what for, and nothing that the video does not show. */
function isReason({ tokens, clips }: Sentence, part: Part, pattern: string): boolean {
  const joint = tokens[part.from - 1]?.word ?? '';
  if (reasons.has(joint)) return !/[@"V]/u.test(pattern) && !pattern.split(' ').some((word) => wishes.has(word));
  if (joint !== 'so') return false;
  const found = purpose.exec(pattern);
  const said = (found?.[1] ?? found?.[2])?.split(' ') ?? [];
  return found !== null && said.every((word) => functionWords.has(word) || findByWords(clips, [word]).length > 0);
}

/** What a part is by itself. */
export function toVerdict(sentence: Sentence, part: Part): Verdict {
  const pattern = toPattern(sentence, part);
  if (isReason(sentence, part, pattern)) return 'consent';
  return remarks.find((remark) => remark.pattern.test(pattern))?.kind ?? 'request';
}
