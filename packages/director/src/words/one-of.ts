/** The pattern of any of some words or phrases, written as text with a comma between them. Phrases hold no signs of patterns. */
export const oneOf = (...lists: readonly string[]): string =>
  `(?:${lists
    .flatMap((list) => list.split(','))
    .map((phrase) => phrase.trim())
    .join('|')})`;
