import type { Database } from '@retake/db';
import type { FaultKind, StruckRun } from './fault-log.ts';

/** From the moment in which a worker was struck until its run went on elsewhere, or ended. */
export async function readRecoveries(
  database: Database,
  struck: readonly StruckRun[],
): Promise<{ kind: FaultKind; ms: number }[]> {
  const recoveries = [];
  for (const { kind, jobId, regenerationId, atMs } of struck) {
    const answer = await database.query<{ at: Date }>(
      `SELECT at FROM job_events
       WHERE job_id = $1 AND body ->> 'regenerationId' = $2 AND at > to_timestamp($3 / 1000.0)
         AND type IN ('regeneration-started', 'regeneration-ended', 'regeneration-failed', 'regeneration-cancelled')
       ORDER BY seq LIMIT 1`,
      [jobId, regenerationId, atMs],
    );
    const [first] = answer.rows;
    if (first !== undefined) recoveries.push({ kind, ms: first.at.getTime() - atMs });
  }
  return recoveries;
}
