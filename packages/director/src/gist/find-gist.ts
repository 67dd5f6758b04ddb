import type { Sentence } from '../sentence/sentence.ts';
import { type Clause, toGistClauses } from './clauses.ts';
import { isThingPlaced } from './deeds.ts';
import { judgeClause } from './judge-clause.ts';
import { isPurpose } from './purposes.ts';
import { readAlone } from './read-alone.ts';
import { isConcluded, isExclaimed, isMended, isReason } from './reasons.ts';
import { namesAction } from './requests.ts';
import { has } from './shape.ts';
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
    const place = { sentence, clauses, judged: firstly, at };
    // "Clip 2 muted, and a cup of coffee on the desk": behind a look a thing is asked for, too.
    const isBehindLook = firstly[at - 1]?.verdict === 'look';
    if (isBehindLook && one.verdict === 'unclear' && isThingPlaced(sentence, clauses[at]!.items))
      return { ...one, verdict: 'content' };
    if (isPurpose(place)) return { verdict: 'talk', items: one.items.filter(({ type }) => type !== 'reference') };
    if (isReason(place) || isExclaimed(place)) return { ...one, verdict: 'talk' };
    if (firstly.some(({ told }) => told === at)) return { ...one, verdict: 'is', items: clauses[at]!.items };
    return isMended(place) || isConcluded(place) ? { ...one, verdict: 'is' } : one;
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
