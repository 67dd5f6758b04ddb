import { type Database, withTransaction } from '@retake/db';
import { getFencedJob } from '../lease/fence.ts';
import type { Lease } from '../types.ts';
import { type PlanState, readPlanState } from './plan-state.ts';

/** The state of the job that a worker has the lease of. @throws RetakeError `LEASE_LOST` */
export function loadPlanState(database: Database, lease: Lease): Promise<PlanState> {
  return withTransaction(database, async (transaction) =>
    readPlanState(transaction, await getFencedJob(transaction, lease)),
  );
}
