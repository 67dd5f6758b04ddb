import { readFileSync } from 'node:fs';
import type { Sentence } from '../sentence/sentence.ts';
import { toFeatures } from './features.ts';
import { kinds, type OpinionKind, sumWeights, toProbabilities } from './outputs.ts';

/** What a message probably is, by what people have written before. */
export interface Opinion {
  readonly kind: OpinionKind;
  /** How probable that kind is, 0 to 1. */
  readonly probability: number;
  /** How probable it is that the message asks for a change of clips, 0 to 1. */
  readonly edit: number;
  /** How probable it is that clips are missing, or that it cannot be done as it is said, 0 to 1. */
  readonly clarify: number;
  /** How probable it is that some of it is for a video model, in words, 0 to 1. */
  readonly instruction: number;
}

/** For each place of a feature, the weight of each output; in steps that differ by output. */
const weights = new Int8Array(readFileSync(new URL('weights.bin', import.meta.url)));
const { steps } = JSON.parse(readFileSync(new URL('weights.json', import.meta.url), 'utf8')) as {
  readonly steps: readonly number[];
};

/**
 * A second reading of a message that knows none of the rules: it has learned from sentences what their words make probable. It
 * never names a clip or a look.
 *
 * @param reply the last reply of the conversation; undefined where there is none
 */
export function askOpinion(sentence: Sentence, reply: string | undefined): Opinion {
  const sums = sumWeights(weights, toFeatures(sentence, reply));
  const probabilities = toProbabilities(sums.map((sum, at) => sum * steps[at]!));
  const likeliest = kinds.reduce((best, _, at) => (probabilities[at]! > probabilities[best]! ? at : best), 0);
  return {
    kind: kinds[likeliest]!,
    probability: probabilities[likeliest]!,
    edit: probabilities[kinds.indexOf('edit')]!,
    clarify: probabilities[kinds.indexOf('clarify')]!,
    instruction: probabilities[kinds.length]!,
  };
}
