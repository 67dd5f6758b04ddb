import { findByKin } from '../references/prompt-index.ts';
import type { Sentence } from '../sentence/sentence.ts';
import { functionWords } from '../words/function-words.ts';

/**
 * The clip that shows what a message speaks of, where one clip alone shows all of its words that any clip shows: "give the old
 * fisherman a pipe". A guess, because a thing may be wished for that another clip has already.
 */
export function guessClip(sentence: Sentence): number | undefined {
  const { clips, tokens, items, selected = [] } = sentence;
  if (selected.length > 0 || items.some(({ type }) => type === 'reference' || type === 'except')) return undefined;
  const words = items.flatMap(({ type, from }) => (type === 'word' ? [tokens[from]!.word] : []));
  const shown = words
    .filter((word) => !functionWords.has(word))
    .map((word) => findByKin(clips, [word]))
    .filter((numbers) => numbers.length > 0);
  const [first = [], ...others] = shown;
  const shared = first.filter((number) => others.every((numbers) => numbers.includes(number)));
  return shared.length === 1 ? shared[0] : undefined;
}
