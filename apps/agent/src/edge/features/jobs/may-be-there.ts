import { isRetakeError } from '@retake/contracts';
import { getBudget } from '@retake/regeneration';
import type { EdgeParts } from '../../edge-parts.ts';

/**
 * Whether a job may exist although its creation has failed: the answer to it may have been lost behind the commit. Files of
 * such a job are not removed.
 */
export async function mayBeThere(
  database: EdgeParts['database'],
  key: { readonly jobId: string; readonly ownerId: string },
): Promise<boolean> {
  return getBudget(database, key).then(
    () => true,
    (reason: unknown) => !isRetakeError(reason, 'JOB_NOT_FOUND'),
  );
}
