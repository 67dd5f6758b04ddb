import { setTimeout as wait } from 'node:timers/promises';
import type { ChaosWorld } from '../../../apps/agent/src/worker/testing/chaos/chaos-world.ts';
import { whenAnswered } from '../../../apps/agent/src/worker/testing/chaos/when-answered.ts';
import { describeUnrest } from './describe-unrest.ts';

/** Longer than any lease, transaction or pause of the world lasts. */
const timeoutMs = 60_000;

/**
 * Waits until nothing waits and nothing runs, as long as changes go on ending: a long line is no harm. Answers what
 * workers and database are at when none has ended for a minute, else nothing.
 */
export async function waitForRest(world: ChaosWorld): Promise<string[]> {
  let deadline = performance.now() + timeoutMs;
  let before = Number.POSITIVE_INFINITY;
  for (;;) {
    const answer = await whenAnswered(() =>
      world.database.query<{ open: number }>(
        "SELECT count(*)::int AS open FROM regenerations WHERE status IN ('queued', 'running')",
      ),
    );
    const { open } = answer.rows[0]!;
    if (open === 0) return [];
    if (open < before) deadline = performance.now() + timeoutMs;
    before = open;
    if (performance.now() > deadline) return describeUnrest(world);
    await wait(50);
  }
}
