import { findTemplateStart } from '../templates/template-start.ts';
import { clipNouns, numberedNouns, pluralClipNouns } from '../words/clip-nouns.ts';
import { fillers } from '../words/fillers.ts';
import { findPhrase } from '../words/phrases.ts';
import { staying, untouched } from '../words/untouched.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { findNumber, findRange, skipListSeparator } from './number-list.ts';
import { toNamed } from './problems.ts';
import type { Reference, ReferenceMatch, ReferenceParser, Scope } from './reference.ts';

/** What may be said next of clips that go by their numbers. */
const enders = toVocabulary(
  'except excluding bar minus without but though leave hold skip same likewise ditto identical similarly',
);

/** Whether a bare number may end here: what follows is no noun that it would count ("3 dogs"). */
export function endsHere({ tokens }: Scope, at: number): boolean {
  const next = tokens[at];
  if (next === undefined || (next.kind === 'punctuation' && next.word !== '%')) return true;
  if (enders.has(next.word) || (next.word === 'as' && tokens[at + 1]?.word === 'well')) return true;
  if (findPhrase(untouched, tokens, at) !== undefined || findPhrase(staying, tokens, at) !== undefined) return true;
  return next.kind === 'word' && (next.word === 'and' || fillers.has(next.word) || findTemplateStart(tokens, at));
}

/**
 * Whether a number goes on with another that no comma stands before: "1 2 and 3", "clips four five and six". In letters "one two
 * three four" is what a drummer counts, so that "clips" stands before it, or "and" before the last.
 */
function isListedOn({ tokens }: Scope, at: number, sure: boolean): boolean {
  if (tokens[at]?.kind === 'number') return tokens[at - 1]?.kind === 'number';
  let last = findNumber(tokens, at)?.end;
  if (last === undefined || tokens[at]?.kind !== 'word') return false;
  for (let more = findNumber(tokens, last); more !== undefined; more = findNumber(tokens, last)) last = more.end;
  return sure || (tokens[last]?.word === 'and' && findNumber(tokens, last + 1) !== undefined);
}

/** Numbers with commas, "and" and ranges. `sure` numbers stand after "clips", where a list cannot be anything else. */
export function findList(
  scope: Scope,
  at: number,
  sure: boolean,
): { numbers: number[]; match: ReferenceMatch } | undefined {
  const first = findRange(scope.tokens, at);
  if (first === undefined) return undefined;
  const numbers = [...first.numbers];
  let end = first.end;
  let isList = false;
  for (;;) {
    const next = skipListSeparator(scope.tokens, end);
    const more = next > end || isListedOn(scope, end, sure) ? findRange(scope.tokens, next) : undefined;
    const isOver = more !== undefined && (endsHere(scope, more.end) || isListedOn(scope, more.end, sure));
    if (more === undefined || !(isOver || (sure && next > end))) break;
    numbers.push(...more.numbers);
    end = more.end;
    isList = true;
  }
  const named = toNamed(numbers, scope.clips, !sure);
  const reference: Reference = first.ends === undefined || isList ? named : { ...named, ends: first.ends };
  return { numbers, match: { reference, end } };
}

/** Index after "onwards", "and up". */
export function skipOpenEnd(scope: Scope, at: number): number | undefined {
  const words = scope.tokens.slice(at, at + 4).map(({ word }) => word);
  if (words[0] === 'onwards' || words[0] === 'onward') return at + 1;
  if (words[0] === 'and' && ['up', 'onwards', 'onward', 'later'].includes(words[1] ?? '')) return at + 2;
  return undefined;
}

/** Before "part 2" these say that it is written somewhere; "do take 2" asks for one more try. */
const writing = toVocabulary('write print show says say read reads title titled called named text call do');
/** "Part 2 of the chorus", "video 2 times faster": the number counts something, or is one of a part. */
const counting = toVocabulary('of more less times steps seconds out off away');

/** "video 3", "part 2": nouns that are clips only before a number. A "take" is a version of one. */
function isNumberedNoun({ tokens }: Scope, at: number): boolean {
  const { word } = tokens[at] ?? { word: '' };
  const number = numberedNouns.has(word) ? findNumber(tokens, at + 1) : undefined;
  if (number === undefined || Number.isNaN(number.value) || writing.has(tokens[at - 1]?.word ?? '')) return false;
  const next = tokens[number.end]?.word ?? '';
  if (counting.has(next)) return false;
  const isListed = numberedNouns.has(tokens[number.end + 1]?.word ?? '');
  return tokens[at + 1]!.kind === 'number' || next !== 'and' || isListed;
}

/** "clip 2", "clips 1, 3 and 5", "scenes 2 to 4", "clip #2", "clip 3 onwards"; "3 clips" is a count and a question. */
export const parseNumbered: ReferenceParser = (scope, at) => {
  const { tokens, clips } = scope;
  const owner = ['the', 'my', 'this', 'that'].includes(tokens[at]?.word ?? '') ? at + 1 : at;
  const noun = ['current', 'selected', 'same', 'whole', 'entire'].includes(tokens[owner]?.word ?? '')
    ? owner + 1
    : owner;
  if (clipNouns.has(tokens[noun]?.word ?? '') || isNumberedNoun(scope, noun)) {
    const start = ['from', ':', 'numbers'].includes(tokens[noun + 1]?.word ?? '') ? noun + 2 : noun + 1;
    const isPlural = pluralClipNouns.has(tokens[noun]!.word) || tokens[noun]!.word.endsWith('s');
    const first = findRange(tokens, start);
    if (first === undefined) return undefined;
    const list = isPlural ? findList(scope, start, true)! : undefined;
    const match = list?.match ?? { reference: withEnds(scope, first), end: first.end };
    const open = skipOpenEnd(scope, match.end);
    if (open === undefined || match.reference.problem !== undefined || first.numbers.length !== 1) return match;
    const from = first.numbers[0]!;
    const numbers = Array.from({ length: clips.length - from + 1 }, (_, index) => from + index);
    return { reference: toNamed(numbers, clips), end: open };
  }
  return undefined;
};

function withEnds(scope: Scope, range: NonNullable<ReturnType<typeof findRange>>): Reference {
  const named = toNamed(range.numbers, scope.clips);
  return range.ends === undefined ? named : { ...named, ends: range.ends };
}
