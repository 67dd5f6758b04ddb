import { RetakeError } from '@retake/contracts';
import type { Database, Transaction } from '@retake/db';
import { withJobLock } from '../jobs/lock-job.ts';
import type { JobKey } from '../types.ts';
import { readClips } from '../views/read-clips.ts';
import { recordReview } from './record-review.ts';

/** What somebody thinks of clips. */
export interface Verdict {
  readonly clips: readonly number[];
  readonly action: 'approve' | 'reject' | 'reset';
  /** 1 to 5. */
  readonly rating?: number | undefined;
  readonly feedback?: string | undefined;
}

const verdicts = { approve: 'approved', reject: 'rejected', reset: 'none' } as const;

/**
 * Records what somebody thinks of clips as they are now. All of them or none.
 *
 * @throws RetakeError `JOB_NOT_FOUND`, `CLIP_NOT_FOUND`
 */
export function setReview(database: Database, { jobId, ownerId, ...verdict }: JobKey & Verdict): Promise<void> {
  return withJobLock(database, { jobId, ownerId }, (transaction) => recordVerdict(transaction, jobId, verdict));
}

/** The same in a transaction that holds the row of the job. */
export async function recordVerdict(
  transaction: Transaction,
  jobId: string,
  { clips, action, rating, feedback }: Verdict,
): Promise<void> {
  const stored = await readClips(transaction, jobId);
  for (const number of new Set(clips)) {
    const clip = stored.find((entry) => entry.number === number);
    if (clip === undefined) throw new RetakeError('CLIP_NOT_FOUND');
    const { id: clipId, versionId } = clip;
    const verdict = verdicts[action];
    await recordReview(transaction, jobId, { ...{ clipId, clip: number, versionId, verdict }, rating, feedback });
  }
}
