import type { FrameFormat } from '@retake/contracts';
import { runFfmpeg } from '@retake/media';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../compose.ts';
import type { Lender } from '../manifest.ts';
import { toComposePlan } from '../plan/plan.ts';
import { makeMaterials } from '../testing/make-materials.ts';
import { readPictures, readSound, toPsnr } from '../testing/pictures.ts';
import { toProofRuns } from '../testing/proof-runs.ts';
import {
  cut,
  fitTransitions,
  type Material,
  toHalf,
  toSlotStart,
  toTimelines,
  withClip,
} from '../testing/random-timelines.ts';
import { useFolder } from '../testing/use-folder.ts';
import type { ComposeAudio, ComposeTimeline } from '../timeline.ts';

const { timeoutMs, ...runs } = toProofRuns(2);
const settings = { ...runs, endOnFailure: true };

const format: FrameFormat = { width: 160, height: 90, rate: { num: 30, den: 1 } };
/** Encodings of one picture in different company: most are equal to the bit, the worst of 80 cases was 38 dB. */
const encoderNoiseDb = 34;

const folder = useFolder();
let materials: Material[];
let song: ComposeAudio;
beforeAll(async () => {
  materials = await makeMaterials(folder.at, format);
  song = { path: folder.at('song.mp3'), hash: 'song', gainDb: -3, fadeOutFrames: 8 };
  await runFfmpeg(['-f', 'lavfi', '-i', "aevalsrc='0.5*sin(2000*t*t)':s=44100:d=1.2", song.path]);
});

interface Cut extends Lender {
  readonly timeline: ComposeTimeline;
  readonly pictures: readonly Uint8Array[];
  readonly sound: Buffer;
}

async function composeCut(timeline: ComposeTimeline, cacheDir: string, lender?: Lender): Promise<Cut> {
  const output = folder.fresh('cut.mp4');
  const lenders = async () => (lender === undefined ? [] : [lender]);
  const { frames, segments, manifest } = await compose(timeline, output, { cacheDir, lenders });
  if (lender !== undefined) expect(segments.map(({ action }) => action)).not.toContain('rendered');
  const isHeard = segments.some(({ kind }) => kind === 'sound');
  const [pictures, sound] = await Promise.all([
    readPictures(output, format),
    isHeard ? readSound(output) : Buffer.alloc(0),
  ]);
  expect(isHeard).toBe(timeline.audio !== undefined || timeline.clips.some(({ hasSound }) => hasSound));
  expect(frames).toBe(toSlotStart(timeline, timeline.clips.length));
  expect(pictures).toHaveLength(frames);
  return { timeline, pictures, sound, path: output, manifest };
}

const segmentsOf = ({ timeline }: Cut) => toComposePlan(timeline).segments;

/** Frames in which two pictures lists differ, by number. */
function toDiffering(before: readonly Uint8Array[], after: readonly Uint8Array[]): number[] {
  return after.flatMap((picture, frame) => (Buffer.compare(picture, before[frame]!) === 0 ? [] : [frame]));
}

/** Segments that were there before, wherever they stood, show the same pictures, bit for bit. */
function expectReuse(before: Cut, after: Cut): void {
  const known = new Map(segmentsOf(before).map((segment) => [segment.key, segment]));
  for (const { key, startFrame, frames } of segmentsOf(after)) {
    const old = known.get(key);
    if (old === undefined) continue;
    const was = before.pictures.slice(old.startFrame, old.startFrame + frames);
    const is = after.pictures.slice(startFrame, startFrame + frames);
    expect(toDiffering(was, is), `frames of the segment at ${startFrame}, once at ${old.startFrame}`).toEqual([]);
  }
}

