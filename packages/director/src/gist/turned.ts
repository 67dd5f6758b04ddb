import type { Sentence } from '../sentence/sentence.ts';
import { qualityNouns } from '../templates/qualities.ts';
import { findPhrase } from '../words/phrases.ts';
import type { Clause } from './clauses.ts';
import { toShape, wordsOf } from './shape.ts';

const turning =
  /^(?:(?:please|and|so|then|just|can you|could you|could we|can we) )*(lower|reduce|decrease|raise|increase|boost|drop|lift|push|pump|crank|turn|bring|dial|tone|take|cut) (?:it|that|them|those|this)(?: (up|down))?(?: (a (?:bit|little|lot|touch|tad)|slightly|much))?(?: (?:please|pls|for me))?$/u;

/** "more contrast in 5 and 8, less in 9". */
const measured = /^(?:and |but )?(more|less)(?: of (?:it|that))? (?:in|on|for) @$/u;

/** "the contrast on clip 4 is killing my eyes, lower it" is "lower the contrast". */
export function toTurned(sentence: Sentence, { items }: Clause, before: readonly Clause[]): string | undefined {
  const noun = findNoun(sentence, before);
  if (noun === undefined) return undefined;
  const more = measured.exec(toShape(sentence, items))?.[1];
  const clips = items.flatMap((item) => (item.type === 'reference' ? item.reference.clips : []));
  if (more !== undefined) return `clips ${clips.join(', ')}: ${more} ${noun}`;
  const found = turning.exec(wordsOf(sentence, items).join(' '));
  if (found === null) return undefined;
  const [, verb, way = '', degree = ''] = found;
  return `${verb} ${way} the ${noun} ${degree}`.replaceAll(/ +/gu, ' ').trim();
}

/** What was spoken of before, of that a picture can have more or less. */
function findNoun(sentence: Sentence, before: readonly Clause[]): string | undefined {
  const place = before
    .flatMap((clause) => clause.items)
    .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index))
    .findLast((at) => findPhrase(qualityNouns, sentence.tokens, at) !== undefined);
  return place === undefined ? undefined : sentence.tokens[place]!.word;
}
