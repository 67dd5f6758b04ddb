import type { Transaction } from '@retake/db';
import type { NewVersion } from '../records.ts';

/** Adds versions in this order, each with the next number of its clip. The row of the job is held, so numbers cannot meet. */
export async function insertVersions(
  transaction: Transaction,
  { jobId, regenerationId }: { jobId: string; regenerationId: string },
  versions: readonly NewVersion[],
): Promise<void> {
  await transaction.query(
    `INSERT INTO clip_versions (id, job_id, clip_id, number, parent_id, origin, base_prompt, prompt, instruction, look,
       source_key, media_key, poster_key, source_frames, head_frames, lead_frames, has_sound, fit, price_micros, take, problem,
       regeneration_id)
     SELECT v.id, $1, v."clipId",
       coalesce((SELECT max(number) FROM clip_versions known WHERE known.clip_id = v."clipId"), 0)
         + row_number() OVER (PARTITION BY v."clipId" ORDER BY v.ordinality),
       v."parentId", v.origin, v."basePrompt", v.prompt, v.instruction, v.look, v."sourceKey", v."mediaKey",
       v."posterKey", v."sourceFrames", v."headFrames",
       v."leadFrames", v."hasSound", v.fit, v."priceMicros", v.take, v.problem, $2
     FROM ROWS FROM (jsonb_to_recordset($3::jsonb) AS (id uuid, "clipId" uuid, "parentId" uuid, origin text, "basePrompt" text,
       prompt text, instruction text, look jsonb, "sourceKey" text, "mediaKey" text, "posterKey" text,
       "sourceFrames" int, "headFrames" int, "leadFrames" int, "hasSound" boolean, fit jsonb, "priceMicros" bigint,
       take int, problem text)) WITH ORDINALITY AS v`,
    [jobId, regenerationId, JSON.stringify(versions)],
  );
}
