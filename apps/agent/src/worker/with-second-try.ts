import type { ComposeOptions } from '@retake/composer';
import { isRetakeError } from '@retake/contracts';
import type { WorkerLog } from './worker-parts.ts';

/**
 * A composer that tries once more when what it made did not pass its own checks. What passed is in the cache by then, so a
 * disturbed encoder costs the time of its stretch instead of the change. The second try is not shown while it is made: the
 * preview has pictures of the first one. What was wrong is in the log either way.
 */
export function withSecondTry<Wanted extends unknown[], Made>(
  make: (...all: [...Wanted, ComposeOptions]) => Promise<Made>,
  log: WorkerLog,
): typeof make {
  return async (...all) => {
    try {
      return await make(...all);
    } catch (error) {
      const options = all.at(-1) as ComposeOptions;
      if (!isRetakeError(error, 'VERIFICATION_FAILED') || options.signal?.aborted) throw error;
      log.warn(
        { err: error, details: error.details },
        'what was composed did not pass its checks, so it is composed again',
      );
      const { onPlan: _plan, onPiece: _piece, ...unseen } = options;
      return make(...(all.slice(0, -1) as Wanted), unseen);
    }
  };
}
