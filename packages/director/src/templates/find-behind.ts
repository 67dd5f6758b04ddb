import type { Strength } from '@retake/contracts';
import { parseReference } from '../references/parse-reference.ts';
import type { Scope } from '../references/reference.ts';
import { fillers } from '../words/fillers.ts';
import { findPhrase, type PhraseBook } from '../words/phrases.ts';
import { strengthPhrases } from '../words/strengths.ts';
import { qualityAdjectives } from './qualities.ts';

/** Between the first words and the last stand the clips and little else. */
const farthest = 24;

/** Where something is said behind a noun, with the strength just before it. */
export interface Behind {
  readonly from: number;
  readonly to: number;
  readonly strength?: Strength;
}

/** What is said of a noun, past the clips and words without meaning of their own. */
export function findBehind<T>(
  scope: Scope,
  at: number,
  book: PhraseBook<T>,
): (Behind & { readonly value: T }) | undefined {
  const { tokens } = scope;
  let degree: { readonly from: number; readonly to: number; readonly value: Strength } | undefined;
  for (let index = at; index < Math.min(tokens.length, at + farthest); ) {
    const found = findPhrase(book, tokens, index);
    // "The colours are too much saturated": what is too much comes next.
    if (found !== undefined && findPhrase(qualityAdjectives, tokens, found.end) !== undefined) return undefined;
    if (found !== undefined) {
      const said = degree?.to === index ? { from: degree.from, strength: degree.value } : { from: index };
      return { ...said, to: found.end, value: found.value };
    }
    const reference = parseReference(scope, index);
    const strength = reference === undefined ? findPhrase(strengthPhrases, tokens, index) : undefined;
    if (strength !== undefined) degree = { from: index, to: strength.end, value: strength.value };
    const next =
      reference?.end ??
      strength?.end ??
      (fillers.has(tokens[index]!.word) && tokens[index]!.kind === 'word' ? index + 1 : undefined);
    if (next === undefined) return undefined;
    index = next;
  }
  return undefined;
}
