import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type ComposeTimeline, compose } from '@retake/composer';
import { toFrameSize } from '@retake/contracts';
import { countFrames } from '@retake/media';
import { changedIndex, makeBenchTimeline, slotFrames } from './compose/bench-timeline.ts';
import { composeInOneGraph, encodeAlone } from './compose/whole-ways.ts';

const usage = `Measures composing: one changed clip, undo and everything, against encoding that clip alone.

  npm run -s bench:compose [-- --clips 6,20 --rounds 3 --height 1080]`;

const ways = ['limit', 'cold', 'changed', 'undo', 'changedLean', 'undoLean', 'graph'] as const;
type Times = Record<(typeof ways)[number], number>;

function parseCommand() {
  const { values } = parseArgs({
    options: {
      clips: { type: 'string', default: '6,20' },
      rounds: { type: 'string', default: '3' },
      height: { type: 'string', default: '1080' },
    },
  });
  const clips = values.clips.split(',').map(Number);
  const [rounds, height] = [Number(values.rounds), Number(values.height)];
  const isCount = (value: number, least: number) => Number.isSafeInteger(value) && value >= least;
  if (!clips.every((count) => isCount(count, 3))) throw new TypeError('--clips takes numbers of 3 and more: 6,20');
  if (!isCount(rounds, 1)) throw new TypeError('--rounds takes a number of 1 and more.');
  if (!isCount(height, 90) || height % 2 !== 0) throw new TypeError('--height takes an even number of 90 and more.');
  return { clips, rounds, height };
}

async function timeMs(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** One round measures every way once, one after another, so that all of them meet the same weather. */
async function measureRound(folder: string, base: ComposeTimeline, round: number): Promise<Times> {
  const cacheDir = join(folder, `cache-${round}`);
  const change = (hash: string): ComposeTimeline => ({
    ...base,
    clips: base.clips.map((clip, index) => (index === changedIndex ? { ...clip, hash } : clip)),
  });
  const path = (name: string) => join(folder, `${name}.mp4`);
  const composeTo = (timeline: ComposeTimeline, name: string, fullDecode: boolean) => () =>
    compose(timeline, path(name), { cacheDir, fullDecode });
  const limit = await timeMs(() => encodeAlone(base, changedIndex, path('limit')));
  const cold = await timeMs(composeTo(base, 'cold', true));
  const changed = await timeMs(composeTo(change('new'), 'changed', true));
  const undo = await timeMs(composeTo(base, 'undo', true));
  const changedLean = await timeMs(composeTo(change('newer'), 'changedLean', false));
  const undoLean = await timeMs(composeTo(base, 'undoLean', false));
  const graph = await timeMs(() => composeInOneGraph(base, path('graph')));
  const expectedFrames = (way: (typeof ways)[number]) => (way === 'limit' ? 1 : base.clips.length) * slotFrames;
  for (const way of ways) {
    const frames = await countFrames(path(way));
    if (frames === expectedFrames(way)) continue;
    throw new Error(`The way "${way}" made ${frames} frames instead of ${expectedFrames(way)}.`);
  }
  await rm(cacheDir, { recursive: true });
  return { limit, cold, changed, undo, changedLean, undoLean, graph };
}

function toMedian(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

async function measure(count: number, rounds: number, height: number): Promise<Times> {
  const folder = await mkdtemp(join(tmpdir(), 'retake-bench-'));
  try {
    const format = { ...toFrameSize('16:9', height), rate: { num: 30, den: 1 } };
    const timeline = await makeBenchTimeline(folder, count, format);
    const measured: Times[] = [];
    for (let round = 0; round < rounds; round++) measured.push(await measureRound(folder, timeline, round));
    const median = (way: keyof Times) => toMedian(measured.map((times) => times[way]));
    return Object.fromEntries(ways.map((way) => [way, median(way)])) as Times;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function toTable(count: number, times: Times): string {
  const { limit, cold, changed, undo, changedLean, undoLean, graph } = times;
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`.padStart(10);
  const row = (what: string, ms: number) => `${what.padEnd(56)}${seconds(ms)}${(ms / limit).toFixed(2).padStart(9)}`;
  const share = (ms: number) =>
    `÷ everything cold ${(ms / cold).toFixed(3)}, ÷ one filter graph ${(ms / graph).toFixed(3)}`;
  return [
    `${`${count} clips of 5 s`.padEnd(56)}${'wall'.padStart(10)}${'÷ limit'.padStart(9)}`,
    row('limit: that clip alone, normalised and encoded', limit),
    row('one changed clip, the whole file decoded as a check', changed),
    row('one changed clip, only its new segments decoded', changedLean),
    row('undo, the whole file decoded as a check', undo),
    row('undo, nothing decoded again', undoLean),
    row('everything, cold', cold),
    row('everything, one filter graph', graph),
    `one changed clip, all decoded: ${share(changed)}`,
    `one changed clip, new decoded: ${share(changedLean)}`,
  ].join('\n');
}

function toConditions(rounds: number, height: number): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: import.meta.dirname, encoding: 'utf8' });
  const tool = execFileSync('ffmpeg', ['-version'], { encoding: 'utf8' }).split(' ', 3)[2];
  const load = loadavg()[0]!.toFixed(1);
  return `${cpus().length} × ${cpus()[0]!.model}, load ${load}, ffmpeg ${tool}, commit ${commit.trim()}, ${height} lines, medians of n = ${rounds}`;
}

try {
  const { clips, rounds, height } = parseCommand();
  console.log(toConditions(rounds, height));
  for (const count of clips) console.log(`\n${toTable(count, await measure(count, rounds, height))}`);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}
