import type { JobKey } from '@retake/regeneration';
import { openSharedServer, type TestServer } from '@retake/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { atEvery, inWorld } from './testing/chaos/at-every.ts';
import type { ChaosWorld } from './testing/chaos/chaos-world.ts';
import { expectOneChange, twoClips } from './testing/chaos/expect-one-change.ts';
import { changeLabels, makingLabels } from './testing/chaos/labelled-points.ts';
import { toEdit } from './testing/worker-world.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openSharedServer();
});

/** Objects of a job by what they are. */
async function countFiles(world: ChaosWorld, { jobId }: JobKey) {
  const objects = await world.store.list(`jobs/${jobId}/`);
  const count = (folder: string) => objects.filter((object) => object.includes(`/${folder}/`)).length;
  return { sources: count('sources'), versions: count('versions'), cuts: count('cuts') };
}

describe('a worker that is killed', () => {
  it('at any point of the making of a job: another one finishes it, once', async () => {
    await atEvery(server, makingLabels, async (world, worker, label) => {
      const stand = worker.standAt((reached) => reached === label);
      const key = await world.createJob();
      await stand;
      await worker.kill();
      const next = world.startWorker();
      const job = await world.until(key, ({ status }) => status === 'completed');
      expect(job.clips, label).toHaveLength(2);
      expect(await world.readCut(key), label).toBe('source 1\nsource 2');
      return next;
    });
  });

  it('at any point of a change: another one finishes it, with one version and one cut', async () => {
    await atEvery(server, changeLabels, async (world, worker, label) => {
      const key = await world.createJob();
      await world.until(key, ({ status }) => status === 'completed');
      const { sources, versions, cuts } = await countFiles(world, key);
      const stand = worker.standAt((reached) => reached === label);
      await world.ask(key, twoClips);
      await stand;
      await worker.kill();
      const next = world.startWorker();
      await expectOneChange(world, key, label);
      // What the first worker had stored is what the second has published: no file of a first try is left.
      const files = { sources: sources + 1, versions: versions + 1, cuts: cuts + 2 };
      expect(await countFiles(world, key), label).toEqual(files);
      return next;
    });
  });

  it('is replaced by whoever frees its run, without the queue and without the poller', async () => {
    await inWorld(server, async (world) => {
      const killed = world.startWorker();
      const key = await world.createJob();
      await world.until(key, ({ status }) => status === 'completed');
      const standing = killed.standAt((reached) => reached === 'compose: inside');
      await world.ask(key, toEdit(1, 'nighttime'));
      await standing;
      await world.startWorker({ hasQueue: false, pollIntervalMs: 3_600_000 }).ready;
      await killed.kill();
      await world.until(key, ({ cut }) => cut?.number === 2);
    });
  });

  it('again and again over the same change: it ends as failed after the fifth, and the old cut stays', async () => {
    await inWorld(server, async (world) => {
      let worker = world.startWorker();
      const key = await world.createJob();
      await world.until(key, ({ status }) => status === 'completed');
      await world.ask(key, toEdit(1, 'nighttime'));
      for (let death = 1; death <= 5; death += 1) {
        await worker.standAt((reached) => reached === 'compose: inside');
        await worker.kill();
        worker = world.startWorker();
      }
      const job = await world.until(key, ({ status }) => status === 'failed');
      expect(job.ended[0]!.error!.code).toBe('RUN_ABANDONED');
      expect(await world.readCut(key)).toBe('source 1\nsource 2');
    });
  });
});
