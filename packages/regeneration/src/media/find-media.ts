import { type Queryable, translateError } from '@retake/db';
import type { MediaKeys } from '../records.ts';
import type { JobKey } from '../types.ts';

/** The files of a cut, by number or the one that is current. Undefined also when the job is somebody else's. */
export async function findCutMedia(
  database: Queryable,
  { jobId, ownerId, cut }: JobKey & { cut: number | 'current' },
): Promise<MediaKeys | undefined> {
  return findOne(
    database,
    `SELECT cuts.media_key AS "videoKey", cuts.poster_key AS "posterKey"
     FROM jobs JOIN cuts ON cuts.job_id = jobs.id
     WHERE jobs.id = $1 AND jobs.owner_id = $2
       AND CASE WHEN $3::int IS NULL THEN cuts.id = jobs.current_cut_id ELSE cuts.number = $3 END`,
    [jobId, ownerId, cut === 'current' ? null : cut],
  );
}

/** The files of a version of a clip, or of the version that is current. The clip is named by its number or by its id. */
export async function findVersionMedia(
  database: Queryable,
  { jobId, ownerId, clip, version }: JobKey & { clip: number | string; version: number | 'current' },
): Promise<MediaKeys | undefined> {
  const [number, id] = typeof clip === 'number' ? [clip, null] : [null, clip];
  return findOne(
    database,
    `SELECT clip_versions.media_key AS "videoKey", clip_versions.poster_key AS "posterKey"
     FROM jobs JOIN clips ON clips.job_id = jobs.id JOIN clip_versions ON clip_versions.clip_id = clips.id
     WHERE jobs.id = $1 AND jobs.owner_id = $2 AND (clips.position = $3::int OR clips.id = $5::uuid)
       AND CASE WHEN $4::int IS NULL THEN clip_versions.id = clips.current_version_id ELSE clip_versions.number = $4 END`,
    [jobId, ownerId, number, version === 'current' ? null : version, id],
  );
}

async function findOne(database: Queryable, sql: string, values: unknown[]): Promise<MediaKeys | undefined> {
  try {
    const answer = await database.query<MediaKeys>(sql, values);
    return answer.rows[0];
  } catch (error) {
    throw translateError(error);
  }
}
