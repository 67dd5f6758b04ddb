import type { PredictionGenerator } from '@retake/generators';
import type { SpendingLimits } from '@retake/regeneration';

/** What can be bought here, and how much of it. */
export interface PaidModels {
  /** One for each route that is set up, in the order in which they are tried; empty without a key. */
  readonly generators: readonly PredictionGenerator[];
  readonly limits: SpendingLimits;
}
