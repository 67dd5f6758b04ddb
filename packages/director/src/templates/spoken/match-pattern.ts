import type { Strength } from '@retake/contracts';
import type { Token } from '../../tokens/tokenise.ts';
import { findPhrase } from '../../words/phrases.ts';
import { strengthPhrases } from '../../words/strengths.ts';
import { toVocabulary } from '../../words/vocabulary.ts';
import type { Pattern } from './pattern.ts';

/** Where a pattern ends, how much it asks for, and where the clips stand within it. */
export interface Match {
  readonly end: number;
  readonly strength?: Strength;
  readonly clips?: { readonly from: number; readonly to: number };
}

/** Finds the end of the clips that start at a token. */
export type SkipClips = (at: number) => number | undefined;

type Continue = (match: Match) => Match | undefined;

/** Before the start of a part stand punctuation, a number, or one of these. */
const openers = toVocabulary('and then but please pls clip shot scene slow slowly gentle a just make let have with');

const isOpening = (token: Token | undefined) =>
  token === undefined || token.kind === 'punctuation' || token.kind === 'number' || openers.has(token.word);

function matchFrom(
  pattern: Pattern,
  place: number,
  tokens: readonly Token[],
  found: Match,
  skip: SkipClips,
  then: Continue,
): Match | undefined {
  const slot = pattern[place];
  const { end: at } = found;
  if (slot === undefined) return then(found);
  const goOn: Continue = (match) => matchFrom(pattern, place + 1, tokens, match, skip, then);
  switch (slot.type) {
    case 'start':
      return isOpening(tokens[at - 1]) ? goOn(found) : undefined;
    case 'unless':
      return findPhrase(slot.book, tokens, at) === undefined ? goOn(found) : undefined;
    case 'strength': {
      const said = findPhrase(strengthPhrases, tokens, at);
      return (said && goOn({ ...found, end: said.end, strength: said.value })) ?? goOn(found);
    }
    case 'clips': {
      const end = skip(at);
      return end === undefined ? undefined : goOn({ ...found, end, clips: { from: at, to: end } });
    }
    case 'words': {
      const said = findPhrase(slot.book, tokens, at);
      return (said && goOn({ ...found, end: said.end })) ?? (slot.isOptional ? goOn(found) : undefined);
    }
    case 'either': {
      for (const option of slot.patterns) {
        const match = matchFrom(option, 0, tokens, found, skip, goOn);
        if (match !== undefined) return match;
      }
      return slot.isOptional ? goOn(found) : undefined;
    }
  }
}

/** Where a pattern ends that starts at a token; undefined where it does not start there. */
export function matchPattern(
  pattern: Pattern,
  tokens: readonly Token[],
  at: number,
  skip: SkipClips = () => undefined,
): Match | undefined {
  return matchFrom(pattern, 0, tokens, { end: at }, skip, (match) => match);
}
