import { kinds, sumWeights, toProbabilities } from '@retake/director/second-opinion';
import { type Example, fitWeights } from './fit-weights.ts';

/** The kind that weights find likeliest. */
function predict(weights: Float32Array, features: readonly number[]): Example['kind'] {
  const probabilities = toProbabilities(sumWeights(weights, features));
  return kinds.reduce((best, kind, at) => (probabilities[at]! > probabilities[kinds.indexOf(best)]! ? kind : best));
}

/**
 * How often the kind of a sentence is found by weights that were learned without its writer: the lots are dealt into `folds`, and each
 * is judged by what the others teach.
 *
 * @param lots the examples of each writer
 * @returns examples judged, and those judged right
 */
export function leaveOut(lots: readonly (readonly Example[])[], folds: number): { judged: number; right: number } {
  const counts = { judged: 0, right: 0 };
  for (let fold = 0; fold < folds; fold += 1) {
    const weights = fitWeights(lots.filter((_, at) => at % folds !== fold).flat());
    const judged = lots.filter((_, at) => at % folds === fold).flat();
    counts.judged += judged.length;
    counts.right += judged.filter(({ features, kind }) => predict(weights, features) === kind).length;
  }
  return counts;
}
