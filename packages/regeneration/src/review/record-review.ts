import type { ClipView } from '@retake/contracts';
import type { Transaction } from '@retake/db';
import { appendEvent } from '../events/append-event.ts';

interface NewReview {
  readonly clipId: string;
  readonly clip: number;
  readonly versionId: string;
  readonly verdict: ClipView['review'];
  readonly rating?: number | undefined;
  readonly feedback?: string | undefined;
}

/** Stores a verdict on what a clip shows now, in a transaction that holds the row of the job. */
export async function recordReview(transaction: Transaction, jobId: string, review: NewReview): Promise<void> {
  const { clipId, clip, versionId, verdict, rating, feedback } = review;
  await transaction.query(
    `INSERT INTO reviews (job_id, clip_id, version_id, verdict, rating, feedback) VALUES ($1, $2, $3, $4, $5, $6)`,
    [jobId, clipId, versionId, verdict, rating ?? null, feedback ?? null],
  );
  await transaction.query('UPDATE clips SET review = $2 WHERE id = $1', [clipId, verdict]);
  await appendEvent(transaction, jobId, { type: 'review-recorded', clipId, clip, review: verdict });
}
