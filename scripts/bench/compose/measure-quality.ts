import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type ComposeTimeline, compose } from '@retake/composer';
import { runFfmpeg } from '@retake/media';
import { withClip } from './bench-timeline.ts';
import { checkFrames } from './check-frames.ts';
import { toFilmGraph, toNormaliseFilters } from './film-graph.ts';
import { toFilmFrames, toFilmParts } from './film-parts.ts';

/** How near a cut is to its unencoded pictures: means over the compared frames. */
export interface Nearness {
  readonly ssim: number;
  readonly psnrDb: number;
  /** Of the compared frame that is furthest away. */
  readonly worstPsnrDb: number;
}

export interface Quality {
  readonly edited: Nearness;
  readonly atOnce: Nearness;
}

/**
 * No frame that shows the right picture is further away at the composer's rate factor: it would be another frame, or
 * one in another place, and the comparison would be blind to what it looks for.
 */
const leastPsnrDb = 30;

/** Frames from one that is compared to the next. */
export const compareEvery = 5;

/**
 * Changes every clip of `before`, one after another, into that of `after`; composes `after` at once as well; compares
 * both with the same timeline's pictures before any encoder.
 */
export async function measureQuality(
  folder: string,
  before: ComposeTimeline,
  after: ComposeTimeline,
): Promise<Quality> {
  const [edited, atOnce] = [join(folder, 'edited.mp4'), join(folder, 'at-once.mp4')];
  const [cacheDir, emptyCacheDir] = [join(folder, 'cache'), join(folder, 'empty-cache')];
  let timeline = before;
  await compose(timeline, edited, { cacheDir });
  for (const [place, clip] of after.clips.entries()) {
    timeline = withClip(timeline, place, clip);
    await compose(timeline, edited, { cacheDir });
  }
  await compose(after, atOnce, { cacheDir: emptyCacheDir });
  await checkFrames(edited, toFilmFrames(after));
  await checkFrames(atOnce, toFilmFrames(after));
  const quality = { edited: await compare(folder, edited, after), atOnce: await compare(folder, atOnce, after) };
  await Promise.all([cacheDir, emptyCacheDir].map((path) => rm(path, { recursive: true })));
  return quality;
}

async function compare(folder: string, cut: string, timeline: ComposeTimeline): Promise<Nearness> {
  const parts = toFilmParts(timeline);
  const film = toFilmGraph(timeline.format, parts, ({ from, frames }) =>
    toNormaliseFilters(timeline.format, from, frames),
  );
  const every = `select=not(mod(n\\,${compareEvery})),setpts=N,split`;
  const graph = [
    film,
    `[film]${every}[master1][master2]`,
    `[${parts.length}:v]settb=${timeline.format.rate.den}/${timeline.format.rate.num},${every}[cut1][cut2]`,
    '[cut1][master1]ssim=stats_file=ssim.txt[out1]',
    '[cut2][master2]psnr=stats_file=psnr.txt[out2]',
  ].join(';');
  const inputs = [...parts.map(({ path }) => path), cut].flatMap((path) => ['-i', path]);
  const nowhere = (label: string) => ['-map', label, '-f', 'null', '-'];
  const args = [...inputs, '-filter_complex', graph, ...nowhere('[out1]'), ...nowhere('[out2]')];
  await runFfmpeg(args, { cwd: folder });
  const squaredErrors = await readNumbers(join(folder, 'psnr.txt'), /mse_avg:([\d.]+)/);
  const worstPsnrDb = toPsnrDb(Math.max(...squaredErrors));
  if (worstPsnrDb < leastPsnrDb)
    throw new Error(`A frame of ${cut} is only ${worstPsnrDb.toFixed(1)} dB near its picture.`);
  const ssim = toMean(await readNumbers(join(folder, 'ssim.txt'), /All:([\d.]+)/));
  return { ssim, psnrDb: toPsnrDb(toMean(squaredErrors)), worstPsnrDb };
}

const toPsnrDb = (squaredError: number) => 10 * Math.log10(255 ** 2 / squaredError);

const toMean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** One number of each compared frame. */
async function readNumbers(path: string, pattern: RegExp): Promise<number[]> {
  const lines = (await readFile(path, 'utf8')).trim().split('\n');
  return lines.map((line) => Number(pattern.exec(line)![1]));
}
