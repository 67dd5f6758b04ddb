import { rmSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameFormat, Transition } from '@retake/contracts';
import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../compose.ts';
import { checkCache } from '../testing/check-cache.ts';
import { startComposing } from '../testing/compose-process.ts';
import { makeCounterClip, readCounters } from '../testing/counter-clip.ts';
import { cut } from '../testing/random-timelines.ts';
import { useFolder } from '../testing/use-folder.ts';
import type { ComposeTimeline } from '../timeline.ts';

const format: FrameFormat = { width: 160, height: 90, rate: { num: 30, den: 1 } };
const slotFrames = 12;
const folder = useFolder();
beforeAll(async () => {
  for (const first of [0, 64, 128]) {
    await makeCounterClip(folder.at(`${first}.mp4`), { format, first, frames: slotFrames });
  }
});

function toTimeline(order: readonly number[], transitionAfter: Transition = cut): ComposeTimeline {
  const toClip = (first: number) => ({
    ...{ path: folder.at(`${first}.mp4`), hash: folder.at(`${first}`), headFrames: 0, slotFrames },
    ...{ transitionAfter, hasSound: false },
  });
  return { format, clips: order.map(toClip) };
}

const toCounters = (order: readonly number[]) =>
  order.flatMap((first) => Array.from({ length: slotFrames }, (_, frame) => first + frame));

describe('processes that share a cache', () => {
  it.each([
    ['on one timeline', [0, 64, 128], [0, 64, 128], undefined],
    ['on different ones', [0, 64], [64, 128], undefined],
    ['under a limit that holds one segment at most', [0, 64, 128], [128, 64], 6_000],
  ] as const)('work at once %s', async (_name, one, two, maxCacheBytes) => {
    const cacheDir = folder.fresh('cache');
    const limit = maxCacheBytes === undefined ? {} : { maxCacheBytes };
    const outputs = [folder.fresh('one.mp4'), folder.fresh('two.mp4')];
    const orders = [one, two];
    const said = await Promise.all(
      outputs.map(
        (output, index) => startComposing({ timeline: toTimeline(orders[index]!), output, cacheDir, ...limit }).said,
      ),
    );
    expect(said).toEqual(orders.map((order) => `frames=${order.length * slotFrames}`));
    for (const [index, output] of outputs.entries()) {
      expect(await readCounters(output, format)).toEqual(toCounters(orders[index]!));
    }
    const state = await checkCache(cacheDir);
    expect(state).toMatchObject({ problems: [], works: [] });
    if (maxCacheBytes === undefined) expect(state.entries).toBe(new Set([...one, ...two]).size);
    else {
      // What another one held was spared; the next composition that adds something brings the folder under the limit.
      const next = toTimeline([64, 0], { kind: 'fade', frames: 2 });
      await compose(next, folder.fresh('next.mp4'), { cacheDir, maxCacheBytes });
      expect(await sumEntries(cacheDir)).toBeLessThanOrEqual(maxCacheBytes);
    }
  });

  it('keep what they hold, when everything is thrown out at the worst moment', async () => {
    const [cacheDir, output] = [folder.fresh('cache'), folder.fresh('cut.mp4')];
    await compose(toTimeline([0, 64]), folder.fresh('before.mp4'), { cacheDir });
    let throwings = 0;
    const { segments } = await compose(toTimeline([0, 128, 64]), output, {
      cacheDir,
      // The first word of progress comes when everything has been looked up and nothing has been read.
      onProgress: () => {
        if (throwings++ === 0) rmSync(join(cacheDir, 'entries'), { recursive: true });
      },
    });
    expect(throwings).toBeGreaterThan(0);
    expect(segments.map(({ action }) => action)).toEqual(['reused', 'rendered', 'reused']);
    expect(await readCounters(output, format)).toEqual(toCounters([0, 128, 64]));
  });
});

async function sumEntries(cacheDir: string): Promise<number> {
  const names = await readdir(join(cacheDir, 'entries'), { recursive: true });
  const media = names.filter((name) => name.endsWith('media')).map((name) => join(cacheDir, 'entries', name));
  const sizes = await Promise.all(media.map(async (path) => (await stat(path)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
