import { RetakeError } from '@retake/contracts';
import type { ProviderCall } from '@retake/regeneration';

/** Why a call that has ended brought nothing, for people. */
export function toCallError({ state, failure, chargeMicros }: ProviderCall): RetakeError {
  if (failure !== null) return new RetakeError(failure.code ?? 'GENERATION_FAILED', { message: failure.message });
  const cost = chargeMicros ? 'It was charged all the same.' : 'Nothing was charged.';
  return new RetakeError('GENERATION_FAILED', {
    message:
      state === 'canceled' ? `The clip was stopped at the provider. ${cost}` : `The clip could not be made. ${cost}`,
  });
}
