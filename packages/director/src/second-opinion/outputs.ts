import { type MessageKind, messageKinds } from '@retake/contracts';

/** Kinds that are too rare in what was learned from. */
const unlearned = ['rewind', 'fork', 'settings', 'variations', 'look'] as const satisfies readonly MessageKind[];

/** A kind that an opinion knows. */
export type OpinionKind = Exclude<MessageKind, (typeof unlearned)[number]>;

const isLearned = (kind: MessageKind): kind is OpinionKind => !(unlearned as readonly MessageKind[]).includes(kind);

/** What an opinion can be of a message as a whole, in the order of the weights. */
export const kinds: readonly OpinionKind[] = messageKinds.filter(isLearned);

/** One for each kind, and one for "some of it is left to a model, in words". */
export const outputs = kinds.length + 1;

/** What the weights of some places add up to, for each output. */
export function sumWeights(weights: ArrayLike<number>, features: readonly number[]): Float64Array {
  const sums = new Float64Array(outputs);
  for (const place of features) {
    for (let at = 0; at < outputs; at += 1) sums[at]! += weights[place * outputs + at]!;
  }
  return sums;
}

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
