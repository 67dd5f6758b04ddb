import type { Item, Sentence } from '../sentence/sentence.ts';
import { toVocabulary } from '../words/vocabulary.ts';

const likening = toVocabulary('like as than match matching matches copy resemble resembles mirror');
const preferring = toVocabulary('rather sooner better');

/** Whether an item is what something else is to look like: "make clip 2 like clip 3", "darker than this". */
export function isLikened({ tokens }: Sentence, items: readonly Item[], place: number): boolean {
  const item = items[place]!;
  const wordAt = (index: number) => tokens[index]?.word ?? '';
  const before = wordAt(item.from - 1);
  if (!likening.has(before)) return false;
  // "I'd like this warmer".
  const isPolite = before === 'like' && ['would', "i'd", "we'd"].includes(wordAt(item.from - 2));
  // "I'd rather see a motorcycle than that car": the thing that another one is to stand for.
  const isReplaced =
    before === 'than' &&
    item.type === 'pronoun' &&
    items[place + 1]?.type === 'word' &&
    tokens.slice(0, item.from - 1).some(({ word }) => preferring.has(word));
  return !isPolite && !isReplaced;
}
