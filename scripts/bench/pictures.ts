import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compose, toComposePlan } from '@retake/composer';
import { toFrameSize } from '@retake/contracts';
import { makeLastFrame, makePoster, makeStrip, measureWaveform } from '@retake/media';
import { toStripMoments } from '../../apps/agent/src/worker/steps/to-strip-moments.ts';
import { changedIndex, slotFrames, toBenchTimeline, withClip } from './compose/bench-timeline.ts';
import { makeSong, makeSources } from './compose/make-sources.ts';
import { timeMs, toMedian } from './compose/statistics.ts';
import { runWithUsage } from './run-with-usage.ts';

const usage = `Measures poster, strip, waveform and last frame of a cut, beside composing one changed clip.

  npm run -s bench:pictures [-- --clips 6,20,100 --rounds 3 --height 720]`;

interface Size {
  readonly count: number;
  readonly rounds: number;
  readonly height: number;
}

async function measure(
  folder: string,
  material: Omit<Parameters<typeof toBenchTimeline>[0], 'count' | 'slotFrames'>,
  { count, rounds }: Size,
): Promise<string> {
  const base = toBenchTimeline({ ...material, count, slotFrames });
  const { format } = base;
  const cacheDir = join(folder, 'cache');
  const [cut, changedCut, strip] = [join(folder, 'cut.mp4'), join(folder, 'changed.mp4'), join(folder, 'strip.jpg')];
  await compose(base, cut, { cacheDir });
  const momentsOf = (timeline: typeof base) => toStripMoments(toComposePlan(timeline));
  const moments = momentsOf(base);
  const earlier = await makeStrip(cut, strip, { format, frames: moments.map(({ frame }) => frame) });
  const times = new Map<string, number[]>();
  const time = async (what: string, work: () => Promise<unknown>) => {
    times.set(what, [...(times.get(what) ?? []), await timeMs(work)]);
  };
  const seconds = (count * slotFrames * format.rate.den) / format.rate.num;
  for (let round = 0; round < rounds; round += 1) {
    const changed = withClip(base, changedIndex, { hash: `round-${round}` });
    await rm(changedCut, { force: true });
    await time('one changed clip composed', () => compose(changed, changedCut, { cacheDir }));
    const tileOf = new Map(moments.map(({ content }, tile) => [content, tile]));
    const after = momentsOf(changed);
    const tiles = new Map(
      after.flatMap(({ frame, content }) => {
        const tile = tileOf.get(content);
        return tile === undefined ? [] : [[frame, tile] as const];
      }),
    );
    const frames = after.map(({ frame }) => frame);
    const output = (name: string) => join(folder, name);
    await time('poster', () =>
      makePoster(changedCut, output('poster.jpg'), { frame: 0, rate: format.rate, width: 960 }),
    );
    await time('strip, all tiles', () => makeStrip(changedCut, output('all.jpg'), { format, frames }));
    await time('strip, the changed tiles', () =>
      makeStrip(changedCut, output('some.jpg'), { format, frames, earlier: { path: strip, strip: earlier, tiles } }),
    );
    await time('waveform of the whole', () => measureWaveform(changedCut, { points: 1_000, seconds }));
    await time('last frame of the cut', () => makeLastFrame(changedCut, output('last.png')));
  }
  await rm(cacheDir, { recursive: true });
  const [, composed] = [...times][0]!;
  const lines = [...times].map(([what, values]) => {
    const ratio = toMedian(values.map((value, round) => value / composed[round]!));
    return `${what.padEnd(32)}${`${toMedian(values).toFixed(0)} ms`.padStart(10)}${ratio.toFixed(2).padStart(18)}`;
  });
  return [`${`${count} clips of 5 s`.padEnd(32)}${'wall'.padStart(10)}${'÷ changed clip'.padStart(18)}`, ...lines].join(
    '\n',
  );
}

await runWithUsage(async () => {
  const { values } = parseArgs({
    options: {
      clips: { type: 'string', default: '6,20,100' },
      rounds: { type: 'string', default: '3' },
      height: { type: 'string', default: '720' },
    },
  });
  const counts = values.clips.split(',').map(Number);
  const [rounds, height] = [Number(values.rounds), Number(values.height)];
  const areNumbers = [...counts, rounds, height].every((value) => Number.isSafeInteger(value) && value > 0);
  if (!areNumbers) throw new TypeError('--clips, --rounds and --height take whole numbers.');
  const folder = await mkdtemp(join(tmpdir(), 'retake-bench-pictures-'));
  try {
    const format = { ...toFrameSize('16:9', height), rate: { num: 30, den: 1 } };
    const sources = await makeSources(folder, height);
    const song = await makeSong(folder, Math.max(...counts) * 5 + 10);
    for (const count of counts) {
      console.log(`${await measure(folder, { format, sources, song }, { count, rounds, height })}\n`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, usage);
