import type { Scope } from '../references/reference.ts';
import type { Token } from '../tokens/tokenise.ts';
import { findPhrase, type PhraseBook } from '../words/phrases.ts';
import { fiercePhrases, mildPhrases } from '../words/strength-ends.ts';
import { comparedStrengths, strengthPhrases } from '../words/strengths.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import type { Item } from './sentence.ts';

/** What "more" stands before when nothing is said to be more: the end of a part, or where. */
const closing = toVocabulary('in on for to and but please pls clip scene shot the then now');

function isClosed(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return next === undefined || next.kind === 'punctuation' || closing.has(next.word);
}

/** Index after "more" at the end of a wish ("zoom in a bit more on clip 1"), where it says how much and not of what. */
function skipMore(tokens: readonly Token[], at: number): number | undefined {
  if (!['more', 'further'].includes(tokens[at]?.word ?? '')) return undefined;
  return isClosed(tokens, at + 1) ? at + 1 : undefined;
}

/** Index after "but not too much" where a part of the message ends with it, and something was said before. */
function findLastly(book: PhraseBook<true>, tokens: readonly Token[], at: number): number | undefined {
  const found = at === 0 ? undefined : findPhrase(book, tokens, at);
  const next = found === undefined ? undefined : tokens[found.end];
  const isEnd = next === undefined || next.kind === 'punctuation' || ['and', 'but', 'please'].includes(next.word);
  return isEnd ? found?.end : undefined;
}

/** "but not too much", "go big" at the end of a wish. */
export const readLastly = ({ tokens }: Scope, at: number): Item | undefined => {
  const fierce = findLastly(fiercePhrases, tokens, at);
  if (fierce !== undefined) return { type: 'strength', strength: 'strong', from: at, to: fierce };
  const mild = findLastly(mildPhrases, tokens, at);
  return mild === undefined ? undefined : { type: 'strength', strength: 'slight', from: at, to: mild };
};

/** "a bit", "much more", and "even more", which says nothing that the look does not. */
export const readStrength = ({ tokens }: Scope, at: number): Item | undefined => {
  const found = findPhrase(strengthPhrases, tokens, at);
  if (found !== undefined)
    return { type: 'strength', strength: found.value, from: at, to: skipMore(tokens, found.end) ?? found.end };
  const compared = at === 0 ? undefined : findPhrase(comparedStrengths, tokens, at);
  if (compared !== undefined && isClosed(tokens, compared.end))
    return { type: 'strength', strength: compared.value, from: at, to: compared.end };
  const start = ['even', 'some', 'still'].includes(tokens[at]!.word) ? at + 1 : at;
  const more = at === 0 ? undefined : skipMore(tokens, start);
  return more === undefined ? undefined : { type: 'filler', from: at, to: more };
};
