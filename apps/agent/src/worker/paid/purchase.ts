import type { Database } from '@retake/db';
import type { FileRequest, PredictionGenerator } from '@retake/generators';
import type { Lease, OpenCall } from '@retake/regeneration';
import type { WorkerLog } from '../worker-parts.ts';
import type { PaidParts } from './paid-parts.ts';

/** One clip that is to be bought: what is asked for, from whom, and under which lease. */
export interface Purchase {
  readonly database: Database;
  readonly paid: PaidParts;
  readonly generator: PredictionGenerator;
  readonly lease: Lease;
  readonly order: Omit<OpenCall, 'limits'>;
  readonly request: Omit<FileRequest, 'outputPath'> & { readonly seed: number | null };
  readonly signal: AbortSignal;
  readonly onProgress: (percent: number) => void;
  readonly log: WorkerLog;
}
