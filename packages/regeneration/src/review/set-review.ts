import { RetakeError } from '@retake/contracts';
import type { Database } from '@retake/db';
import { withJobLock } from '../jobs/lock-job.ts';
import type { JobKey } from '../types.ts';
import { readClips } from '../views/read-clips.ts';
import { recordReview } from './record-review.ts';

interface SetReview extends JobKey {
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
export function setReview(database: Database, { clips, action, rating, feedback, ...key }: SetReview): Promise<void> {
  return withJobLock(database, key, async (transaction, job) => {
    const stored = await readClips(transaction, job.id);
    for (const number of new Set(clips)) {
      const clip = stored.find((entry) => entry.number === number);
      if (clip === undefined) throw new RetakeError('CLIP_NOT_FOUND');
      const { id: clipId, versionId } = clip;
      await recordReview(transaction, job.id, {
        clipId,
        clip: number,
        versionId,
        verdict: verdicts[action],
        rating,
        feedback,
      });
    }
  });
}
