import type { Transaction } from '@retake/db';
import type { NewRegeneration } from './insert-regeneration.ts';

/** How much of the conversation is kept with a change: enough to know what "the same" meant. */
const turnsKept = 6;

/** One row a clip that a change concerns: what was asked, what the clip showed, what was being talked about. */
export async function insertClipRows(
  transaction: Transaction,
  regenerationId: string,
  { jobId, clips, request }: NewRegeneration,
): Promise<void> {
  const edits = request.kind === 'edit' || request.kind === 'variations' ? request.edits : [];
  const rows = clips.map(({ clipId, clip }) => {
    const edit = edits.find((entry) => entry.clipId === clipId);
    return {
      clip_id: clipId,
      clip_number: clip,
      route: edit?.route ?? null,
      templates: edit?.add ?? [],
      instruction: edit?.instruction ?? null,
      price_micros: edits.reduce((sum, own) => (own.clipId === clipId ? sum + own.priceMicros : sum), 0),
    };
  });
  await transaction.query(
    `INSERT INTO clip_regenerations (regeneration_id, clip_id, job_id, clip_number, route, templates, instruction,
       price_micros, original_prompt, conversation)
     SELECT $1, row.clip_id, $2, row.clip_number, row.route, row.templates, row.instruction, row.price_micros,
       clip_versions.prompt,
       coalesce((
         SELECT jsonb_agg(jsonb_build_object('role', turn.role, 'text', turn.text) ORDER BY turn.ordinal)
         FROM (SELECT role, text, ordinal FROM messages WHERE job_id = $2 ORDER BY ordinal DESC LIMIT $4) turn
       ), '[]')
     FROM jsonb_to_recordset($3::jsonb) AS row (clip_id uuid, clip_number int, route text, templates jsonb,
       instruction text, price_micros bigint)
     JOIN clips ON clips.id = row.clip_id
     JOIN clip_versions ON clip_versions.id = clips.current_version_id`,
    [regenerationId, jobId, JSON.stringify(rows), turnsKept],
  );
}
