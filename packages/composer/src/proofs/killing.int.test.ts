import { randomInt } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { FrameFormat, Transition } from '@retake/contracts';
import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../compose.ts';
import { checkCache } from '../testing/check-cache.ts';
import { startComposing } from '../testing/compose-process.ts';
import { makeCounterClip, readCounters } from '../testing/counter-clip.ts';
import { findFfmpeg } from '../testing/find-ffmpeg.ts';
import { toProofRuns } from '../testing/proof-runs.ts';
import { useFolder } from '../testing/use-folder.ts';
import type { ComposeTimeline } from '../timeline.ts';

const { numRuns: rounds, timeoutMs } = toProofRuns(2);
const format: FrameFormat = { width: 160, height: 90, rate: { num: 30, den: 1 } };
const slotFrames = 30;
const fade: Transition = { kind: 'fade', frames: 2 };
const folder = useFolder();
let timeline: ComposeTimeline;
/** How long a composition takes that nobody disturbs. */
let wholeMs: number;

/** Fades of two frames have one black frame each, which stands on the border. */
const counters = (first: number) =>
  Array.from({ length: slotFrames }, (_, frame) => (frame === 0 && first > 0 ? 0 : first + frame));
const expected = [0, 64, 128].flatMap(counters);

beforeAll(async () => {
  const clips = [0, 64, 128].map((first) => ({
    ...{ path: folder.at(`${first}.mp4`), hash: folder.at(`${first}`), headFrames: 0, slotFrames },
    ...{ transitionAfter: fade, hasSound: false },
  }));
  for (const [index, { path }] of clips.entries()) {
    await makeCounterClip(path, { format, first: 64 * index, frames: slotFrames + 4 });
  }
  timeline = { format, clips };
  const startedAt = performance.now();
  await compose(timeline, folder.fresh('cut.mp4'), { cacheDir: folder.fresh('cache') });
  wholeMs = performance.now() - startedAt;
});

/** The next composition has every frame, from what the killed one left and what it renders itself. */
async function expectRecovery(cacheDir: string): Promise<void> {
  const output = folder.fresh('after.mp4');
  await compose(timeline, output, { cacheDir });
  expect(await readCounters(output, format)).toEqual(expected);
}

/** Waits until a process has an ffmpeg, at most as long as it lives. */
async function waitForFfmpeg(ancestor: number, isOver: () => boolean): Promise<number | undefined> {
  while (!isOver()) {
    const [found] = await findFfmpeg(ancestor);
    if (found !== undefined) return found;
    await delay(2);
  }
  return undefined;
}

describe('killing', () => {
  it(
    'ffmpeg at any moment: the composition says so, writes nothing, and leaves whole entries only',
    async () => {
      const cacheDir = folder.fresh('cache');
      for (let round = 0; round < rounds; round++) {
        const output = folder.fresh('killed.mp4');
        let isOver = false;
        const composed = compose(timeline, output, { cacheDir }).then(
          () => 'made',
          (error: { code?: string }) => error.code,
        );
        const ended = composed.finally(() => {
          isOver = true;
        });
        const afterMs = randomInt(Math.ceil(wholeMs));
        await Promise.race([delay(afterMs), ended]);
        const victim = await waitForFfmpeg(process.pid, () => isOver);
        if (victim !== undefined) killIfThere(victim);
        const name = `killed after ${afterMs} ms`;
        const end = await ended;
        // The victim may have done its work already, or have been one that reads and does not write.
        expect(['COMPOSITION_FAILED', 'VERIFICATION_FAILED', 'made'], name).toContain(end);
        if (end !== 'made') expect(await stat(output).catch(() => null), name).toBeNull();
        expect(await checkCache(cacheDir), name).toMatchObject({ problems: [], works: [] });
      }
      expect((await readdir(folder.at('.'))).filter((name) => name.endsWith('.partial'))).toEqual([]);
      await expectRecovery(cacheDir);
    },
    timeoutMs,
  );

  it(
    'the composer itself at any moment: its ffmpeg dies with it, and what it leaves harms nobody',
    async () => {
      const cacheDir = folder.fresh('cache');
      for (let round = 0; round < rounds; round++) {
        const output = folder.fresh('killed.mp4');
        const { child, said } = startComposing({ timeline, output, cacheDir });
        let isOver = false;
        child.once('exit', () => {
          isOver = true;
        });
        // The first ffmpeg shows that it has begun: before that, a process only starts.
        await waitForFfmpeg(child.pid!, () => isOver);
        const afterMs = randomInt(Math.ceil(wholeMs));
        await Promise.race([delay(afterMs), said]);
        const tools = await findFfmpeg(child.pid!);
        child.kill('SIGKILL');
        await said;
        const name = `killed after ${afterMs} ms`;
        await expect.poll(() => tools.filter(isAlive), { timeout: 5_000, message: name }).toEqual([]);
        expect((await checkCache(cacheDir)).problems, name).toEqual([]);
        if (await stat(output).catch(() => null)) expect(await readCounters(output, format), name).toEqual(expected);
      }
      await expectRecovery(cacheDir);
    },
    timeoutMs,
  );
});

function killIfThere(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
