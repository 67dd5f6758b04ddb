import type { Sentence } from '../sentence/sentence.ts';
import { toGistClauses } from './clauses.ts';
import { type Judged, judgeClause } from './judge-clause.ts';
import { namesAction } from './requests.ts';
import { toLooks } from './to-looks.ts';
import { toTurned } from './turned.ts';

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

/** Reads a message without who wishes something, why, and what else is told. */
export function findGist(sentence: Sentence): Gist {
  const clauses = toGistClauses(sentence);
  if (clauses.length > mostClauses) return { isSure: false, asksForThings: true, clauses: clauses.length };
  const judged = clauses.map((clause, at): Judged => {
    const text = toTurned(sentence, clause, clauses.slice(0, at));
    return text === undefined ? judgeClause(sentence, clause) : { verdict: 'look', items: clause.items, text };
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
