import { isRetakeError, RetakeError } from '@retake/contracts';
import type { PredictionGenerator } from '@retake/generators';
import type { ProviderCall } from '@retake/regeneration';
import type { RunContext } from '../run-context.ts';
import { askAnew } from './ask-anew.ts';
import { paidTimes } from './paid-parts.ts';
import { waitUnlessStopped } from './wait-unless-stopped.ts';

const triesAtMost = 4;

interface Download {
  readonly generator: PredictionGenerator;
  readonly call: ProviderCall;
  readonly outputPath: string;
}

/**
 * Fetches the file of a call that has succeeded. A provider that does not answer is asked again a few times: the file is
 * paid for.
 *
 * @throws RetakeError `OUTPUT_EXPIRED`, `PROVIDER_UNAVAILABLE`, `OUTPUT_UNUSABLE`; what the tools throw that look at the file
 */
export async function downloadBought(
  { parts, signal }: RunContext,
  { generator, call, outputPath }: Download,
): Promise<void> {
  const { retryMs } = parts.paid?.times ?? paidTimes;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const prediction = await generator.read(call.predictionId!, signal);
      if (prediction.outputUrl === null) throw new RetakeError('OUTPUT_EXPIRED');
      await generator.download(prediction, outputPath, signal);
      return;
    } catch (error) {
      signal.throwIfAborted();
      if (isRetakeError(error, 'OUTPUT_EXPIRED') || isRetakeError(error, 'PREDICTION_NOT_FOUND'))
        throw toExpired(error);
      if (isRetakeError(error, 'OUTPUT_UNUSABLE'))
        throw new RetakeError('OUTPUT_UNUSABLE', { message: `${error.message} ${askAnew}`, cause: error });
      if (!isRetakeError(error, 'PROVIDER_UNAVAILABLE') || attempt >= triesAtMost) throw error;
    }
    await waitUnlessStopped(retryMs * 2 ** (attempt - 1), signal);
  }
}

function toExpired(cause: RetakeError): RetakeError {
  return new RetakeError('OUTPUT_EXPIRED', {
    message: `The provider has deleted the finished clip before it could be fetched. ${askAnew}`,
    cause,
  });
}
