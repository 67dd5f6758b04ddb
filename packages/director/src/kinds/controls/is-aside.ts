import type { Sentence } from '../../sentence/sentence.ts';
import { isTelling } from './is-telling.ts';
import type { Clause } from './split-clauses.ts';

/** The words of a stretch of a message. */
export const wordsOf = ({ tokens }: Sentence, from: number, to: number) =>
  tokens.slice(from, to).map(({ word }) => word);
/** "The last two, whatever I did there, undo it": clips that the request points at. */
export function isHeading({ items }: Sentence, { from, to }: Omit<Clause, 'isApart'>): boolean {
  const said = items.filter((item) => item.from >= from && item.to <= to && item.type !== 'separator');
  const [only, ...others] = said;
  return (
    only?.type === 'reference' && others.length === 0 && !only.reference.weak && only.reference.problem === undefined
  );
}

/** Whether all that is said between two places asks for nothing. */
export function isAside(sentence: Sentence, clauses: readonly Clause[], start: number, end: number): boolean {
  const groups: number[][] = [];
  for (let at = start; at < end; at += 1) {
    const clause = clauses[at]!;
    const words = wordsOf(sentence, clause.from, clause.to);
    if (isHeading(sentence, clause)) continue;
    if (clause.isApart || groups.length === 0) groups.push([clause.from, clause.to]);
    else groups.at(-1)![1] = clause.to;
    if (words.length === 0) return false;
  }
  // "Marta and I looked at everything": told only together.
  const isTold = (at: number): boolean =>
    at >= groups.length ||
    [0, 1].some(
      (more) =>
        at + more < groups.length &&
        isTelling(wordsOf(sentence, groups[at]![0]!, groups[at + more]![1]!)) &&
        isTold(at + more + 1),
    );
  return isTold(0);
}
