import type { Understanding } from '@retake/contracts';

/** What an opinion can be of a message as a whole. */
export const kinds = [
  'edit',
  'undo',
  'redo',
  'restore',
  'compare',
  'retry',
  'cancel',
  'transition',
  'reorder',
  'approve',
  'reject',
  'question',
  'help',
  'confirm',
  'decline',
  'clarify',
  'none',
] as const satisfies readonly Understanding['kind'][];

/** A kind that an opinion knows. */
export type OpinionKind = (typeof kinds)[number];

/** One for each kind, and one for "some of it is left to a model, in words". */
export const outputs = kinds.length + 1;

/** From sums of weights to probabilities: those of the kinds add up to one, the last stands for itself. In place. */
export function toProbabilities(sums: Float64Array): Float64Array {
  const most = sums.subarray(0, kinds.length).reduce((high, sum) => Math.max(high, sum), Number.NEGATIVE_INFINITY);
  let total = 0;
  for (let at = 0; at < kinds.length; at += 1) {
    sums[at] = Math.exp(sums[at]! - most);
    total += sums[at]!;
  }
  for (let at = 0; at < kinds.length; at += 1) sums[at]! /= total;
  sums[kinds.length] = 1 / (1 + Math.exp(-sums[kinds.length]!));
  return sums;
}
