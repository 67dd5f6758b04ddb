import type { ClipDecision, ClipFacts, ConversationFacts, CutSettings } from '@retake/contracts';
import { type Database, type Transaction, withTransaction } from '@retake/db';
import { getJob } from '../jobs/get-job.ts';
import type { JobKey } from '../types.ts';

const verdictsKept = 3;
const declinedKept = 5;
/** Declined proposals that are looked through for their routes. */
const declinedRead = 200;

/**
 * The decisions of a job from one moment: what each clip shows and was thought of, what was declined, what is set. As long
 * as the video is long, however much was said.
 *
 * @throws RetakeError `JOB_NOT_FOUND`
 */
export function getConversationFacts(database: Database, key: JobKey): Promise<ConversationFacts> {
  return withTransaction(
    database,
    async (transaction) => {
      const { id, currentCutId } = await getJob(transaction, key);
      return {
        clips: await readClipDecisions(transaction, id),
        declined: await readDeclined(transaction, id),
        declinedRoutes: await readDeclinedRoutes(transaction, id),
        settings: await readSettings(transaction, currentCutId),
      };
    },
    { snapshot: true },
  );
}

interface ClipRow extends Omit<ClipFacts, 'reason' | 'decisions' | 'olderDecisions'> {
  readonly verdicts: readonly ClipDecision[];
  readonly verdictCount: number;
}

/** Per clip two short walks along indexes: the newest verdicts, and the newest change. */
async function readClipDecisions(transaction: Transaction, jobId: string): Promise<ClipFacts[]> {
  const answer = await transaction.query<ClipRow>(
    `SELECT clips.position AS number, clips.role, clips.section, shown.number AS version, shown.origin, shown.look,
       shown.instruction, clips.review AS verdict,
       (SELECT max(number) FROM clip_versions WHERE clip_id = clips.id) AS "newestVersion",
       coalesce(said.verdicts, '[]') AS verdicts,
       (SELECT count(*)::int FROM reviews WHERE clip_id = clips.id AND verdict <> 'none') AS "verdictCount",
       (extract(epoch FROM greatest(shown.created_at, said.newest, (
         SELECT max(r.ended_at) FROM clip_regenerations c JOIN regenerations r ON r.id = c.regeneration_id
         WHERE c.clip_id = clips.id AND r.status = 'completed'
       ))) * 1000)::float8 AS "decidedAt"
     FROM clips JOIN clip_versions shown ON shown.id = clips.current_version_id
     LEFT JOIN LATERAL (
       SELECT jsonb_agg(jsonb_build_object('version', number, 'verdict', verdict, 'reason', feedback)
         ORDER BY created_at DESC) AS verdicts, max(created_at) AS newest
       FROM (
         SELECT version.number, reviews.verdict, reviews.feedback, reviews.created_at
         FROM reviews JOIN clip_versions version ON version.id = reviews.version_id
         WHERE reviews.clip_id = clips.id AND reviews.verdict <> 'none' ORDER BY reviews.created_at DESC LIMIT $2
       ) newest
     ) said ON true
     WHERE clips.job_id = $1 ORDER BY clips.position`,
    [jobId, verdictsKept + 1],
  );
  return answer.rows.map(({ verdicts, verdictCount, ...clip }) => {
    const [newest] = verdicts;
    const isCurrent = newest !== undefined && newest.verdict === clip.verdict;
    const earlier = verdicts.slice(isCurrent ? 1 : 0);
    const decisions = earlier.slice(0, verdictsKept);
    const olderDecisions = verdictCount - decisions.length - (isCurrent ? 1 : 0);
    return { ...clip, reason: isCurrent ? newest.reason : null, decisions, olderDecisions };
  });
}

async function readDeclined(transaction: Transaction, jobId: string): Promise<ConversationFacts['declined']> {
  const answer = await transaction.query<ConversationFacts['declined'][number]>(
    `SELECT title, (plan ->> 'totalMicros')::bigint AS "priceMicros",
       (SELECT jsonb_agg(DISTINCT row -> 'route') FROM jsonb_array_elements(plan -> 'rows') row) AS routes
     FROM offers WHERE job_id = $1 AND status = 'declined' ORDER BY offered_at DESC LIMIT $2`,
    [jobId, declinedKept],
  );
  return answer.rows;
}

async function readDeclinedRoutes(
  transaction: Transaction,
  jobId: string,
): Promise<ConversationFacts['declinedRoutes']> {
  const answer = await transaction.query<ConversationFacts['declinedRoutes'][number]>(
    `SELECT edit ->> 'route' AS route, array_agg(DISTINCT clips.position ORDER BY clips.position) AS clips
     FROM (SELECT request FROM offers WHERE job_id = $1 AND status = 'declined' ORDER BY offered_at DESC LIMIT $2) offer
     CROSS JOIN LATERAL jsonb_array_elements(coalesce(offer.request -> 'edits', '[]')) edit
     JOIN clips ON clips.id = (edit ->> 'clipId')::uuid
     WHERE edit ->> 'route' <> 'grade' GROUP BY 1 ORDER BY 1`,
    [jobId, declinedRead],
  );
  return answer.rows;
}

async function readSettings(transaction: Transaction, cutId: string | null): Promise<CutSettings> {
  const answer = await transaction.query<{ settings: CutSettings | null }>(
    `SELECT document -> 'settings' AS settings FROM cuts WHERE id = $1`,
    [cutId],
  );
  return answer.rows[0]?.settings ?? {};
}
