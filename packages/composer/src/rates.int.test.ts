import { writeFile } from 'node:fs/promises';
import { type FrameFormat, type FrameRate, framings } from '@retake/contracts';
import { probe, runFfmpeg } from '@retake/media';
import { describe, expect, it } from 'vitest';
import { compose } from './compose.ts';
import { loadTimelineFile } from './load-timeline-file.ts';
import { toComposePlan } from './plan/plan.ts';
import { toRenderUnits } from './plan/render-units.ts';
import { makeCounterClip, readCounters } from './testing/counter-clip.ts';
import { renderRaw } from './testing/render-raw.ts';
import { useFolder } from './testing/use-folder.ts';
import type { ComposeClip } from './timeline.ts';

const { at: toPath } = useFolder();
const size = { width: 64, height: 36 };
const whole = (num: number): FrameRate => ({ num, den: 1 });
const ntsc = (num: number): FrameRate => ({ num: num * 1_000, den: 1_001 });

function clip(path: string, change: Partial<ComposeClip> = {}): ComposeClip {
  const transitionAfter = { kind: 'cut', frames: 0 } as const;
  return { path, hash: path, headFrames: 0, slotFrames: 60, transitionAfter, hasSound: false, ...change };
}

/** The numbers that a clip's pictures carry, as they go to the encoder. They lie in the middle of the frame, so wide. */
async function readSlot(format: FrameFormat, entry: ComposeClip, width = format.width): Promise<number[]> {
  const timeline = { format, clips: [entry] };
  const [unit] = toRenderUnits(toComposePlan(timeline).segments, () => true);
  const pictures = await renderRaw(timeline, unit!);
  const start = (format.height / 2) * format.width + (format.width - width) / 2;
  const isLit = (picture: Uint8Array, bit: number) => picture[start + Math.floor(((bit + 0.5) * width) / 8)]! > 128;
  return pictures.map((picture) =>
    Array.from({ length: 8 }, (_, bit) => (isLit(picture, bit) ? 2 ** bit : 0)).reduce((sum, value) => sum + value, 0),
  );
}

/**
 * What has to be seen: each frame of the video shows the last frame of the source that is nearest to it or to one
 * before. In whole numbers, so that nothing is rounded here.
 */
function toExpected(from: FrameRate, to: FrameRate, frames: number, sourceFrames: number): number[] {
  const [across, down] = [to.num * from.den, to.den * from.num];
  const toNearest = (source: number) => Math.floor((2 * source * across + down) / (2 * down));
  let source = 0;
  return Array.from({ length: frames }, (_, frame) => {
    while (source + 1 < sourceFrames && toNearest(source + 1) <= frame) source++;
    return source;
  });
}

