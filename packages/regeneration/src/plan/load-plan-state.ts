import { type Database, withTransaction } from '@retake/db';
import { getFencedJob } from '../lease/fence.ts';
import type { Lease, StoredRequest } from '../types.ts';
import { type PlanState, readPlanState, withTarget } from './plan-state.ts';

/**
 * The state of the job that a worker has the lease of, to plan a change over.
 *
 * @throws RetakeError `LEASE_LOST`
 */
export function loadPlanState(database: Database, lease: Lease, request: StoredRequest): Promise<PlanState> {
  return withTransaction(database, async (transaction) =>
    withTarget(transaction, await readPlanState(transaction, await getFencedJob(transaction, lease)), request),
  );
}
