import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameFormat } from '@retake/contracts';
import { runFfmpeg } from '@retake/media';
import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../compose.ts';
import { checkCache } from '../testing/check-cache.ts';
import { readPictures } from '../testing/pictures.ts';
import { cut } from '../testing/random-timelines.ts';
import { canMakeSmallDisk, withSmallDisk } from '../testing/small-disk.ts';
import { useFolder } from '../testing/use-folder.ts';
import type { ComposeTimeline } from '../timeline.ts';

const format: FrameFormat = { width: 160, height: 90, rate: { num: 30, den: 1 } };
const folder = useFolder();
let noise: ComposeTimeline;

beforeAll(async () => {
  // Noise does not compress, so each clip makes a segment of some hundred kilobytes.
  const clips = await Promise.all(
    [1, 2].map(async (seed) => {
      const path = folder.at(`noise-${seed}.mp4`);
      const source = `nullsrc=s=160x90:r=30,format=yuv420p,noise=alls=100:allf=t:all_seed=${seed}`;
      await runFfmpeg(['-f', 'lavfi', '-i', source, '-frames:v', '24', '-c:v', 'libx264', '-crf', '10', path]);
      return { path, hash: path, headFrames: 0, slotFrames: 24, transitionAfter: cut, hasSound: false };
    }),
  );
  noise = { format, clips };
});

/** What a composition takes: its segments, and the cut that is joined from them. */
async function measure(): Promise<{ segments: number; cut: number }> {
  const output = folder.fresh('whole.mp4');
  const { segments } = await compose(noise, output, { cacheDir: folder.fresh('cache') });
  return { segments: segments.reduce((sum, { bytes }) => sum + bytes, 0), cut: (await stat(output)).size };
}

describe('a full disk', () => {
  it('is told by its code, touches no older output, leaves no part and no broken entry, and is overcome', async ({
    skip,
  }) => {
    const disk = folder.at('disk');
    skip(!(await canMakeSmallDisk(disk)), 'Only root on Linux can make a disk that is small enough to fill.');
    const { segments, cut: cutBytes } = await measure();
    expect(segments).toBeGreaterThan(100_000);
    const output = folder.at('cut.mp4');
    await writeFile(output, 'the older cut');

    // Room for the first segment and half of the second.
    await withSmallDisk(disk, Math.ceil(segments * 0.75), async () => {
      const cacheDir = join(disk, 'cache');
      await expect(compose(noise, output, { cacheDir })).rejects.toMatchObject({ code: 'DISK_FULL' });
      expect(await readFile(output, 'utf8')).toBe('the older cut');
      expect(await checkCache(cacheDir)).toMatchObject({ problems: [], works: [] });
    });

    // Room for all segments, and not for the cut beside them.
    await withSmallDisk(disk, Math.ceil(segments + cutBytes / 2 + 64 * 1024), async () => {
      const [cacheDir, inside] = [join(disk, 'cache'), join(disk, 'cuts', 'cut.mp4')];
      await mkdir(join(disk, 'cuts'));
      await writeFile(inside, 'the older cut');
      await expect(compose(noise, inside, { cacheDir })).rejects.toMatchObject({ code: 'DISK_FULL' });
      expect(await readFile(inside, 'utf8')).toBe('the older cut');
      expect(await readdir(join(disk, 'cuts'))).toEqual(['cut.mp4']);
      expect(await checkCache(cacheDir)).toMatchObject({ entries: 2, problems: [], works: [] });
      // With room somewhere else, nothing is rendered again.
      const { segments: parts } = await compose(noise, output, { cacheDir });
      expect(parts.map(({ action }) => action)).toEqual(['reused', 'reused']);
      expect(await readPictures(output, format)).toHaveLength(48);
    });
    await rm(output);
  });
});
