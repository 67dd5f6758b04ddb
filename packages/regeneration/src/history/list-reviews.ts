import type { Review } from '@retake/contracts';
import { type Database, withTransaction } from '@retake/db';
import { getJob } from '../jobs/get-job.ts';
import { type HistoryFilter, toClipIds } from './change-filter.ts';

/**
 * Approvals and rejections with their reasons, newest first.
 *
 * @throws RetakeError `JOB_NOT_FOUND`, `CLIP_NOT_FOUND`
 */
export function listReviews(
  database: Database,
  { limit, ...filter }: HistoryFilter & { readonly limit: number },
): Promise<Review[]> {
  return withTransaction(
    database,
    async (transaction) => {
      await getJob(transaction, filter);
      const clipIds = await toClipIds(transaction, filter);
      const answer = await transaction.query<Review>(
        `SELECT clips.position AS clip, version.number AS version, verdict, rating, feedback, reviews.created_at AS at
         FROM reviews JOIN clips ON clips.id = reviews.clip_id
         JOIN clip_versions version ON version.id = reviews.version_id
         WHERE reviews.job_id = $1 AND reviews.verdict <> 'none' AND ($2::uuid[] IS NULL OR reviews.clip_id = ANY ($2))
           AND reviews.created_at >= coalesce($3::timestamptz, '-infinity')
           AND reviews.created_at < coalesce($4::timestamptz, 'infinity')
         ORDER BY reviews.created_at DESC, reviews.id LIMIT $5`,
        [filter.jobId, clipIds, filter.from ?? null, filter.until ?? null, limit],
      );
      return answer.rows;
    },
    { snapshot: true },
  );
}
