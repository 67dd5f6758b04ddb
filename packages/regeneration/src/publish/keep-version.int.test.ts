import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import {
  cancelRegeneration,
  findEvents,
  getJobSnapshot,
  keepVersion,
  loadPlanState,
  type NewVersion,
  planChange,
  settleCancelled,
} from '../index.ts';
import { startPaidRun } from '../testing/paid-run.ts';
import { useWorld } from '../testing/use-world.ts';

const world = useWorld();

const problem = 'Clip 1 came out black for 1.0 seconds, so the old version stays.';

it('keeps a version that was paid once, in sight and not shown, also when the change is cancelled', async () => {
  const { database } = world;
  const { key, run, lease } = await startPaidRun(world);
  const { base } = planChange(run.request, await loadPlanState(database, lease, run.request)).clips[0]!;
  const { number: _, ...material } = base;
  const toBought = (): NewVersion => ({
    ...material,
    ...{ id: randomUUID(), parentId: base.id, origin: 'modify', priceMicros: 150_000 },
  });
  await cancelRegeneration(database, { ...key, regenerationId: lease.regenerationId });
  const keep = () => keepVersion(database, { lease, version: toBought(), problem });
  expect([await keep(), await keep()]).toEqual([2, 2]);
  await settleCancelled(database, lease);
  await expect(keep()).rejects.toMatchObject({ code: 'LEASE_LOST' });

  const { clips } = await getJobSnapshot(database, key);
  expect(clips[0]).toMatchObject({ version: 1, versions: [{ number: 1 }, { number: 2, parent: 1, problem }] });
  expect(clips[0]!.versions[0]).not.toHaveProperty('problem');
  const events = await findEvents(database, { jobId: key.jobId, after: 0, limit: 1_000 });
  expect(events.filter(({ type }) => type === 'clip-version-added')).toMatchObject([
    { clip: 1, version: clips[0]!.versions[1] },
  ]);
});
