import { findByWords } from '../references/prompt-index.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { isContradiction } from '../templates/contradictions.ts';
import type { Clause } from './clauses.ts';
import { listLeftovers } from './leftovers.ts';
import { isMoving, isRequest, isSeeing, namesAction } from './requests.ts';
import { has, listLooks, toShape, wordsOf } from './shape.ts';
import { isPressed } from './statements.ts';
import type { Judged } from './verdict.ts';

/** A clause among the others of its message, each with what it was judged to be by itself. */
export interface Place {
  readonly sentence: Sentence;
  readonly clauses: readonly Clause[];
  readonly judged: readonly Judged[];
  readonly at: number;
}

const listClips = (items: readonly Item[]) =>
  items.flatMap((item) => (item.type === 'reference' ? item.reference.clips : []));

/** "meaning less motion": says once more what was said before. */
const explaining = /^(?:meaning|i\.?e\.?|in other words|which means|that means|that is to say)\b/u;
/** "Settle it", behind "too much movement". */
const taming =
  /^(?:(?:so|please|pls|just|can you|could you) )*(?:settle|tame|curb|rein|rein in|ease|fix|sort) (?:it|that|this|them|things)(?: (?:in|down|back|off|out))?(?: please| pls)*$/u;
/** "please zoom", behind "the camera should come closer". */
const moving = /^(?:(?:so|please|pls|just|like|and) )*(zoom|pan)(?:ming|ning)?(?: please| pls)*$/u;
/** "and only for the lifestyle part". */
const narrowing = /^(?:and |but )?(?:only|just) (?:for|in|on) @(?: (?:part|bit|section))?$/u;

/** Whether a clause says once more, or in part, what a neighbour asks for. */
function isSaidTwice({ sentence, clauses, judged, at }: Place): boolean {
  const { items } = clauses[at]!;
  if (judged[at]!.verdict === 'look' || has(items, 'negation', 'quote', 'except')) return false;
  const words = wordsOf(sentence, items).join(' ');
  const [before, next] = [judged[at - 1], judged[at + 1]];
  const wasTooMuch = before?.verdict === 'look' && wordsOf(sentence, before.items).includes('too');
  if (wasTooMuch && taming.test(words)) return true;
  const family = moving.exec(words)?.[1];
  const isNeighbour = (one: Judged | undefined) =>
    one?.verdict === 'look' && listLooks(one.items).some((id) => id.startsWith(`${family}-`));
  if (family !== undefined && (isNeighbour(before) || isNeighbour(next))) return true;
  if (next?.verdict !== 'look' || has(items, 'reference') || namesAction(sentence, clauses[at]!)) return false;
  const looks = listLooks(items);
  const isExplained = explaining.test(wordsOf(sentence, clauses[at + 1]!.items).join(' '));
  return isExplained && looks.length > 0 && looks.every((id) => listLooks(next.items).includes(id));
}

/** "For the tourism board, who co-finance this, …": more of those whom a clause without any wish speaks of. */
function isOfThem({ sentence, clauses, judged, at }: Place): boolean {
  const clause = clauses[at]!;
  const isAside = at > 0 && clauses[at - 1]!.end === ',' && clause.end === ',' && judged[at - 1]!.verdict === 'talk';
  return (
    isAside &&
    wordsOf(sentence, clause.items)[0] === 'who' &&
    !has(clause.items, 'template', 'quote', 'negation', 'reference', 'except') &&
    !isRequest(sentence, clause) &&
    !namesAction(sentence, clause)
  );
}

/** "zoom in while the case clicks on": what the named clip shows anyway. */
function isShownAnyway({ sentence, clauses, at }: Place): boolean {
  const clause = clauses[at]!;
  const isAside =
    clause.joint === 'while' && !has(clause.items, 'template', 'quote', 'negation', 'reference', 'except');
  if (!isAside || isRequest(sentence, clause)) return false;
  const words = listLeftovers(sentence, clause.items).map(({ from }) => sentence.tokens[from]!.word);
  const shown = listClips(sentence.items);
  return words.length > 0 && findByWords(sentence.clips, words).some((clip) => shown.includes(clip));
}

