import { limits } from '@retake/contracts';
import { createReplicateGenerator } from '@retake/generators';
import type { Env } from '../env.ts';
import type { PaidModels } from './paid-models.ts';

/** The models that the settings name, with the limits of spending; none without a key. Clips are prepared for them in the folder. */
export function createPaidModels(
  env: Pick<Env, 'replicate' | 'dayLimitMicros' | 'isSpendingStopped'>,
  scratchFolder: string,
): PaidModels {
  const { replicate, dayLimitMicros, isSpendingStopped } = env;
  const generators = (replicate?.models ?? []).map((model) =>
    createReplicateGenerator({
      ...{ token: replicate!.token, model, scratchFolder },
      ...(replicate?.baseUrl !== undefined && { baseUrl: replicate.baseUrl }),
    }),
  );
  return { generators, limits: { paidPerHour: limits.paidPerHour, dayLimitMicros, isSpendingStopped } };
}
