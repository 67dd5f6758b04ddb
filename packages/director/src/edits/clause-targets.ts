import type { Interpretation, Turn, Wish } from '../turn.ts';
import { askWhichClip, toClarify } from './clarify.ts';
import type { Clause } from './clause.ts';
import { findImplied, listThings, resolveReference } from './targets.ts';

/** The clips of a clause, or the question which. */
export function toTargets(
  turn: Turn,
  clause: Clause,
  wish: Wish,
  others: readonly number[],
): readonly number[] | Interpretation {
  const { sentence, clips } = turn;
  const open = (likely?: readonly number[]): Interpretation => ({
    understanding: askWhichClip(sentence.text, clips, likely),
    wish,
  });
  if (clause.references.length > 0) {
    const sets = clause.references.map((reference) => resolveReference(turn, reference, others));
    const [first] = sets;
    if (first === undefined || sets.some((set) => set === undefined)) return open();
    const isOneSet = sets.every((set) => set!.join() === first.join());
    return isOneSet
      ? first
      : { understanding: toClarify('Two sets of clips stand in one wish. Which clips should change?') };
  }
  const things = wish.instruction === undefined ? [] : listThings(sentence);
  const implied = findImplied(turn, clause.items);
  if (implied !== undefined) {
    const elsewhere = things.find((numbers) => !numbers.some((number) => implied.includes(number)));
    return elsewhere === undefined ? implied : open([...implied, ...elsewhere]);
  }
  const unique = [...new Set(things.filter((numbers) => numbers.length === 1).flat())];
  const fits = unique.length === 1 && things.every((numbers) => numbers.includes(unique[0]!));
  return fits ? unique : open(turn.memory.clips ?? unique);
}

/** Whether the clips of a clause are known. */
export function isTargets(result: readonly number[] | Interpretation): result is readonly number[] {
  return Array.isArray(result);
}
