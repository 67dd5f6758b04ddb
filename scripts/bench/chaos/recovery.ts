import type { Database } from '@retake/db';
import type { FaultKind, StruckRun } from './fault-log.ts';
import type { UpTimes } from './up-times.ts';

/** From the moment in which a worker was struck until its run was under a new lease, or ended. */
export interface Recovery {
  readonly kind: FaultKind;
  readonly ms: number;
  /** What of it any other worker was there to take the run: while all of them are struck or starting, nobody can. */
  readonly upMs: number;
}

export async function readRecoveries(
  database: Database,
  struck: readonly StruckRun[],
  upTimes: UpTimes,
): Promise<Recovery[]> {
  const recoveries: Recovery[] = [];
  for (const { kind, jobId, regenerationId, atMs, quietMs } of struck) {
    const answer = await database.query<{ at: Date }>(
      `SELECT at FROM job_events
       WHERE job_id = $1 AND body ->> 'regenerationId' = $2 AND at > to_timestamp($3 / 1000.0)
         AND type IN ('regeneration-started', 'regeneration-ended', 'regeneration-failed', 'regeneration-cancelled')
       ORDER BY seq LIMIT 1`,
      [jobId, regenerationId, quietMs],
    );
    const [first] = answer.rows;
    if (first === undefined) continue;
    const takenMs = first.at.getTime();
    recoveries.push({ kind, ms: takenMs - atMs, upMs: upTimes.countMs(atMs, takenMs) });
  }
  return recoveries;
}
