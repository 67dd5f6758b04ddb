import type { FrameFormat, RegenerationStatus } from '@retake/contracts';
import { type Queryable, translateError } from '@retake/db';
import type { JobKey } from '../types.ts';

/** Where the pictures of a change come from at this moment. */
export interface PreviewSource {
  readonly status: RegenerationStatus;
  readonly format: FrameFormat;
  /** The epoch of the lease it runs under; null when it does not run. */
  readonly epoch: number | null;
  /** The cut that it published; null when there is none (yet). */
  readonly cutKey: string | null;
}

interface Row extends Omit<PreviewSource, 'format'> {
  readonly width: number;
  readonly height: number;
  readonly num: number;
  readonly den: number;
}

/** Undefined when there is no such change, also when the job is somebody else's. */
export async function findPreviewSource(
  database: Queryable,
  { jobId, ownerId, regenerationId }: JobKey & { readonly regenerationId: string },
): Promise<PreviewSource | undefined> {
  try {
    const answer = await database.query<Row>(
      `SELECT r.status, jobs.width, jobs.height, jobs.rate_num AS num, jobs.rate_den AS den,
         CASE WHEN jobs.lease_run_id = r.id THEN jobs.lease_epoch END AS epoch, cuts.media_key AS "cutKey"
       FROM jobs JOIN regenerations r ON r.job_id = jobs.id LEFT JOIN cuts ON cuts.regeneration_id = r.id
       WHERE jobs.id = $1 AND jobs.owner_id = $2 AND r.id = $3`,
      [jobId, ownerId, regenerationId],
    );
    const [row] = answer.rows;
    if (row === undefined) return undefined;
    const { status, epoch, cutKey, width, height, num, den } = row;
    return { status, epoch, cutKey, format: { width, height, rate: { num, den } } };
  } catch (error) {
    throw translateError(error);
  }
}
