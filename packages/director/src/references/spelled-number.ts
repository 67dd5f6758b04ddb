import { findTemplateStart } from '../templates/template-start.ts';
import type { Token } from '../tokens/tokenise.ts';
import { clipNouns } from '../words/clip-nouns.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { findNumber } from './number-list.ts';
import { endsHere } from './numbered.ts';
import type { Scope } from './reference.ts';

/** Behind these a number in letters is a place: "snow on twelve", "more contrast in three". */
const placing = toVocabulary('in on for');
const making = toVocabulary('make turn');
/** "Cut it in two", "a table for two". */
const counting = toVocabulary(
  'cut split break broken tear torn slice divide fold folded halve table dinner room seats',
);
/** Behind these it is taken out, or left as it is. */
const sparing = toVocabulary(
  'minus except excluding excepting without skip not bar barring besides but omit exclude ignore leave keep',
);
/** Before what is wished of them these mark a part of a list: "one) warmer two) cooler". */
const marks = toVocabulary(', ) :');

/** Whether some look is named in a message: only then can a number alone be a clip. */
const hasLook = (tokens: readonly Token[]) => tokens.some((_, at) => findTemplateStart(tokens, at));
const namesClip = (tokens: readonly Token[]) =>
  tokens.some(({ word }, at) => clipNouns.has(word) && findNumber(tokens, at + 1) !== undefined);

/** "Clip one and two": goes on with the clip before it. */
function goesOn({ tokens }: Scope, at: number): boolean {
  const [noun, number, joint] = tokens.slice(Math.max(0, at - 3), at);
  const isList = joint?.word === 'and' && number?.kind === 'word' && clipNouns.has(noun?.word ?? '');
  return isList && findNumber(tokens, at - 2)?.end === at - 1;
}

const likewise = toVocabulary('too also likewise ditto');

/** "Twelve should be warmer, and eleven as well": gets what another clip gets. */
function getsTheSame({ tokens }: Scope, at: number, end: number): boolean {
  const next = tokens[end]?.word ?? '';
  const after = next === 'as' && tokens[end + 1]?.word === 'well' ? end + 2 : likewise.has(next) ? end + 1 : end;
  const isEnd = tokens[after] === undefined || ['.', ',', '!', ';'].includes(tokens[after].word);
  const before = tokens[at - 1]?.word ?? '';
  const isNext = after > end && (before === ',' || before === 'and');
  const earlier = tokens.slice(0, at);
  const isNamed = earlier.some(({ word }, place) => clipNouns.has(word) || findNumber(earlier, place) !== undefined);
  return isEnd && isNext && isNamed && tokens[at]!.word !== 'one' && hasLook(earlier);
}

/**
 * Whether one number in letters stands where only a clip can: "more contrast in three", "five, pan left", "all but six", "two
 * brighter". "One" may be any; what follows must be no noun that it would count ("two dogs", "three times").
 */
export function isSpelledClip(scope: Scope, at: number, end: number): boolean {
  const { tokens } = scope;
  if (!endsHere(scope, end)) return false;
  if (getsTheSame(scope, at, end)) return true;
  if (goesOn(scope, at)) return true;
  const before = tokens[at - 1];
  if (sparing.has(before?.word ?? '')) return tokens[at]!.word !== 'one' && hasLook(tokens);
  if (tokens[at]!.word === 'one' || namesClip(tokens)) return false;
  // "Make three darker, same for seven".
  if (making.has(before?.word ?? '')) return findTemplateStart(tokens, end);
  if (placing.has(before?.word ?? '')) {
    const isCounted = tokens.some(({ word }) => counting.has(word));
    return !isCounted && hasLook(tokens);
  }
  const startsPart = before === undefined || before.word === ';' || before.word === '.';
  const next = tokens[end];
  return startsPart && next !== undefined && (marks.has(next.word) ? hasLook(tokens) : findTemplateStart(tokens, end));
}
