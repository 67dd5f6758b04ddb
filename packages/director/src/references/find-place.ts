import type { Token } from '../tokens/tokenise.ts';
import { clipNouns } from '../words/clip-nouns.ts';
import { toOrdinal } from '../words/numbers.ts';

/** A place in the order: from the front (1, 2, …), from the back (-1, -2, …), or NaN for the middle. */
export interface Place {
  readonly place: number;
  /** Index of the first token after it. */
  readonly end: number;
  /** Whether its words can be nothing else than a place ("third from the end"). */
  readonly isSure?: boolean;
}

const sides: Readonly<Record<string, 1 | -1>> = {
  end: -1,
  back: -1,
  bottom: -1,
  start: 1,
  beginning: 1,
  front: 1,
  top: 1,
};
const isNoun = (word: string) => clipNouns.has(word) || word === 'one';

/** "from the end", "from the very start": which side a place is counted from. */
function findSide(tokens: readonly Token[], at: number): { sign: 1 | -1; end: number } | undefined {
  if (tokens[at]?.word !== 'from' || tokens[at + 1]?.word !== 'the') return undefined;
  const word = tokens[at + 2]?.word === 'very' ? at + 3 : at + 2;
  const side = tokens[word]?.word ?? '';
  return Object.hasOwn(sides, side) ? { sign: sides[side]!, end: word + 1 } : undefined;
}

/** "third from the end", "third clip from the back". */
function findCounted(tokens: readonly Token[], at: number, ordinal: number): Place | undefined {
  const noun = isNoun(tokens[at]?.word ?? '') ? at + 1 : at;
  const side = findSide(tokens, noun);
  return side === undefined ? undefined : { place: side.sign * ordinal, end: side.end, isSure: true };
}

/** "third to last", "third-last clip": the noun follows, or nothing that could be last. */
function findFromLast(tokens: readonly Token[], at: number, ordinal: number): Place | undefined {
  const isTo = tokens[at]?.word === 'to';
  const article = isTo && tokens[at + 1]?.word === 'the' ? 1 : 0;
  const last = isTo ? at + 1 + article : at;
  if (tokens[last]?.word !== 'last') return undefined;
  return { place: -ordinal, end: last + 1, isSure: true };
}

/** "last but one", "last one but one". */
function findButOne(tokens: readonly Token[], at: number): Place | undefined {
  const noun = isNoun(tokens[at]?.word ?? '') ? at + 1 : at;
  const count = ['one', 'two', 'three'].indexOf(tokens[noun + 1]?.word ?? '') + 2;
  return tokens[noun]?.word === 'but' && count > 1 ? { place: -count, end: noun + 2, isSure: true } : undefined;
}

/** The place that words name, starting at a token. */
export function findPlace(tokens: readonly Token[], at: number): Place | undefined {
  const word = tokens[at]?.word ?? '';
  const ordinal = toOrdinal(word);
  if (ordinal !== undefined)
    return (
      findCounted(tokens, at + 1, ordinal) ?? findFromLast(tokens, at + 1, ordinal) ?? { place: ordinal, end: at + 1 }
    );
  if (word === 'last') return findButOne(tokens, at + 1) ?? { place: -1, end: at + 1 };
  if (word === 'final' || word === 'closing') return { place: -1, end: at + 1 };
  if (word === 'opening') return { place: 1, end: at + 1 };
  if (word === 'penultimate') return { place: -2, end: at + 1, isSure: true };
  if (word === 'antepenultimate') return { place: -3, end: at + 1, isSure: true };
  if (word === 'middle') return { place: Number.NaN, end: at + 1 };
  return undefined;
}
