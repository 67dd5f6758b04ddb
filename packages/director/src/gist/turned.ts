import type { Sentence } from '../sentence/sentence.ts';
import { qualityNouns } from '../templates/qualities.ts';
import { findPhrase } from '../words/phrases.ts';
import type { Clause } from './clauses.ts';
import { wordsOf } from './shape.ts';

const turning =
  /^(?:(?:please|and|so|then|just|can you|could you|could we|can we) )*(lower|reduce|decrease|raise|increase|boost|drop|lift|push|pump|crank|turn|bring|dial|tone|take|cut) (?:it|that|them|those|this)(?: (up|down))?(?: (a (?:bit|little|lot|touch|tad)|slightly|much))?(?: (?:please|pls|for me))?$/u;

/** "the contrast on clip 4 is killing my eyes, lower it" is "lower the contrast". */
export function toTurned(sentence: Sentence, { items }: Clause, before: readonly Clause[]): string | undefined {
  const found = turning.exec(wordsOf(sentence, items).join(' '));
  if (found === null) return undefined;
  const noun = before
    .flatMap((clause) => clause.items)
    .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index))
    .findLast((at) => findPhrase(qualityNouns, sentence.tokens, at) !== undefined);
  const [, verb, way = '', degree = ''] = found;
  if (noun === undefined) return undefined;
  return `${verb} ${way} the ${sentence.tokens[noun]!.word} ${degree}`.replaceAll(/ +/gu, ' ').trim();
}
