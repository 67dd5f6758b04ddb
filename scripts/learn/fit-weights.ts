import { kinds, outputs, places, sumWeights, toProbabilities } from '@retake/director/second-opinion';

/** A sentence as its features, and what is right for it. */
export interface Example {
  readonly features: readonly number[];
  readonly kind: (typeof kinds)[number];
  readonly hasInstruction: boolean;
}

const epochs = 8;
const rate = 0.2;
/** Keeps the first steps of a weight short. */
const damping = 1e-2;
/** Draws weights that nothing needs back to nothing. */
const decay = 1e-5;
/** Nothing is learned from what is as good as right. */
const closeEnough = 1e-3;

/** Park and Miller: the same order of the examples each time. */
function* drawNumbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

function shuffle<Item>(items: readonly Item[], numbers: Iterator<number>): readonly Item[] {
  const shuffled = [...items];
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = Math.floor(numbers.next().value * (at + 1));
    [shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!];
  }
  return shuffled;
}

/**
 * Fits the weights of a logistic regression to examples by AdaGrad (Duchi et al., 2011), one example after the other.
 *
 * @returns for each place of a feature, the weight of each output
 */
export function fitWeights(examples: readonly Example[]): Float32Array {
  const weights = new Float32Array(places * outputs);
  const squares = new Float32Array(places * outputs);
  const numbers = drawNumbers(7);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const { features, kind, hasInstruction } of shuffle(examples, numbers)) {
      const probabilities = toProbabilities(sumWeights(weights, features));
      for (let at = 0; at < outputs; at += 1) {
        const isWanted = at < kinds.length ? kinds[at] === kind : hasInstruction;
        const error = probabilities[at]! - Number(isWanted);
        if (Math.abs(error) < closeEnough) continue;
        for (const place of features) {
          const index = place * outputs + at;
          const slope = error + decay * weights[index]!;
          squares[index]! += slope * slope;
          weights[index]! -= (rate * slope) / (damping + Math.sqrt(squares[index]!));
        }
      }
    }
  }
  return weights;
}
