import { clipNouns } from '../words/clip-nouns.ts';
import { toNamed } from './problems.ts';
import type { ReferenceParser, Scope } from './reference.ts';
import { readThing } from './things/read-thing.ts';

const quantifiers = new Set(['every', 'each', 'all', 'any']);
const wholes = new Set(['everything', 'anything', 'whatever', 'anywhere', 'everywhere']);
const nouns = new Set(['bit', 'bits', 'part', 'parts', 'moment', 'moments', 'one', 'ones', 'time']);
const showing = new Set([
  'with',
  'where',
  'that',
  'which',
  'showing',
  'featuring',
  'shows',
  'has',
  'have',
  'show',
  'of',
  'we',
  'see',
  'in',
]);
const seen = new Set([
  'is',
  'are',
  'in',
  'it',
  'them',
  'there',
  'appears',
  'appear',
  'shows',
  'up',
  'seen',
  'shown',
  'visible',
  'on',
  'screen',
]);

/** Index where what all clips of a set show begins: "wherever", "every shot (where)", "anything with". */
function skipLead({ tokens }: Scope, at: number): { readonly start: number; readonly isOpen: boolean } | undefined {
  const word = tokens[at]?.word ?? '';
  if (word === 'wherever' || word === 'whenever') return { start: at + 1, isOpen: true };
  let start = at + 1;
  if (quantifiers.has(word)) {
    if (
      ['of', 'the', 'my', 'our', 'single'].includes(tokens[start]?.word ?? '') &&
      !nouns.has(tokens[start + 1]?.word ?? '') &&
      !clipNouns.has(tokens[start + 1]?.word ?? '')
    )
      return undefined;
    while (['of', 'the', 'my', 'our', 'single'].includes(tokens[start]?.word ?? '')) start += 1;
    const noun = tokens[start]?.word ?? '';
    if (!nouns.has(noun) && !clipNouns.has(noun)) return undefined;
    start += 1;
  } else if (!wholes.has(word)) return undefined;
  const first = start;
  while (showing.has(tokens[start]?.word ?? '')) start += 1;
  return { start, isOpen: start > first };
}

/** All clips that show something: "every shot the singer is in", "anything with the bottle in it", "wherever she dances". */
export const parseShownSet: ReferenceParser = (scope, at) => {
  const lead = skipLead(scope, at);
  const thing = lead === undefined ? undefined : readThing(scope, lead.start);
  if (lead === undefined || thing === undefined) return undefined;
  let end = thing.to;
  while (seen.has(scope.tokens[end]?.word ?? '') && !isOver(scope, end)) end += 1;
  if (!lead.isOpen && end === thing.to) return undefined;
  return { reference: toNamed(thing.numbers, scope.clips), end };
};

/** "in" before a look belongs to it: "wherever she dances in slow motion". */
const isOver = ({ tokens }: Scope, at: number) => {
  const next = tokens[at + 1]?.word;
  return (
    tokens[at]!.word === 'in' &&
    next !== undefined &&
    !['it', 'them', 'there', 'is'].includes(next) &&
    /^[a-z]/u.test(next)
  );
};
