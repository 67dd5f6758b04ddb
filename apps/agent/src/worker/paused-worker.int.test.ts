import { setTimeout as wait } from 'node:timers/promises';
import { openSharedServer, type TestServer } from '@retake/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { atEvery } from './testing/chaos/at-every.ts';
import { expectOneChange, twoClips } from './testing/chaos/expect-one-change.ts';
import { changeLabels, makingLabels } from './testing/chaos/labelled-points.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openSharedServer();
});

/** What the work at a point had changed for good before the worker was stopped, so that nobody had to take it over. */
const isOver = (label: string) => label === 'publish: after commit';

/** SIGSTOP at a point, until another worker has finished; then it goes on, and a lease later all is as it was. */
describe('a worker that is stopped past its lease, and goes on', () => {
  it('writes nothing, at any point of the making of a job', async () => {
    await atEvery(server, makingLabels, async (world, first, label) => {
      const standing = first.standAt((reached) => reached === label);
      const key = await world.createJob();
      const stand = await standing;
      first.pause();
      const second = world.startWorker();
      await second.ready;
      const made = await world.until(key, ({ status }) => status === 'completed');
      expect(await world.readCut(key), label).toBe('source 1\nsource 2');
      stand.release();
      first.resume();
      await wait(world.leaseTtlMs);
      expect(await world.snapshot(key), label).toEqual(made);
      await first.kill();
      return second;
    });
  });

  it('writes nothing, at any point of a change, and the other one has finished it once', async () => {
    await atEvery(server, changeLabels, async (world, first, label) => {
      const key = await world.createJob();
      await world.until(key, ({ status }) => status === 'completed');
      const standing = first.standAt((reached) => reached === label);
      await world.ask(key, twoClips);
      const stand = await standing;
      first.pause();
      const second = world.startWorker();
      await second.ready;
      await expectOneChange(world, key, label);
      const before = await world.snapshot(key);
      stand.release();
      first.resume();
      if (!isOver(label)) {
        await expect
          .poll(() => first.log.map(({ message }) => message).join('; '), { timeout: 10_000, message: label })
          .toMatch(/another worker has taken a run over|could not be stored/);
      }
      await wait(world.leaseTtlMs);
      expect(await world.snapshot(key), label).toEqual(before);
      await expectOneChange(world, key, label);
      await first.kill();
      return second;
    });
  });
});
