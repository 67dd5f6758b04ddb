import type { JobKey } from '@retake/regeneration';
import { expect } from 'vitest';
import { toEdit, toReshoot } from '../worker-world.ts';
import type { ChaosWorld } from './chaos-world.ts';

/** A change that makes the first of two clips anew and puts a look on the second. */
export const twoClips = {
  kind: 'edit' as const,
  plan: {
    rows: [toReshoot(1, 'a red car'), toEdit(2, 'nighttime')].flatMap((change) =>
      change.kind === 'edit' ? change.plan.rows : [],
    ),
    ...{ totalMicros: 0, maxMicros: 0, waitMs: 10 },
  },
};

/** What was made is there once, whole, and nothing is held any more. */
export async function expectOneChange(world: ChaosWorld, key: JobKey, label: string): Promise<void> {
  const job = await world.until(
    key,
    ({ running, queue, cut }) => running === null && queue.length === 0 && cut?.number === 2,
  );
  expect(await world.readCut(key), label).toBe('reshoot of source 1\nsource 2:nighttime');
  expect(
    job.clips.map(({ versions }) => versions.length),
    label,
  ).toEqual([2, 2]);
  expect(
    job.ended.map(({ status }) => status),
    label,
  ).toEqual(['completed', 'completed']);
  const ends = await world.database.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM job_events WHERE job_id = $1 AND type = 'regeneration-ended'",
    [key.jobId],
  );
  expect(ends.rows[0]!.count, label).toBe(2);
}
