import { findTemplateStart } from '../templates/template-start.ts';
import { clipNouns, numberedNouns } from '../words/clip-nouns.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { findNumber, findRange } from './number-list.ts';
import { endsHere, findList, skipOpenEnd } from './numbered.ts';
import { toNamed, toProblem } from './problems.ts';
import type { ReferenceMatch, ReferenceParser, Scope } from './reference.ts';
import { isSpelledClip } from './spelled-number.ts';

/** "A ratio of 2: 1." */
const pairing = toVocabulary('ratio of at to');
/** "Cut the cake in 2." */
const parting = toVocabulary('cut split break tear slice divide fold');

/** What is said of a clip that goes by its number. */
const verbs = toVocabulary(
  "needs need should must is are isn't looks look feels feel reads read drags drag seems seem could gets wants deserves plays rushes lacks comes came doesn't goes",
);

/** Behind "in 3" somebody begins to say what should be seen there. */
const subjects = toVocabulary(
  "i i'd we we'd she he they there it please the a an our my her his can could let let's add put take remove leave replace swap give have",
);

/** "3:", "3)", "3 -" before what is wished for it. */
const isLabel = ({ tokens }: Scope, at: number) =>
  [')', '='].includes(tokens[at]?.word ?? '') ||
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
  // "3 at night, and give her a hat".
  const isShownSo = ['at', 'in'].includes(tokens[end]?.word ?? '') && findTemplateStart(tokens, end + 1);
  if (startsPart && isShownSo && tokens[at]!.kind === 'number') return true;
  const next = tokens[end];
  const endsPart = next === undefined || (next.kind === 'punctuation' && next.word !== '%');
  const isNoun = (word: string) => clipNouns.has(word) || numberedNouns.has(word);
  const isNamed = () => tokens.some(({ word }, index) => isNoun(word) && tokens[index + 1]?.kind === 'number');
  const isPlace = ['in', 'on'].includes(before?.word ?? '') && !parting.has(tokens.at(0)?.word ?? '');
  const leads = at === 1 || tokens[at - 2]?.kind === 'punctuation' || tokens[at - 2]?.word === 'and';
  if (isPlace && leads && subjects.has(next?.word ?? '')) return true;
  return isPlace && endsPart && !isNamed() && tokens[at]!.kind === 'number';
}

/** Behind these "number 2" says where. */
const placing = toVocabulary('of in for');
const numbers = toVocabulary('numbers nos nrs nums');

/** Before a number these say that it is one. */
const numberNames = toVocabulary('number no nr num');
/** Whether a number in letters can be a clip: "seven and eight much colder", "in two i want fog", "three needs rain". */
function isSpelled({ tokens, clips }: Scope, at: number, list: { numbers: readonly number[]; end: number }): boolean {
  const [before, next] = [tokens[at - 1], tokens[list.end]];
  const isPlace = ['in', 'on'].includes(before?.word ?? '');
  const more = tokens[list.end + 1]?.word === 'also' ? list.end + 2 : list.end + 1;
  const isNext = next?.word === 'and' && ['in', 'on'].includes(tokens[more]?.word ?? '');
  if (list.numbers.length > 1 || (isPlace && isNext && findNumber(tokens, more + 1) !== undefined)) return true;
  if (isSpelledClip({ tokens, clips }, at, list.end)) return true;
  if (tokens[at]!.word === 'one') return false;
  const startsPart =
    before === undefined ||
    before.kind === 'punctuation' ||
    ['and', 'minus', 'except', 'without'].includes(before.word);
  return ((startsPart || isPlace) && verbs.has(next?.word ?? '')) || (isPlace && subjects.has(next?.word ?? ''));
}

/** "Put the number 4 on the door". */
const writing = toVocabulary(
  'put paint write print show add draw place stick has have say says read reads carry wear wears with',
);
/** Behind "the 2" these speak of two things. */
const counting = toVocabulary('of are were have need look feel seem that who with where i we you they from');

/** "Rain for the 3": a number with an article, of nothing that it would count; "the 2" may be two that were named before. */
function findWithArticle(scope: Scope, at: number): ReferenceMatch | undefined {
  const { tokens } = scope;
  const called = numberNames.has(tokens[at + 1]?.word ?? '') ? findNumber(tokens, at + 1) : undefined;
  const isWritten = writing.has(tokens[at - 1]?.word ?? '');
  if (called !== undefined && !isWritten && tokens[at]?.word === 'the' && endsHere(scope, called.end))
    return { reference: toNamed([called.value], scope.clips), end: called.end };
  const [article, number, next] = tokens.slice(at, at + 3);
  const isOne = article?.word === 'the' && number?.kind === 'number' && !counting.has(next?.word ?? '');
  const value = number?.value ?? 0;
  if (!isOne || !endsHere(scope, at + 2) || value < 1 || value > scope.clips.length) return undefined;
  const isAgain = tokens.some(
    ({ word }, index) =>
      index !== at && word === 'the' && tokens[index + 1]?.kind === 'number' && endsHere(scope, index + 2),
  );
  const isSure = value === 1 || value > 3 || isAgain;
  return isSure ? { reference: toNamed([value], scope.clips), end: at + 2 } : undefined;
}

/** "2", "1, 3 and 5", "2-4", "#2", "from 2 through 5" without the word clip: only when nothing is left over. */
export const parseBareNumbers: ReferenceParser = (scope, at) => {
  const { tokens } = scope;
  const token = tokens[at]!;
  const single = findWithArticle(scope, at);
  if (single !== undefined) return single;
  const last = findNumber(tokens, at)?.end ?? at;
  if (tokens[at - 1]?.word === 'the' && last > at && counting.has(tokens[last]?.word ?? '')) return undefined;
  const start = token.word === 'from' || numbers.has(token.word) ? at + 1 : at;
  const first = tokens[start];
  if (first === undefined || first.word === '-') return undefined;
  if (first.kind !== 'number' && !(first.word === '#' || numberNames.has(first.word)) && start === at) {
    const range = findRange(tokens, at);
    const spelled = findList(scope, at, false);
    const isList = spelled !== undefined && isSpelled(scope, at, { numbers: spelled.numbers, end: spelled.match.end });
    if (range?.ends === undefined && !isList) return undefined;
  }
  const list = findList(scope, start, false);
  if (list === undefined || (token.word === 'from' && list.match.reference.ends === undefined)) return undefined;
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
  const open = list.numbers.length === 1 ? skipOpenEnd(scope, list.match.end) : undefined;
  if (open !== undefined && list.match.reference.problem === undefined) {
    const from = list.numbers[0]!;
    const rest = Array.from({ length: scope.clips.length - from + 1 }, (_, index) => from + index);
    return { reference: toNamed(rest, scope.clips), end: open };
  }
  const isPlace = numberNames.has(first.word) && placing.has(tokens[at - 1]?.word ?? '');
  if (isPlace || isSure(scope, at, list.match.end)) {
    const { weak: _, ...reference } = list.match.reference;
    return {
      reference: { ...reference, weak: false },
      end: isLabel(scope, list.match.end) ? list.match.end + 1 : list.match.end,
    };
  }
  return endsHere(scope, list.match.end) || first.word === '#' ? list.match : undefined;
};
