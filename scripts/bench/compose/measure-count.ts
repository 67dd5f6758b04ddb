import { copyFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ClipLook, ComposeTimeline } from '@retake/composer';
import { prepareBareWork } from './bare-work.ts';
import { changedFrames, changedIndex, slotFrames, windowFrames, withClip } from './bench-timeline.ts';
import { checkFrames } from './check-frames.ts';
import { mostClipsOfWholeWays, type Way } from './command.ts';
import { composeApart } from './compose-apart.ts';
import { composeHere } from './compose-here.ts';
import { composeUnits } from './compose-units.ts';
import { composeWithMelt } from './compose-with-melt.ts';
import { Samples } from './samples.ts';
import { timeMs } from './statistics.ts';
import { composeInOneGraph, composeTwice, encodeAlone } from './whole-ways.ts';

interface Measurement {
  readonly ways: ReadonlySet<Way>;
  readonly rounds: number;
  readonly fullDecode: boolean;
  readonly say: (what: string) => void;
}

const wholeWays = { graph: composeInOneGraph, twice: composeTwice, melt: composeWithMelt } as const;

/**
 * Measures every asked way at one number of clips. The short ones take turns, so that all of them meet the same
 * weather; those that render the whole video are measured once.
 */
export async function measureCount(folder: string, base: ComposeTimeline, options: Measurement): Promise<Samples> {
  const { ways, rounds, say } = options;
  const cacheDir = join(folder, 'cache');
  const output = join(folder, 'out.mp4');
  const allFrames = base.clips.length * slotFrames;
  const samples = new Samples();
  if (ways.has('cold') || ways.has('changed') || ways.has('undo')) {
    say('everything, cold');
    const isWatched = base.clips.length > mostClipsOfWholeWays;
    const { wallMs, peakBytes } = await composeApart({ timeline: base, output, cacheDir }, { isWatched });
    await checkFrames(output, allFrames);
    samples.add(isWatched ? 'coldWatched' : 'cold', wallMs);
    if (isWatched) samples.add('coldPeakBytes', peakBytes);
  }
  for (let round = 0; round < rounds; round++) {
    say(`round ${round + 1} of ${rounds}`);
    await measureRound({ ...options, cacheDir, output, round }, base, samples);
  }
  if (ways.has('changed')) {
    const timeline = withClip(base, changedIndex, { hash: 'watched' });
    samples.add(
      'changedPeakBytes',
      (await composeApart({ timeline, output, cacheDir }, { isWatched: true })).peakBytes,
    );
  }
  await rm(cacheDir, { recursive: true, force: true });
  if (ways.has('units')) {
    say('every unit by bare ffmpeg');
    samples.add('units', await timeMs(() => composeUnits(base, { isChecked: false })));
    samples.add('checkedUnits', await timeMs(() => composeUnits(base, { isChecked: true })));
  }
  for (const [way, work] of Object.entries(wholeWays)) {
    if (!ways.has(way as keyof typeof wholeWays)) continue;
    say(way);
    samples.add(way as keyof typeof wholeWays, await timeMs(() => work(base, output)));
    await checkFrames(output, allFrames);
  }
  return samples;
}

interface Round extends Measurement {
  readonly cacheDir: string;
  readonly output: string;
  readonly round: number;
}

async function measureRound(options: Round, base: ComposeTimeline, samples: Samples): Promise<void> {
  const { ways, round, fullDecode, cacheDir, output } = options;
  const allFrames = base.clips.length * slotFrames;
  const { path, headFrames } = base.clips[changedIndex]!;
  if (ways.has('limit')) {
    const alone = (from: number, frames: number) => async () => {
      await encodeAlone(base.format, { path, from, frames }, output);
    };
    samples.add('limit', await timeMs(alone(headFrames, slotFrames)));
    await checkFrames(output, slotFrames);
    const seconds = (slotFrames * base.format.rate.den) / base.format.rate.num;
    samples.add('limitMegabits', ((await stat(output)).size * 8) / seconds / 1e6);
    samples.add('widerLimit', await timeMs(alone(headFrames - windowFrames / 2, changedFrames)));
    await checkFrames(output, changedFrames);
    const bare = await prepareBareWork(base, changedIndex, dirname(output));
    samples.add('blended', await timeMs(bare.blend));
    samples.add('rendered', await timeMs(bare.render));
    samples.add('renderedAndChecked', await timeMs(bare.renderAndCheck));
    samples.add('renderedFromKept', await timeMs(bare.renderFromKept));
    samples.add('renderedAndKept', await timeMs(bare.renderFromKeptAndKeep));
    samples.add('bareFirstFrame', await bare.timeToPictureMs(windowFrames / 2 + 1));
  }
  if (ways.has('changed')) {
    const changed = await composeHere(toChanged(base, `take-${round}`), output, { cacheDir });
    await checkFrames(output, allFrames);
    samples.add('changed', changed.wallMs);
    samples.add('renderedFrames', changed.renderedFrames);
    samples.add('firstPiece', changed.firstPieceMs!);
    samples.add('firstFrame', changed.firstFrameMs!);
  }
  if (ways.has('undo')) {
    const undo = await composeHere(base, output, { cacheDir });
    await checkFrames(output, allFrames);
    samples.add('undo', undo.wallMs);
    const copy = join(cacheDir, 'copy.mp4');
    samples.add('plainCopy', await timeMs(() => copyFile(output, copy)));
    await rm(copy);
  }
  if (!fullDecode) return;
  const whole = { cacheDir, fullDecode };
  samples.add('changedDecoded', (await composeHere(toChanged(base, `decoded-${round}`), output, whole)).wallMs);
  samples.add('undoDecoded', (await composeHere(base, output, whole)).wallMs);
}

/** As an edit does it: the clip gets another look. This one is a name and costs nothing, so that the limit is the same. */
function toChanged(base: ComposeTimeline, key: string): ComposeTimeline {
  const look: ClipLook = {
    ...{ key, reach: 0, prepare: async () => {} },
    toFilters: ({ input, output }) => ({ graph: `${input}null${output}`, inputs: [] }),
  };
  return withClip(base, changedIndex, { look });
}
