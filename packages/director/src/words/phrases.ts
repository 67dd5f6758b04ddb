import type { Token } from '../tokens/tokenise.ts';

interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** Phrases by their first word, the longest first, so that looking one up costs no more than the few that share it. */
export type PhraseBook<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

/** Builds a phrase book from phrases (words separated by single spaces) and what each stands for. */
export function createPhraseBook<T>(entries: Iterable<readonly [string, T]>): PhraseBook<T> {
  const book = new Map<string, Phrase<T>[]>();
  for (const [text, value] of entries) {
    const words = text.split(' ');
    const known = book.get(words[0]!) ?? [];
    known.push({ words, value });
    book.set(words[0]!, known);
  }
  for (const phrases of book.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return book;
}

/** The longest phrase of the book that starts at a token, whole words only. */
export function findPhrase<T>(
  book: PhraseBook<T>,
  tokens: readonly Token[],
  at: number,
): { value: T; end: number } | undefined {
  const first = tokens[at];
  if (first === undefined || first.kind === 'quote') return undefined;
  const found = book.get(first.word)?.find(({ words }) => standsAt(words, tokens, at));
  return found === undefined ? undefined : { value: found.value, end: at + found.words.length };
}

/** Plain loops: this is asked for every word of a message, many times. The first word is known to be there. */
function standsAt(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  for (let index = 1; index < words.length; index += 1) {
    if (tokens[at + index]?.word !== words[index]) return false;
  }
  return true;
}
