import type { VersionView } from '@retake/contracts';
import type { Queryable } from '@retake/db';
import type { VersionRecord } from '../records.ts';

/** A version as it is stored; `number` counts per clip. */
export interface StoredVersion extends VersionRecord {
  readonly regenerationId: string;
  readonly take: number | null;
  readonly createdAt: Date;
}

/** All versions of a job, by clip and number. */
export async function readVersions(database: Queryable, jobId: string): Promise<StoredVersion[]> {
  const answer = await database.query<StoredVersion>(
    `SELECT id, clip_id AS "clipId", number, parent_id AS "parentId", origin, base_prompt AS "basePrompt", prompt,
       instruction, look, source_key AS "sourceKey", media_key AS "mediaKey", poster_key AS "posterKey",
       source_frames AS "sourceFrames", head_frames AS "headFrames",
       coalesce(lead_frames, head_frames) AS "leadFrames", has_sound AS "hasSound", fit,
       price_micros AS "priceMicros", take, problem, regeneration_id AS "regenerationId", created_at AS "createdAt"
     FROM clip_versions WHERE job_id = $1 ORDER BY clip_id, number`,
    [jobId],
  );
  return answer.rows;
}

/** A version as windows see it. `numbers` knows the number of each version of the job. */
export function toVersionView(version: StoredVersion, numbers: ReadonlyMap<string, number>): VersionView {
  return {
    id: version.id,
    number: version.number,
    parent: version.parentId === null ? null : (numbers.get(version.parentId) ?? null),
    origin: version.origin,
    prompt: version.prompt,
    instruction: version.instruction,
    look: version.look,
    frames: version.sourceFrames,
    leadFrames: version.leadFrames,
    priceMicros: version.priceMicros,
    fit: version.fit ?? null,
    ...(version.problem && { problem: version.problem }),
    createdAt: version.createdAt.toISOString(),
  };
}

export const toNumbers = (versions: readonly { id: string; number: number }[]): ReadonlyMap<string, number> =>
  new Map(versions.map(({ id, number }) => [id, number]));
