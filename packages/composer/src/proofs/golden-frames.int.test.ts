import type { FrameFormat, Transition } from '@retake/contracts';
import { runFfmpeg } from '@retake/media';
import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../compose.ts';
import { toRenderUnits } from '../plan/render-units.ts';
import { toSegments } from '../plan/segments.ts';
import { makeMaterials } from '../testing/make-materials.ts';
import { readPictures, toPlaneMeans } from '../testing/pictures.ts';
import { cut, type Material } from '../testing/random-timelines.ts';
import { renderRaw } from '../testing/render-raw.ts';
import { treatments } from '../testing/treatments.ts';
import { useFolder } from '../testing/use-folder.ts';
import type { ComposeClip, ComposeTimeline } from '../timeline.ts';

const format: FrameFormat = { width: 160, height: 90, rate: { num: 30, den: 1 } };
const folder = useFolder();

/** One plain colour a frame, so that each frame of a blend can be computed: luma starts at `y` and takes `step` a frame. */
interface Ramp {
  readonly y: number;
  readonly step: number;
  readonly u: number;
  readonly v: number;
}
const rising: Ramp = { y: 40, step: 4, u: 96, v: 168 };
const falling: Ramp = { y: 224, step: -4, u: 168, v: 88 };
const black = { y: 16, u: 128, v: 128 };
const rampFrames = 30;
/** The encoder's error on plain pictures; a source that is one frame off is 4 away where it is seen alone. */
const tolerance = 1.5;

const toColor = ({ y, step, u, v }: Ramp, frame: number) => ({
  y: y + step * Math.min(rampFrames - 1, Math.max(0, frame)),
  ...{ u, v },
});
type Color = ReturnType<typeof toColor>;
const toMix = (from: Color, to: Color, share: number): Color => ({
  y: from.y + (to.y - from.y) * share,
  u: from.u + (to.u - from.u) * share,
  v: from.v + (to.v - from.v) * share,
});

const makeRamp = ({ y, step, u, v }: Ramp, path: string) =>
  runFfmpeg([
    ...['-f', 'lavfi', '-i', `nullsrc=s=160x90:r=30,format=yuv420p,geq=lum='${y}+${step}*N':cb=${u}:cr=${v}`],
    ...['-frames:v', String(rampFrames), '-c:v', 'libx264', '-qp', '0', '-g', '10', '-colorspace', 'bt709', path],
  ]);

let materials: Material[];
beforeAll(async () => {
  await makeRamp(rising, folder.at('rising.mp4'));
  await makeRamp(falling, folder.at('falling.mp4'));
  materials = await makeMaterials(folder.at, format);
});

function clip(name: string, headFrames: number, transitionAfter: Transition = cut): ComposeClip {
  return { path: folder.at(name), hash: folder.at(name), headFrames, slotFrames: 12, transitionAfter, hasSound: false };
}

/** Composes 12 frames of the rising ramp and 12 of the falling one. Source frames of both heads as given. */
async function composeRamps(transition: Transition, heads: readonly [number, number]): Promise<Uint8Array[]> {
  const output = folder.fresh('cut.mp4');
  const clips = [clip('rising.mp4', heads[0], transition), clip('falling.mp4', heads[1])];
  await compose({ format, clips }, output, { cacheDir: folder.fresh('cache') });
  return readPictures(output, format);
}

function expectColor(picture: Uint8Array, color: Color, name: string): void {
  const { y, u, v } = toPlaneMeans(picture);
  const isClose = [y - color.y, u - color.u, v - color.v].every((difference) => Math.abs(difference) <= tolerance);
  expect(isClose, `${name}: ${JSON.stringify({ y, u, v })} instead of ${JSON.stringify(color)}`).toBe(true);
  const luma = picture.subarray(0, 160 * 90);
  expect(Math.max(...luma) - Math.min(...luma), `${name} is plain`).toBeLessThanOrEqual(4);
}

