import type { Item, Sentence } from '../../sentence/sentence.ts';
import { toVocabulary } from '../../words/vocabulary.ts';

const marks = toVocabulary(
  'no nope sorry wait oops actually i mean meant make that or rather scratch correction hm hmm ah uh um my bad it is its was should be , . ; ! - – — … : on in for to the',
);
const taking = toVocabulary('no nope sorry wait oops actually mean meant scratch correction rather bad');

/**
 * A message in which somebody corrects themselves, without what they take back: "undo clip 5, no sorry, 6" is "undo 6".
 * Its words; undefined when nothing is corrected.
 */
export function takeCorrection({ tokens, items }: Sentence): readonly string[] | undefined {
  for (const [place, item] of items.entries()) {
    const next = items.findIndex((other, at) => at > place && isSame(item, other));
    const later = items[next];
    if (later === undefined) continue;
    const between = tokens.slice(item.to, later.from).map(({ word }) => word);
    if (!between.some((word) => taking.has(word)) || !between.every((word) => marks.has(word))) continue;
    return [...tokens.slice(0, item.from), ...tokens.slice(later.from)].map(({ word }) => word);
  }
  return undefined;
}

const isSame = (one: Item, other: Item) =>
  (one.type === 'reference' && other.type === 'reference') || (one.type === 'version' && other.type === 'version');
