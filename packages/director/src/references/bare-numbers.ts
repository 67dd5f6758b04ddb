import { clipNouns } from '../words/clip-nouns.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { findRange } from './number-list.ts';
import { endsHere, findList, skipOpenEnd } from './numbered.ts';
import { toNamed, toProblem } from './problems.ts';
import type { ReferenceParser, Scope } from './reference.ts';

/** "A ratio of 2: 1." */
const pairing = toVocabulary('ratio of at to');
/** "Cut the cake in 2." */
const parting = toVocabulary('cut split break tear slice divide fold');

/** What is said of a clip that goes by its number. */
const verbs = toVocabulary(
  "needs need should must is are isn't looks look feels feel reads read drags drag seems seem could gets wants deserves plays rushes lacks comes came doesn't goes",
);

/** Behind "in 3" somebody begins to say what should be seen there. */
const subjects = toVocabulary("i i'd we we'd she he they there it please the a an our my her his can could let let's");

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
  const next = tokens[end];
  const endsPart = next === undefined || (next.kind === 'punctuation' && next.word !== '%');
  const isNamed = () => tokens.some(({ word }, index) => clipNouns.has(word) && tokens[index + 1]?.kind === 'number');
  const isPlace = ['in', 'on'].includes(before?.word ?? '') && !parting.has(tokens.at(0)?.word ?? '');
  const leadsMessage = at === 1 && subjects.has(next?.word ?? '');
  if (isPlace && leadsMessage && tokens[at]!.kind === 'number') return true;
  return isPlace && endsPart && !isNamed() && tokens[at]!.kind === 'number';
}

/** Behind these "number 2" says where. */
const placing = toVocabulary('of in for');
/** Before a number these say that it is one. */
const numberNames = toVocabulary('number no nr num');
const numbers = toVocabulary('numbers nos nrs nums');

/** "2", "1, 3 and 5", "2-4", "#2", "from 2 through 5" without the word clip: only when nothing is left over. */
export const parseBareNumbers: ReferenceParser = (scope, at) => {
  const { tokens } = scope;
  const token = tokens[at]!;
  const start = token.word === 'from' || numbers.has(token.word) ? at + 1 : at;
  const first = tokens[start];
  if (first === undefined || first.word === '-') return undefined;
  if (first.kind !== 'number' && !(first.word === '#' || numberNames.has(first.word)) && start === at) {
    const range = findRange(tokens, at);
    if (range?.ends === undefined) return undefined;
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
