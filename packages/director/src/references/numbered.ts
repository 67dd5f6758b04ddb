import { findTemplateStart } from '../templates/template-start.ts';
import { clipNouns, pluralClipNouns } from '../words/clip-nouns.ts';
import { fillers } from '../words/fillers.ts';
import { findPhrase } from '../words/phrases.ts';
import { staying, untouched } from '../words/untouched.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { findRange, skipListSeparator } from './number-list.ts';
import { toNamed, toProblem } from './problems.ts';
import type { Reference, ReferenceMatch, ReferenceParser, Scope } from './reference.ts';

/** "A ratio of 2: 1." */
const pairing = toVocabulary('ratio of at to');
/** "Cut the cake in 2." */
const parting = toVocabulary('cut split break tear slice divide fold');

/** Whether a bare number may end here: what follows is no noun that it would count ("3 dogs"). */
function endsHere({ tokens }: Scope, at: number): boolean {
  const next = tokens[at];
  if (next === undefined || (next.kind === 'punctuation' && next.word !== '%')) return true;
  if (['except', 'excluding', 'bar', 'minus', 'without', 'but', 'though'].includes(next.word)) return true;
  if (findPhrase(untouched, tokens, at) !== undefined || findPhrase(staying, tokens, at) !== undefined) return true;
  return next.kind === 'word' && (next.word === 'and' || fillers.has(next.word) || findTemplateStart(tokens, at));
}

/** Numbers with commas, "and" and ranges. `sure` numbers stand after "clips", where a list cannot be anything else. */
function findList(scope: Scope, at: number, sure: boolean): { numbers: number[]; match: ReferenceMatch } | undefined {
  const first = findRange(scope.tokens, at);
  if (first === undefined) return undefined;
  const numbers = [...first.numbers];
  let end = first.end;
  let isList = false;
  for (;;) {
    const next = skipListSeparator(scope.tokens, end);
    const more = next > end ? findRange(scope.tokens, next) : undefined;
    if (more === undefined || (!sure && !endsHere(scope, more.end))) break;
    numbers.push(...more.numbers);
    end = more.end;
    isList = true;
  }
  const named = toNamed(numbers, scope.clips, !sure);
  const reference: Reference = first.ends === undefined || isList ? named : { ...named, ends: first.ends };
  return { numbers, match: { reference, end } };
}

function isOpenEnd(scope: Scope, at: number): number | undefined {
  const words = scope.tokens.slice(at, at + 4).map(({ word }) => word);
  if (words[0] === 'onwards' || words[0] === 'onward') return at + 1;
  if (words[0] === 'and' && ['up', 'onwards', 'onward', 'later'].includes(words[1] ?? '')) return at + 2;
  return undefined;
}

/** "clip 2", "clips 1, 3 and 5", "scenes 2 to 4", "clip #2", "clip 3 onwards"; "3 clips" is a count and a question. */
export const parseNumbered: ReferenceParser = (scope, at) => {
  const { tokens, clips } = scope;
  const owner = ['the', 'my', 'this', 'that'].includes(tokens[at]?.word ?? '') ? at + 1 : at;
  const noun = ['current', 'selected', 'same', 'whole', 'entire'].includes(tokens[owner]?.word ?? '')
    ? owner + 1
    : owner;
  if (clipNouns.has(tokens[noun]?.word ?? '')) {
    const start = ['from', ':', 'numbers'].includes(tokens[noun + 1]?.word ?? '') ? noun + 2 : noun + 1;
    const isPlural = pluralClipNouns.has(tokens[noun]!.word);
    const first = findRange(tokens, start);
    if (first === undefined) return undefined;
    const list = isPlural ? findList(scope, start, true)! : undefined;
    const match = list?.match ?? { reference: withEnds(scope, first), end: first.end };
    const open = isOpenEnd(scope, match.end);
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

/** What is said of a clip that goes by its number. */
const verbs = toVocabulary(
  "needs need should must is are isn't looks look feels feel reads read drags drag seems seem could gets wants deserves plays rushes lacks comes came doesn't goes",
);

/** "3:", "3)", "3 -" before what is wished for it. */
const isLabel = ({ tokens }: Scope, at: number) =>
  tokens[at]?.word === ')' ||
  ([':', '→', '–', '—', '-'].includes(tokens[at]?.word ?? '') && (tokens[at + 1]?.spaced ?? false));

/**
 * Whether numbers can only be those of clips: they lead what is said of them ("3 needs …", "3: …"), or end a wish that
 * names no other clip ("a dog in 3").
 */
function isSure(scope: Scope, at: number, end: number): boolean {
  const { tokens } = scope;
  const before = tokens[at - 1];
  if (tokens[end]?.word === ')' && before?.word !== '(') return true;
  if (tokens[end]?.word === ':' && isLabel(scope, end) && before?.kind === 'word' && !pairing.has(before.word))
    return true;
  const startsPart =
    before === undefined ||
    (before.kind === 'punctuation' && before.word !== '/') ||
    ['and', 'but', 'so', 'then', 'ok', 'okay', 'minus', 'except', 'without', 'bar', 'excluding'].includes(before.word);
  if (startsPart && (verbs.has(tokens[end]?.word ?? '') || isLabel(scope, end))) return true;
  const next = tokens[end];
  const endsPart = next === undefined || (next.kind === 'punctuation' && next.word !== '%');
  const isNamed = () => tokens.some(({ word }, index) => clipNouns.has(word) && tokens[index + 1]?.kind === 'number');
  const isPlace = ['in', 'on'].includes(before?.word ?? '') && !parting.has(tokens.at(0)?.word ?? '');
  return isPlace && endsPart && !isNamed() && tokens[at]!.kind === 'number';
}

/** "2", "1, 3 and 5", "2-4", "#2", "from 2 through 5" without the word clip: only when nothing is left over. */
export const parseBareNumbers: ReferenceParser = (scope, at) => {
  const { tokens } = scope;
  const token = tokens[at]!;
  const start = token.word === 'from' ? at + 1 : at;
  const first = tokens[start];
  if (first === undefined || first.word === '-') return undefined;
  if (first.kind !== 'number' && first.word !== '#' && first.word !== 'number' && start === at) {
    const range = findRange(tokens, at);
    if (range?.ends === undefined) return undefined;
  }
  const list = findList(scope, start, false);
  if (list === undefined || (start > at && list.match.reference.ends === undefined)) return undefined;
  const noun = tokens[list.match.end]?.word ?? '';
  if (clipNouns.has(noun) && list.match.reference.ends === undefined) {
    const count = list.numbers.length === 1 ? `${list.numbers[0]} ` : '';
    return {
      reference: toProblem({
        question: `Which ${count}clips do you mean? Name them by number, such as "clips 1 and 3".`,
      }),
      end: list.match.end + 1,
    };
  }
  const open = list.numbers.length === 1 ? isOpenEnd(scope, list.match.end) : undefined;
  if (open !== undefined && list.match.reference.problem === undefined) {
    const from = list.numbers[0]!;
    const numbers = Array.from({ length: scope.clips.length - from + 1 }, (_, index) => from + index);
    return { reference: toNamed(numbers, scope.clips), end: open };
  }
  if (isSure(scope, at, list.match.end)) {
    const { weak: _, ...reference } = list.match.reference;
    return {
      reference: { ...reference, weak: false },
      end: isLabel(scope, list.match.end) ? list.match.end + 1 : list.match.end,
    };
  }
  return endsHere(scope, list.match.end) || first.word === '#' ? list.match : undefined;
};
