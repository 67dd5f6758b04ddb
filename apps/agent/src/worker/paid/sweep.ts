import type { Database } from '@retake/db';
import type { PredictionGenerator } from '@retake/generators';
import type { WorkerLog } from '../worker-parts.ts';
import type { PaidParts } from './paid-parts.ts';

/** What looking after the money needs. */
export interface Sweep {
  readonly database: Database;
  readonly generators: readonly PredictionGenerator[];
  readonly paid: Pick<PaidParts, 'times' | 'installationId'>;
  readonly log: WorkerLog;
}
