import { expect } from 'vitest';
import { findEvents, getBudget, reconcile } from '../../index.ts';
import type { Model } from './model.ts';

/**
 * Holds what is stored against the model after a run: money to the micro-dollar, states of calls, numbers without gaps, and
 * the ledger against all of it.
 */
export async function checkModel({ world: { database }, ownerId, jobs, day }: Model): Promise<void> {
  for (const job of jobs) {
    const { jobId } = job.key;
    const { limitMicros, reservedMicros, spentMicros } = job;
    expect(await getBudget(database, job.key)).toMatchObject({ limitMicros, reservedMicros, spentMicros });
    const stored = await database.query<{ version: number; cuts: number; runs: number }>(
      `SELECT version, (SELECT count(*)::int FROM cuts WHERE job_id = $1) AS cuts,
         (SELECT count(*)::int FROM regenerations WHERE job_id = $1 AND status = 'running') AS runs
       FROM jobs WHERE id = $1`,
      [jobId],
    );
    expect(stored.rows).toEqual([{ version: job.cuts, cuts: job.cuts, runs: job.running === null ? 0 : 1 }]);
    const events = await findEvents(database, { jobId, after: 0, limit: 10_000 });
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    const calls = await database.query('SELECT id, state FROM provider_calls WHERE job_id = $1', [jobId]);
    expect(new Map(calls.rows.map(({ id, state }) => [id, state]))).toEqual(
      new Map(job.calls.map(({ id, state }) => [id, state])),
    );
  }
  const days = await database.query(
    `SELECT coalesce(sum(reserved_micros), 0)::bigint AS "reservedMicros",
       coalesce(sum(spent_micros), 0)::bigint AS "spentMicros" FROM day_budgets WHERE owner_id = $1`,
    [ownerId],
  );
  expect(days.rows).toEqual([day]);
  expect(await reconcile(database, { ownerId })).toMatchObject({ driftMicros: 0, problems: [] });
}