/** What was composed by steps is what is composed at once, but for the encoder's noise; the sound to the bit. */
function expectSame(stepwise: Cut, whole: Cut): void {
  const worst = stepwise.pictures.map((picture, frame) => toPsnr(picture, whole.pictures[frame]!));
  expect(Math.min(...worst), `dB of frame ${worst.indexOf(Math.min(...worst))}`).toBeGreaterThan(encoderNoiseDb);
  expect(stepwise.sound.equals(whole.sound), 'sound').toBe(true);
}

type Edit = (timeline: ComposeTimeline, index: number, pick: number) => ComposeTimeline;
const edits: Readonly<Record<string, Edit>> = {
  order: (timeline, index) => {
    const clips = timeline.clips.toSpliced(index, 1);
    return { ...timeline, clips: fitTransitions([timeline.clips[index]!, ...clips]) };
  },
  length: (timeline, index, pick) => withClip(timeline, index, { slotFrames: 12 + (pick % 5) }),
  transition: (timeline, index, pick) => {
    const transitionAfter =
      pick % 3 === 0 ? cut : ({ kind: pick % 3 === 1 ? 'fade' : 'crossfade', frames: 4 } as const);
    return { ...timeline, clips: fitTransitions(withClip(timeline, index, { transitionAfter }).clips) };
  },
  handle: (timeline, index, pick) => withClip(timeline, index, { headFrames: pick % 9 }),
};

const toCases = () =>
  fc.record({
    timeline: fc
      .tuple(toTimelines({ format, materials, maxClips: 4, maxSlotFrames: 14, maxHeadFrames: 20 }), fc.boolean())
      .map(([timeline, hasSong]) => (hasSong ? { ...timeline, audio: song } : timeline)),
    index: fc.nat(),
    pick: fc.nat(),
    edit: fc.constantFrom(...Object.keys(edits)),
  });

describe('composing by steps', () => {
  it(
    'changes the clip and its two windows and not one bit of anything else, as if all had been composed at once',
    async () => {
      await fc.assert(
        fc.asyncProperty(toCases(), async ({ timeline, index, pick }) => {
          const cacheDir = folder.fresh('cache');
          const before = await composeCut(timeline, cacheDir);
          const at = index % timeline.clips.length;
          const others = materials.filter(({ hash }) => hash !== timeline.clips[at]!.hash);
          const changed = withClip(timeline, at, others[pick % others.length]!);
          const after = await composeCut(changed, cacheDir);
          const first = toSlotStart(changed, at) - toHalf(changed, at - 1);
          const last = toSlotStart(changed, at + 1) + toHalf(changed, at) - 1;
          const outside = toDiffering(before.pictures, after.pictures).filter((frame) => frame < first || frame > last);
          expect(outside).toEqual([]);
          expectReuse(before, after);
          if (timeline.audio !== undefined) expect(after.sound.equals(before.sound), 'the song').toBe(true);
          expectSame(after, await composeCut(changed, folder.fresh('cache')));
        }),
        settings,
      );
    },
    timeoutMs,
  );

  it(
    'gives after any edit what composing at once gives, and after undo the old video to the bit',
    async () => {
      await fc.assert(
        fc.asyncProperty(toCases(), async ({ timeline, index, pick, edit }) => {
          const cacheDir = folder.fresh('cache');
          const before = await composeCut(timeline, cacheDir);
          const changed = edits[edit]!(timeline, index % timeline.clips.length, pick);
          const fitting = { ...changed, clips: fitTransitions(changed.clips) };
          const after = await composeCut(fitting, cacheDir);
          expectReuse(before, after);
          expectSame(after, await composeCut(fitting, folder.fresh('cache')));
          // Once from the cache, and once where there is none, from the old video itself.
          const undoings = [
            await composeCut(timeline, cacheDir),
            await composeCut(timeline, folder.fresh('cache'), before),
          ];
          for (const undone of undoings) {
            expect(toDiffering(before.pictures, undone.pictures)).toEqual([]);
            expect(undone.sound.equals(before.sound), 'sound').toBe(true);
          }
        }),
        settings,
      );
    },
    timeoutMs,
  );
});
