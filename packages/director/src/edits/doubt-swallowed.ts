import type { Edit, Understanding } from '@retake/contracts';
import { toGistClauses } from '../gist/clauses.ts';
import { judgeClause } from '../gist/judge-clause.ts';
import { listClipsOfLeftovers, listThingWords } from '../gist/leftovers.ts';
import { has } from '../gist/shape.ts';
import type { Sentence } from '../sentence/sentence.ts';
import { toClarify } from './clarify.ts';

/**
 * The question before a look for another clip, which is named by what is seen in it, is left to a model with the words for one
 * clip: "add a neon sign above the door in clip 1 and make it rain on the commuters". Undefined where nothing is swallowed so.
 */
export function doubtSwallowed(sentence: Sentence, edits: readonly Edit[]): Understanding | undefined {
  const free = edits.filter(({ templates }) => templates.length === 0);
  if (free.length === 0) return undefined;
  const changed = new Set(edits.flatMap(({ clips }) => clips));
  const clauses = toGistClauses(sentence);
  const isSwallowed = clauses.some((clause) => {
    if (!has(clause.items, 'template') || has(clause.items, 'reference', 'except', 'quote', 'negation')) return false;
    const { verdict, thing } = judgeClause(sentence, clause);
    const things = listThingWords(sentence, clause.items);
    const shown = thing === undefined && things.length > 0 ? listClipsOfLeftovers(sentence, things) : [thing ?? 0];
    const [clip = 0, ...others] = shown;
    return verdict === 'look' && clip > 0 && others.length === 0 && !changed.has(clip);
  });
  return clauses.length > 1 && isSwallowed
    ? toClarify('Which clips should change, and how should each of them look? Say it clip by clip, please.')
    : undefined;
}
