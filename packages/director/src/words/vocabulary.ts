/** A set of words, written as text. */
export function toVocabulary(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}

/** Whether every word of a text belongs to a vocabulary. */
export function isMadeOf(text: string, ...vocabularies: readonly ReadonlySet<string>[]): boolean {
  return text.split(' ').every((word) => word === '' || vocabularies.some((known) => known.has(word)));
}

/** Punctuation, articles and politeness that any short request may hold. */
export const courtesy = toVocabulary(
  ". , ! ? : ; - … the a an please pls plz can could would you we i let's lets just now then ok okay hey so my me it this that these those them to of on in for from with and want i'd like need should",
);
