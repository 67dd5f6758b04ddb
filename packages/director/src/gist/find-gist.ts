import type { Item, Sentence } from '../sentence/sentence.ts';
import { isContradiction } from '../templates/contradictions.ts';
import { type Clause, toGistClauses } from './clauses.ts';
import { judgeClause } from './judge-clause.ts';
import { readAlone } from './read-alone.ts';
import { isMoving, isRequest, isSeeing, namesAction } from './requests.ts';
import { has, wordsOf } from './shape.ts';
import { isPressed } from './statements.ts';
import { toLooks } from './to-looks.ts';
import { toTurned } from './turned.ts';
import type { Judged } from './verdict.ts';

/** A longer message is more than a look with something said around it. */
const mostClauses = 14;

/** What a message comes down to. */
export interface Gist {
  /** The looks that it asks for and the clips that they are for; undefined when no look is sure, or more is asked for. */
  readonly looks?: Sentence;
  /** Whether nothing else may be asked for. */
  readonly isSure: boolean;
  /** Whether something that is no look is clearly asked for. */
  readonly asksForThings: boolean;
  /** How many clauses it has. */
  readonly clauses: number;
}

/**
 * Whether words that are not clear by themselves lead to the look behind them: "winter campaign, so heavy snow", "retention
 * drops at clip 2, speed it up".
 */
function isReason(sentence: Sentence, clauses: readonly Clause[], judged: readonly Judged[], at: number): boolean {
  const [next, then] = [judged[at + 1], clauses[at + 1]];
  const words = wordsOf(sentence, clauses[at]!.items).join(' ');
  const isOpenWish = ['unclear', 'content'].includes(judged[at]!.verdict);
  if (isOpenWish && isSeeing(words)) return judged.some(({ verdict }) => verdict === 'look');
  if (isOpenWish && isMoving(words) && next?.verdict === 'look' && then?.joint === 'so') return true;
  if (judged[at]!.verdict !== 'unclear' || next?.verdict !== 'look' || then === undefined) return false;
  const { items } = clauses[at]!;
  const isStill = !has(items, 'negation', 'quote') && !isRequest(sentence, clauses[at]!);
  const pointsBack = has(items, 'reference') && !has(next.items, 'reference') && has(next.items, 'pronoun');
  return isStill && !namesAction(sentence, clauses[at]!) && (then.joint === 'so' || pointsBack);
}

const listLooks = (items: readonly Item[]) =>
  items.flatMap((item) => (item.type === 'template' ? [item.template] : []));

/** "beautiful, but a bit cold. Warm it up": a look that nobody asks for, and whose opposite is asked for then, tells how it is. */
function isMended(sentence: Sentence, judged: readonly Judged[], at: number): boolean {
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

/** Whether words of a clause may still name the clip of its look: "the confetti needs slow motion". */
const isOpen = ({ verdict, items, thing }: Judged, clause: Clause) =>
  ['unclear', 'content'].includes(verdict) ||
  (verdict === 'look' && thing === undefined && !has(items, 'reference') && items.length < clause.items.length);

/** Reads a message without who wishes something, why, and what else is told. */
export function findGist(sentence: Sentence): Gist {
  const clauses = toGistClauses(sentence);
  if (clauses.length > mostClauses) return { isSure: false, asksForThings: true, clauses: clauses.length };
  const firstly = clauses.map((clause, at): Judged => {
    const turned = toTurned(sentence, clause, clauses.slice(0, at));
    if (turned !== undefined) return { verdict: 'look', items: clause.items, ...turned };
    const own = judgeClause(sentence, clause);
    return clauses.length > 1 && isOpen(own, clause) ? (readAlone(sentence, clause) ?? own) : own;
  });
  const judged = firstly.map((one, at): Judged => {
    if (isReason(sentence, clauses, firstly, at)) return { ...one, verdict: 'talk' };
    if (firstly.some(({ told }) => told === at)) return { ...one, verdict: 'is', items: clauses[at]!.items };
    return isMended(sentence, firstly, at) ? { ...one, verdict: 'is' } : one;
  });
  const asksForThings = clauses.some(
    (clause, at) =>
      judged[at]!.verdict === 'content' || (judged[at]!.verdict === 'unclear' && namesAction(sentence, clause)),
  );
  const isSure = !asksForThings && judged.every(({ verdict }) => verdict !== 'unclear');
  const gist = { isSure, asksForThings, clauses: clauses.length };
  const hasLook = judged.some(({ verdict }) => verdict === 'look');
  return asksForThings || !hasLook ? gist : { ...gist, looks: toLooks(sentence, clauses, judged) };
}