/** "For the Christmas version, and only for the lifestyle part, we'd love snow": names the clips of the look behind it. */
function isOnlyFor({ sentence, clauses, judged, at }: Place): boolean {
  const { items } = clauses[at]!;
  const next = judged[at + 1];
  const isFirst = clauses.every((clause, place) => place === at || !has(clause.items, 'reference', 'except'));
  return isFirst && next?.verdict === 'look' && next.thing === undefined && narrowing.test(toShape(sentence, items));
}

/**
 * Whether words that are not clear by themselves lead to the look behind them: "winter campaign, so heavy snow", "retention
 * drops at clip 2, speed it up".
 */
export function isReason(place: Place): boolean {
  const { sentence, clauses, judged, at } = place;
  const [next, then] = [judged[at + 1], clauses[at + 1]];
  const words = wordsOf(sentence, clauses[at]!.items).join(' ');
  const isOpenWish = ['unclear', 'content'].includes(judged[at]!.verdict);
  if (isOpenWish && isSeeing(words)) return judged.some(({ verdict }) => verdict === 'look');
  if (isOpenWish && isMoving(words) && next?.verdict === 'look' && then?.joint === 'so') return true;
  if (isOpenWish && isSaidTwice(place)) return true;
  if (judged[at]!.verdict !== 'unclear') return false;
  if (isOfThem(place) || isShownAnyway(place) || isOnlyFor(place)) return true;
  if (next?.verdict !== 'look' || then === undefined) return false;
  const { items } = clauses[at]!;
  const isStill = !has(items, 'negation', 'quote') && !isRequest(sentence, clauses[at]!);
  const pointsBack = has(items, 'reference') && !has(next.items, 'reference') && has(next.items, 'pronoun');
  return isStill && !namesAction(sentence, clauses[at]!) && (then.joint === 'so' || pointsBack);
}

/** "it matters that it is seen in daylight, so daytime for clip 1": a look that is asked for again, with its clips, as what follows. */
export function isConcluded({ clauses, judged, at }: Place): boolean {
  const { verdict, items, thing } = judged[at]!;
  if (verdict !== 'look') return false;
  const told = [...listClips(clauses[at]!.items), ...(thing === undefined ? [] : [thing])];
  return judged.some((one, later) => {
    const isLater =
      later > at && one.verdict === 'look' && ['so', 'hence', 'therefore'].includes(clauses[later]!.joint);
    const clips = listClips(one.items);
    const isSame = listLooks(items).join() === listLooks(one.items).join();
    return isLater && isSame && clips.length > 0 && told.every((clip) => clips.includes(clip));
  });
}

/** "So dim right now", "so dark in clip 2". */
const exclaimed =
  /^(?:(?:and|but|oh|ugh|wow|just|still|really|way) )*so # ?(?:(?:right now|now|at the moment|currently|here|there|(?:in|on) @) ?)*[.!?]*$/u;

/** "So dark in clip 2! Brighter please": a look that is only exclaimed, where its opposite is asked for. */
export function isExclaimed({ sentence, judged, at }: Place): boolean {
  const { verdict, items } = judged[at]!;
  if (verdict !== 'look' || !exclaimed.test(toShape(sentence, items))) return false;
  const own = listLooks(items);
  const others = judged
    .filter((one, other) => other !== at && one.verdict === 'look')
    .flatMap((one) => listLooks(one.items));
  return own.every((look) => others.some((other) => isContradiction(look, other)));
}

/** "beautiful, but a bit cold. Warm it up": a look that nobody asks for, and whose opposite is asked for then, tells how it is. */
export function isMended({ sentence, judged, at }: Place): boolean {
  const { verdict, items } = judged[at]!;
  const isTold = ['talk', 'is'].includes(judged[at - 1]?.verdict ?? '') && !has(items, 'pronoun', 'reference');
  if (verdict !== 'look' || !isTold || isPressed(sentence, items)) return false;
  const later = judged
    .slice(at + 1)
    .filter(
      (one) =>
        one.verdict === 'look' &&
        !has(one.items, 'reference') &&
        (has(one.items, 'pronoun') || isPressed(sentence, one.items)),
    );
  return later.some((one) => listLooks(one.items).some((a) => listLooks(items).some((b) => isContradiction(a, b))));
}
