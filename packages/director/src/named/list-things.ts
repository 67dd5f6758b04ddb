import type { Scope } from '../references/reference.ts';
import { readThing, type Thing } from '../references/things/read-thing.ts';
import { isContent } from '../references/things/thing-words.ts';
import type { Item } from '../sentence/sentence.ts';
import { toVocabulary } from '../words/vocabulary.ts';

/** Before a name without an article these say where a look goes, or what becomes of a clip. */
const leading = toVocabulary(
  `for on in across of at about with from after before between until till and but except not minus without than then undo
  revert restore approve approved reject rejected compare swap brighten darken sharpen soften lighten regarding`,
);
const articles = toVocabulary('the that those our');
/** After these words of a prompt are somebody's, or another thing of that kind. */
const owning = toVocabulary('a an his her their its my your another some more no any');
const likening = toVocabulary('like as than match matches matching resemble resembles copy');
const wanting = toVocabulary("would i'd we'd i we they really don't dont not she'd he'd they'd client also");

/** Behind these stands what somebody does: "I can't stop looking". */
const doing = toVocabulary("can't cannot cant don't dont won't wont didn't doesn't couldn't wouldn't never");

/** Whether a name may begin at a token. */
function mayBegin({ tokens }: Scope, at: number, isLoose: boolean): boolean {
  const { kind, word } = tokens[at]!;
  const before = tokens[at - 1];
  if (kind !== 'word' || before?.kind === 'quote' || owning.has(before?.word ?? '')) return false;
  if (doing.has(before?.word ?? '') && !articles.has(word)) return false;
  if (articles.has(word) || ['where', 'when', 'while'].includes(word)) return true;
  return isLoose || before === undefined || before.kind === 'punctuation' || leading.has(before.word);
}

/** Whether words name clips in another way, or stand beside such words ("play clip 7"). */
const isTaken = (items: readonly Item[], { from, to }: Thing) =>
  items.some(
    (item) =>
      (item.type === 'reference' || item.type === 'except') &&
      item.reference.problem === undefined &&
      !item.reference.weak &&
      item.reference.thing === undefined &&
      item.reference.kind !== 'selection' &&
      item.from <= to &&
      item.to >= from,
  );

/** "The guitar solo clip" names something that no clip shows: the guitar alone is not meant. */
const isHalfUnknown = ({ tokens }: Scope, items: readonly Item[], { from, to }: Thing) =>
  isContent(tokens[to]?.word ?? '') &&
  items.some(
    (item) =>
      item.type === 'reference' && item.reference.problem !== undefined && item.from <= from && item.to > to + 1,
  );

/** Words that are a look of their own ("in slow motion"), whatever prompt has them. */
const isLook = (items: readonly Item[], { from, to }: Thing) =>
  items.some((item) => item.type === 'template' && item.from < to && item.to > from) &&
  !items.some((item) => item.type === 'word' && item.from >= from && item.to <= to);

/** Whether only commas, "and" and the like stand between two names: "the steam, the oven". */
const isGap = ({ tokens }: Scope, from: number, to: number) =>
  tokens.slice(from, to).every(({ kind, word }) => (kind === 'punctuation' && word !== ':') || word === 'and');

/** "The pool like the boxer": no look is asked for what a clip is compared to. */
export function isLikened({ tokens }: Scope, { from }: Thing): boolean {
  const word = tokens[from - 1]?.word ?? '';
  return likening.has(word) && !(word === 'like' && wanting.has(tokens[from - 2]?.word ?? ''));
}

/**
 * All things that a message names, in its order; those that several clips show, too. `isLoose` lists those as well that
 * something of is named behind ("the trainer's shirt").
 */
export function listThings(scope: Scope, items: readonly Item[], isLoose: boolean): readonly Thing[] {
  const things: Thing[] = [];
  for (let at = 0; at < scope.tokens.length; ) {
    const thing = mayBegin(scope, at, isLoose) ? readThing(scope, at, isLoose) : undefined;
    if (thing === undefined || isTaken(items, thing) || isLook(items, thing) || isHalfUnknown(scope, items, thing)) {
      at += 1;
      continue;
    }
    const last = things.at(-1);
    const isAgain = last?.numbers.join() === thing.numbers.join() && isGap(scope, last.to, thing.from);
    const isBoth = scope.tokens[at - 1]?.word === 'both' && scope.tokens[thing.to]?.word === 'and';
    if (isAgain) things[things.length - 1] = { ...last, to: thing.to, words: [...last.words, ...thing.words] };
    else things.push(isBoth ? { ...thing, from: at - 1 } : thing);
    at = thing.to;
  }
  return things;
}