describe('golden frames', () => {
  it.each([
    ['with handles', [6, 9], 8],
    ['with the edge frame held where there is no handle', [18, 0], 8],
    ['over two frames', [6, 9], 2],
    ['over the whole of both slots', [12, 12], 24],
  ] as const)('of a crossfade %s', async (_name, heads, frames) => {
    const made = await composeRamps({ kind: 'crossfade', frames }, heads);
    expect(made).toHaveLength(24);
    for (const [frame, picture] of made.entries()) {
      const [out, back] = [toColor(rising, heads[0] + frame), toColor(falling, heads[1] + frame - 12)];
      const share = (frame - (12 - frames / 2)) / frames;
      expectColor(picture, toMix(out, back, Math.min(1, Math.max(0, share))), `frame ${frame}`);
    }
  });

  it.each([[8], [24]])('of a fade through black of %i frames', async (frames) => {
    const half = frames / 2;
    const made = await composeRamps({ kind: 'fade', frames }, [6, 9]);
    expect(made).toHaveLength(24);
    for (const [frame, picture] of made.entries()) {
      const source = frame < 12 ? toColor(rising, 6 + frame) : toColor(falling, 9 + frame - 12);
      const light = frame < 12 ? Math.min(1, (12 - frame) / half) : Math.min(1, (frame - 12) / half);
      expectColor(picture, toMix(black, source, light), `frame ${frame}`);
    }
  });

  it('of a cut: the last frame of one clip, then the first of the other', async () => {
    const made = await composeRamps(cut, [6, 9]);
    for (const [frame, picture] of made.entries()) {
      const color = frame < 12 ? toColor(rising, 6 + frame) : toColor(falling, 9 + frame - 12);
      expectColor(picture, color, `frame ${frame}`);
    }
  });
});

describe('pictures before they are encoded', () => {
  const across: Transition = { kind: 'crossfade', frames: 6 };
  const through: Transition = { kind: 'fade', frames: 4 };
  /** Every kind of border, and clips that have to be scaled, retimed, held and looked at through filters. */
  function toTimeline(): ComposeTimeline {
    const borders = [across, through, across, cut, cut];
    const order = [0, 2, 1, 3, 0].map((index) => materials[index]!);
    const done = [{}, treatments.at(-1)!, {}, treatments.at(-2)!, {}];
    const clips = order.map((material, index) => ({
      ...{
        ...material,
        ...done[index]!,
        headFrames: 7 * (index % 4),
        slotFrames: 10 + index,
        transitionAfter: borders[index]!,
      },
    }));
    return { format, clips };
  }

  it('are the same in units and in one graph over the whole video', async () => {
    const timeline = toTimeline();
    const segments = toSegments(timeline);
    const whole = await renderRaw(timeline, [segments[0]!, ...segments.slice(1)]);
    const inUnits: Uint8Array[] = [];
    for (const unit of toRenderUnits(segments, () => true)) inUnits.push(...(await renderRaw(timeline, unit)));
    expect(whole).toHaveLength(60);
    const differing = (made: readonly Uint8Array[]) =>
      whole.flatMap((picture, frame) => (Buffer.compare(picture, made[frame]!) === 0 ? [] : [frame]));
    expect(differing(inUnits)).toEqual([]);
  });

  it('are the very frames of a source in the format outside of windows, and blends by the formula within', async () => {
    const [moving, fractal] = [materials[0]!, materials[1]!];
    const clips = [
      { ...moving, headFrames: 5, slotFrames: 12, transitionAfter: across },
      { ...fractal, headFrames: 6, slotFrames: 12, transitionAfter: cut },
    ];
    const timeline = { format, clips };
    const [before, after] = await Promise.all([readPictures(moving.path, format), readPictures(fractal.path, format)]);
    const segments = toSegments(timeline);
    const made = await renderRaw(timeline, [segments[0]!, ...segments.slice(1)]);
    for (const [frame, picture] of made.entries()) {
      const [from, to] = [before[5 + frame]!, after[6 + frame - 12]!];
      const share = (frame - 9) / 6;
      if (share <= 0) expect(Buffer.compare(picture, from), `frame ${frame}`).toBe(0);
      else if (share >= 1) expect(Buffer.compare(picture, to), `frame ${frame}`).toBe(0);
      else {
        const off = picture.reduce(
          (worst, value, at) => Math.max(worst, Math.abs(value - (from[at]! + (to[at]! - from[at]!) * share))),
          0,
        );
        expect(off, `frame ${frame}`).toBeLessThanOrEqual(2);
      }
    }
  });
});
