import type { ClipContext } from '../message-context.ts';

/** Words of the prompts, reduced to their stem, with the numbers of the clips that have them. */
type PromptIndex = ReadonlyMap<string, ReadonlySet<number>>;

/** "dancing", "danced" and "dances" are one word. Crude on purpose: both sides are reduced the same way. */
export function toStem(word: string): string {
  const plain = word.replace(/'s$/, '');
  if (plain.length <= 3) return plain;
  const stem = plain.replace(/(?:ing|ed|es|s|e)$/, '').replace(/([b-df-hj-np-tv-z])\1$/, '$1');
  return stem.length >= 3 ? stem : plain;
}

const indexes = new WeakMap<readonly ClipContext[], PromptIndex>();

/** The index of a video's prompts, built when the first message needs it and kept as long as the same list of clips is. */
function toPromptIndex(clips: readonly ClipContext[]): PromptIndex {
  const known = indexes.get(clips);
  if (known !== undefined) return known;
  const index = new Map<string, Set<number>>();
  for (const { number, prompt } of clips) {
    for (const word of prompt
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? []) {
      const stem = toStem(word);
      const numbers = index.get(stem);
      if (numbers === undefined) index.set(stem, new Set([number]));
      else numbers.add(number);
    }
  }
  indexes.set(clips, index);
  return index;
}

/** Numbers of the clips whose prompt has every one of the words, in rising order. */
export function findByWords(clips: readonly ClipContext[], words: readonly string[]): readonly number[] {
  const index = toPromptIndex(clips);
  const [first, ...others] = words.map((word) => index.get(toStem(word)) ?? new Set<number>());
  if (first === undefined) return [];
  return [...first].filter((number) => others.every((numbers) => numbers.has(number)));
}
