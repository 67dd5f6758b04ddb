import type { CountTokens } from './token-counter.ts';

const mark = ' … [shortened] … ';

/** A text of at most so many characters: what is too long loses its middle, and a mark says so. */
export function shortenMiddle(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const kept = Math.max(0, characters - mark.length);
  const head = Math.ceil(kept * 0.6);
  const tail = kept - head;
  return `${text.slice(0, head)}${mark}${tail === 0 ? '' : text.slice(-tail)}`.toWellFormed();
}

/**
 * The same by tokens. Scripts differ in how many characters a token holds, so ever fewer are tried; no prose has more than
 * six, and what is longer is cut before it is counted at all.
 */
export function shortenToTokens(text: string, tokens: number, countTokens: CountTokens): string {
  let characters = tokens * 6;
  let shown = shortenMiddle(text, characters);
  while (characters > mark.length && countTokens(shown) > tokens) {
    characters = Math.floor(characters * 0.75);
    shown = shortenMiddle(text, characters);
  }
  return shown;
}
