import type { Edit, Understanding } from '@retake/contracts';
import { toGistClauses } from '../gist/clauses.ts';
import { has, toShape, wordsOf } from '../gist/shape.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { toClarify } from './clarify.ts';
import { isDirected, leavesEnd } from './leaves-end.ts';
import { isCounted, listTakenOut } from './list-taken-out.ts';
import { listLooseNumbers } from './loose-numbers.ts';
import { listSpared } from './spare-clips.ts';

/** Behind these a clip is named that another is compared with. */
const comparing = toVocabulary('than with to like as beside next of');

/** Clips that a part of a message names for its look: those it is compared with, and those it takes out, are none. */
function listWished({ tokens }: Sentence, items: readonly Item[]): readonly number[] {
  return items.flatMap((item) => {
    if (item.type !== 'reference' || item.reference.kind !== 'named') return [];
    const { clips, all, problem, thing } = item.reference;
    const isCompared = [tokens[item.from - 1]?.word, tokens[item.from - 2]?.word].some((word) =>
      comparing.has(word ?? ''),
    );
    return isCompared || all === true || problem !== undefined || thing !== undefined ? [] : clips;
  });
}

/** Sounds between two clips: "2, erm 5: snow". */
const hesitating = toVocabulary('um uh er erm uhm hm hmm');

/** "Make 3 sunset and since it matches 4 as well": a clip that may be for the look before. */
function endsLikewise({ tokens }: Sentence, items: readonly Item[]): boolean {
  const [named, last] = items.filter(({ type }) => type !== 'separator').slice(-2);
  return named?.type === 'reference' && last !== undefined && ['as', 'too', 'also'].includes(tokens[last.from]!.word);
}

/** "Zoom in for 3, zoom out for 4, and both in black and white": a look for more clips than those of its own part. */
function isForBoth(sentence: Sentence, edits: readonly Edit[]): boolean {
  return toGistClauses(sentence).some(({ items }) => {
    const isBoth = items.some(({ from, type }) => type !== 'reference' && sentence.tokens[from]!.word === 'both');
    const looks = items.flatMap((item) => (item.type === 'template' ? [item.template] : []));
    if (!isBoth || looks.length !== 1 || has(items, 'reference')) return false;
    const clips = edits.flatMap((edit) => (edit.templates.includes(looks[0]!) ? edit.clips : []));
    return clips.length < 2;
  });
}

/** "Nothing should change on 1 to 3, but the last one can be darker": what nothing is said of is easily taken for what changes. */
const sparingAll = /\bnothing (?:[a-z]+ ){0,3}chang(?:e|es|ed|ing) (?:on|in|for|about|with|to|at) @/u;

/** "1 rain + fog 2 snow": the look between two clips may be that of either. */
function isBetween({ items }: Sentence): boolean {
  return items.some((item, at) => {
    const [before, next] = [items[at - 1], items[at + 1]];
    const isHeld = item.type === 'reference' && before?.type === 'template' && next?.type === 'template';
    const last = items.findLastIndex(({ type }, index) => index < at && type === 'reference');
    return isHeld && last !== -1 && items.slice(last, at).filter(({ type }) => type === 'template').length > 1;
  });
}

/** "Not 3 4 sharper": not both, or one in the place of the other. */
const notTwo = /^(?:(?:no|but|please|ok|and) )*not (?:clips? )?\d+ \d+ [a-z]/u;

/** "1 darker 3 leave alone 4 sepia": a clip that is left alone in a list without commas. */
const leftBetween =
  /@ (?:leave|leaves|stays?|remains?|keeps?|hold|unchanged|untouched)(?: (?:alone|as|is|it|unchanged|untouched|the|same))* @/u;

const wholes = toVocabulary('everything all every');

/** "Everything after that": clips of a stretch whose border is not known. */
const findProblem = ({ items, tokens }: Sentence) =>
  items.flatMap((item) =>
    item.type === 'reference' && wholes.has(tokens[item.from]!.word) ? (item.reference.problem ?? []) : [],
  )[0];

/**
 * The question before looks are changed while a clip that is named beside a look, or in a list, would be left out: then the
 * message was not read as it was meant. Undefined where every such clip changes.
 */
export function doubtClips(sentence: Sentence, edits: readonly Edit[]): Understanding | undefined {
  const isSaid = has(sentence.items, 'template') && edits.every(({ templates }) => templates.length > 0);
  if (!isSaid) return undefined;
  const problem = findProblem(sentence);
  if (problem !== undefined) return toClarify(problem.question, problem.choices);
  const excepted = sentence.items.flatMap((item) => (item.type === 'except' ? item.reference.clips : []));
  const changed = edits.flatMap(({ clips }) => clips);
  const settled = new Set([...changed, ...excepted, ...listSpared(sentence)]);
  const isTaken = listTakenOut(sentence).some((clip) => changed.includes(clip));
  const isMissing = toGistClauses(sentence).some(({ items }) => {
    const isList = items.every(({ type }) => ['reference', 'filler', 'separator'].includes(type));
    const last = items.findLast(
      ({ type, from }) => type !== 'separator' && !hesitating.has(sentence.tokens[from]!.word),
    );
    const isTold = isList && last?.type !== 'reference' && !isDirected(sentence, items);
    // "Clip 1 is so much sharper than clip 2" tells how they are.
    const isCompared = wordsOf(sentence, items).includes('than');
    const isNamed = isList || has(items, 'template') || endsLikewise(sentence, items) || isDirected(sentence, items);
    // "Clip 3 can stay bright."
    const isStaying = /\b(?:stays?|remains?) #/u.test(toShape(sentence, items));
    const isNoWish = isTold || isCompared || isStaying || has(items, 'negation') || items.some(isCounted);
    if (!isNamed || isNoWish) return false;
    return listWished(sentence, items).some((clip) => !settled.has(clip));
  });
  const shape = toShape(sentence, sentence.items);
  const isUnclear = notTwo.test(wordsOf(sentence, sentence.items).join(' '));
  const isLoose = listLooseNumbers(sentence).some((clip) => !settled.has(clip));
  return isMissing ||
    isTaken ||
    isLoose ||
    isUnclear ||
    isBetween(sentence) ||
    leavesEnd(sentence) ||
    isForBoth(sentence, edits) ||
    leftBetween.test(shape) ||
    sparingAll.test(shape)
    ? toClarify('Which clips should change, and how should each of them look? Say it clip by clip, please.')
    : undefined;
}