describe('rates', () => {
  const rates: [string, FrameRate, FrameRate, string][] = [
    ['23.976 in 30', ntsc(24), whole(30), 'mp4'],
    ['23.976 in 29.97, rounded to milliseconds', ntsc(24), ntsc(30), 'mkv'],
    ['29.97 in 30', ntsc(30), whole(30), 'mp4'],
    ['30 in 23.976', whole(30), ntsc(24), 'mp4'],
    ['25 in 30', whole(25), whole(30), 'mp4'],
    ['50 in 30', whole(50), whole(30), 'mp4'],
    ['60 in 30', whole(60), whole(30), 'mp4'],
    ['60 in 30, rounded to milliseconds', whole(60), whole(30), 'mkv'],
    ['59.94 in 29.97, rounded to milliseconds', ntsc(60), ntsc(30), 'mkv'],
    ['59.94 in 23.976', ntsc(60), ntsc(24), 'mp4'],
  ];

  it.each(rates)('shows every frame in its place: %s', async (name, from, to, extension) => {
    const path = toPath(`${name}.${extension}`);
    const sourceFrames = 120;
    await makeCounterClip(path, { format: { ...size, rate: from }, first: 0, frames: sourceFrames });
    // Up to the end of the source; behind it a frame is held.
    const frames = Math.floor((sourceFrames * to.num * from.den) / (to.den * from.num));
    const expected = toExpected(from, to, frames, sourceFrames);
    const shown = await readSlot({ ...size, rate: to }, clip(path, { headFrames: 7, slotFrames: frames - 7 }));
    expect(shown).toEqual(expected.slice(7));
  });

  it.each([ntsc(24), ntsc(30), ntsc(60)])(
    'seeks a source of the video’s own rate to the very frame: %o',
    async (rate) => {
      const format = { ...size, rate };
      const path = toPath(`own-${rate.num}.mp4`);
      await makeCounterClip(path, { format, first: 0, frames: 250 });
      for (const headFrames of [1, 59, 188]) {
        const shown = await readSlot(format, clip(path, { headFrames, slotFrames: 40 }));
        expect(shown).toEqual(Array.from({ length: 40 }, (_, index) => headFrames + index));
      }
    },
  );

  it.each(['mp4', 'mkv'])(
    'goes by the times of a variable rate, whose frames stay as long as they say (%s)',
    async (extension) => {
      const path = toPath(`variable.${extension}`);
      await makeCounterClip(toPath('steady.mp4'), { format: { ...size, rate: whole(30) }, first: 0, frames: 30 });
      // Ten frames at 30 a second, ten at 15, ten at 60.
      const times = `setpts='if(lt(N,10),2*N,if(lt(N,20),20+4*(N-10),60+N-20))/60/TB'`;
      const filters = ['-vf', `settb=1/60,${times}`, '-fps_mode', 'passthrough', '-enc_time_base', '1:60'];
      await runFfmpeg(['-i', toPath('steady.mp4'), ...filters, '-c:v', 'libx264', '-preset', 'ultrafast', path]);
      const shown = await readSlot({ ...size, rate: whole(60) }, clip(path, { slotFrames: 72 }));
      const stay = (from: number, frames: number) =>
        Array.from({ length: 10 * frames }, (_, at) => from + Math.floor(at / frames));
      expect(shown).toEqual([...stay(0, 2), ...stay(10, 4), ...stay(20, 1), 29, 29]);
    },
  );

  it.each(framings)('shows every frame of a slower source for its time, the last one too (%s)', async (framing) => {
    const path = toPath('narrow.mp4');
    await makeCounterClip(path, { format: { width: 96, height: 90, rate: whole(15) }, first: 0, frames: 10 });
    const entry = clip(path, { slotFrames: 24, framing });
    const shown = await readSlot({ width: 160, height: 90, rate: whole(30) }, entry, framing === 'fill' ? 160 : 96);
    expect(shown).toEqual(Array.from({ length: 24 }, (_, frame) => Math.min(9, frame >> 1)));
  });

  it('counts a file’s frames in the rate of the video, and composes exactly so many', async () => {
    await makeCounterClip(toPath('film.mkv'), { format: { ...size, rate: ntsc(60) }, first: 0, frames: 120 });
    const file = toPath('timeline.json');
    await writeFile(
      file,
      JSON.stringify({ fps: '30000/1001', shortSide: 64, clips: [{ file: 'film.mkv' }, { file: 'film.mkv' }] }),
    );
    const timeline = await loadTimelineFile(file);
    expect(timeline.clips.map(({ slotFrames }) => slotFrames)).toEqual([60, 60]);
    const output = toPath('film-made.mp4');
    await compose(timeline, output, { cacheDir: toPath('cache'), fullDecode: true });
    expect((await probe(output)).video).toMatchObject({ frames: 120, averageRate: ntsc(30), isVariableRate: false });
    const shown = await readCounters(output, timeline.format);
    expect(shown.slice(0, 60)).toEqual(Array.from({ length: 60 }, (_, index) => 2 * index));
    expect(shown.slice(60)).toEqual(shown.slice(0, 60));
  });
});
