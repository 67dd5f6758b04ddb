import { findOpposite, getTemplate, type TemplateId } from '@retake/contracts';
import type { Sentence } from '../sentence/sentence.ts';
import { qualityNouns } from '../templates/qualities.ts';
import { findPhrase } from '../words/phrases.ts';
import type { Clause } from './clauses.ts';
import { listLeftovers } from './leftovers.ts';
import { toShape, wordsOf } from './shape.ts';

const turning =
  /^(?:(?:please|and|so|then|just|can you|could you|could we|can we) )*(lower|reduce|decrease|raise|increase|boost|drop|lift|push|pump|crank|turn|bring|dial|tone|take|cut|pull) (?:it|that|them|those|this)(?: back)?(?: (up|down))?(?: (?:to level|in line))?(?: (a (?:bit|little|lot|touch|tad)|slightly|much))?(?: (?:please|pls|for me))?$/u;

/** "more contrast in 5 and 8, less in 9". */
const measured = /^(?:and |but )?(more|less)(?: of (?:it|that))? (?:in|on|for) @$/u;
/** "clip 2 has few contrast, put more": of nothing else is spoken. */
const given = /^(?:(?:please|and|so|just) )*(?:put|add|give|need|use) (?:it |me )?(more|less)(?: please)?$/u;

const rising = new Set<TemplateId>([
  'brighter',
  'vivid',
  'warmer',
  'high-contrast',
  'more-motion',
  'faster',
  'sharper',
]);
const ups = new Set(['raise', 'increase', 'boost', 'lift', 'push', 'pump', 'crank']);
const downs = new Set(['lower', 'reduce', 'decrease', 'drop', 'cut']);

/** Words that ask for more or less of what was spoken of before, with the clause that spoke of it. */
export interface Turned {
  readonly text: string;
  /** Index of the clause whose look only says how it is. */
  readonly told?: number;
}

/** "the contrast on clip 4 is killing my eyes, lower it" is "lower the contrast"; "5 is too bright, bring it down" is "darker". */
export function toTurned(sentence: Sentence, { items }: Clause, before: readonly Clause[]): Turned | undefined {
  const noun = findNoun(sentence, before);
  const more = measured.exec(toShape(sentence, items))?.[1];
  const clips = items.flatMap((item) => (item.type === 'reference' ? item.reference.clips : []));
  if (noun !== undefined && more !== undefined) return { text: `clips ${clips.join(', ')}: ${more} ${noun}` };
  const spoken = given.exec(wordsOf(sentence, items).join(' '))?.[1];
  const last = before.at(-1);
  if (
    noun !== undefined &&
    spoken !== undefined &&
    last !== undefined &&
    listLeftovers(sentence, last.items).length === 0
  )
    return { text: `${spoken} ${noun}` };
  const found = turning.exec(wordsOf(sentence, items).join(' '));
  if (found === null) return undefined;
  const [, verb = '', way = '', degree = ''] = found;
  if (noun !== undefined) return { text: `${verb} ${way} the ${noun} ${degree}`.replaceAll(/ +/gu, ' ').trim() };
  const isUp = way === 'up' || (way === '' && ups.has(verb));
  return isUp || way === 'down' || downs.has(verb) ? toLook(before, isUp, degree) : undefined;
}

/** What was spoken of before, of that a picture can have more or less. */
function findNoun(sentence: Sentence, before: readonly Clause[]): string | undefined {
  const place = before
    .flatMap((clause) => clause.items)
    .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index))
    .findLast((at) => findPhrase(qualityNouns, sentence.tokens, at) !== undefined);
  return place === undefined ? undefined : sentence.tokens[place]!.word;
}

/** The end of the scale of the last look that lies in a direction. */
function toLook(before: readonly Clause[], isUp: boolean, degree: string): Turned | undefined {
  const told = before.findLastIndex(({ items }) => items.some(({ type }) => type === 'template'));
  const look = before[told]?.items.findLast((item) => item.type === 'template');
  const ends = look?.type === 'template' ? [look.template, findOpposite(look.template)] : [];
  const id = ends[1] === undefined ? undefined : ends.find((end) => end !== undefined && rising.has(end) === isUp);
  return id === undefined ? undefined : { text: `${degree} ${getTemplate(id).label.toLowerCase()}`.trim(), told };
}
