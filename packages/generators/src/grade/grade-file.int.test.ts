import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addToLook, type LookEntry } from '@retake/contracts';
import { countFrames } from '@retake/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureClip } from '../check/measure-clip.ts';
import { gradeFile } from './grade-file.ts';
import { gradeToPixels } from './testing/grade-to-pixels.ts';
import { makeTestClip, scenes, testFormat } from './testing/test-clips.ts';
import { toLumaPlanes, toPictures } from './testing/to-pictures.ts';
import { toGradeFilters } from './to-grade-filters.ts';

const { width, height } = testFormat;
const frames = 14;
const context = { format: testFormat, sourceFrames: frames, headFrames: 2, slotFrames: 10 };
const normal = (template: LookEntry['template']): LookEntry => ({ template, strength: 'normal' });
let folder: string;
let moving: string;
let still: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-grade-file-'));
  moving = join(folder, 'moving.mp4');
  still = join(folder, 'still.mp4');
  await makeTestClip(scenes.saturated, moving, { frames });
  await makeTestClip(scenes.outdoor, still, { frames, isStill: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The shift in pixels at which one picture's change matches another's best, along one direction. */
function findShift(from: Uint8Array, to: Uint8Array, reach: number, stepBytes: number): number {
  let best = { shift: 0, error: Number.POSITIVE_INFINITY };
  for (let shift = -reach; shift <= reach; shift++) {
    let [error, count] = [0, 0];
    for (let y = 22; y < height - 22; y++) {
      for (let x = 22; x < width - 22; x++) {
        const at = y * width + x;
        error += Math.abs(to[at]! - from[at - shift * stepBytes]!);
        count += 1;
      }
    }
    if (error / count < best.error) best = { shift, error: error / count };
  }
  return best.shift;
}

describe('gradeFile', () => {
  it.each([['rain', 'vintage'], ['slow-motion'], ['less-motion'], ['neon', 'pan-left'], ['faster', 'fog']] as const)(
    'gives the same bytes for the same clip, with every frame: %s %s',
    async (...templates) => {
      const look = templates.map((template) => normal(template!));
      const files = [join(folder, 'first.mp4'), join(folder, 'second.mp4')] as const;
      for (const file of files) await gradeFile(moving, file, look, context);
      expect(await countFrames(files[0])).toBe(frames);
      expect((await readFile(files[0])).equals(await readFile(files[1]))).toBe(true);
    },
  );

  it('leaves nothing behind when the source has fewer frames than it was said to have', async () => {
    const wrong = { ...context, sourceFrames: frames + 5 };
    await expect(gradeFile(moving, join(folder, 'wrong.mp4'), [normal('warmer')], wrong)).rejects.toMatchObject({
      code: 'GENERATION_FAILED',
    });
    expect((await readdir(folder)).filter((name) => name.startsWith('wrong'))).toEqual([]);
  });
});

describe('a stretch of a source', () => {
  it.each([
    'nighttime',
    'rain',
    'snow',
    'fog',
    'zoom-in',
    'pan-left',
    'more-motion',
    'dreamy',
    'noir',
    'sharper',
  ] as const)('comes out of %s as it does with the rest around it', async (template) => {
    const look = [normal(template)].map((entry) => ({ ...entry, strength: 'strong' as const }));
    const { reach } = toGradeFilters(look, context);
    if (reach === 'whole') throw new Error('This look has no stretches.');
    const whole = await gradeToPixels(moving, look, context);
    const stretch = { from: 5 - reach, frames: 4 + 2 * reach };
    const part = await gradeToPixels(moving, look, context, stretch);
    const frameBytes = width * height * 1.5;
    expect(part.length).toBe(stretch.frames * frameBytes);
    const wanted = whole.subarray(5 * frameBytes, 9 * frameBytes);
    const made = part.subarray(reach * frameBytes, (reach + 4) * frameBytes);
    const difference = wanted.reduce((most, value, at) => Math.max(most, Math.abs(value - made[at]!)), 0);
    // Film grain is another in each run, and noir has some.
    expect(difference).toBeLessThanOrEqual(template === 'noir' ? 60 : 1);
    expect(Buffer.from(made).equals(Buffer.from(whole.subarray(0, 4 * frameBytes)))).toBe(false);
  });
});

describe('the graphs', () => {
  it('give the source back when opposites cancel', async () => {
    const look = addToLook(addToLook([normal('warmer')], normal('brighter')), normal('cooler'));
    const both = await gradeToPixels(moving, [...look, normal('darker')], context);
    const source = await gradeToPixels(moving, [], context);
    expect(Buffer.from(both).equals(Buffer.from(source))).toBe(true);
  });

  it('combine: brighter and golden is both brighter and warmer', async () => {
    const source = measureClip(toPictures(await gradeToPixels(moving, [], context), testFormat));
    const graded = measureClip(
      toPictures(await gradeToPixels(moving, [normal('golden'), normal('brighter')], context), testFormat),
    );
    expect(graded.light / source.light).toBeGreaterThan(1.1);
    expect(graded.warmth - source.warmth).toBeGreaterThan(4);
  });

  it.each([
    ['fog', 0.05],
    ['snow', 1],
    ['rain', 1],
    ['more-motion', 1],
    ['zoom-in', 0.5],
    ['pan-left', 0.5],
  ] as const)('make a still picture move: %s', async (template, least) => {
    const { motion } = measureClip(toPictures(await gradeToPixels(still, [normal(template)], context), testFormat));
    expect(motion).toBeGreaterThan(least);
  });

  it.each([
    ['dreamy', 12, 0],
    ['neon', 2, 5],
  ] as const)(
    'let light spill over its edge, in its own colour, and not farther: %s',
    async (template, light, magenta) => {
      const [lamp, dark] = [join(folder, 'lamp.mp4'), join(folder, 'dark.mp4')];
      await makeTestClip((x, y) => (Math.hypot(x - 80, y - 45) < 14 ? [0.95, 0.95, 0.95] : [0.05, 0.05, 0.05]), lamp);
      await makeTestClip(() => [0.05, 0.05, 0.05], dark);
      const [lit, unlit] = await Promise.all(
        [lamp, dark].map((path) => gradeToPixels(path, [normal(template)], context)),
      );
      const added = (x: number, y: number) => lit![y * width + x]! - unlit![y * width + x]!;
      expect(added(80 + 15, 45)).toBeGreaterThanOrEqual(light);
      expect(Math.abs(added(80 + 35, 45))).toBeLessThan(2);
      // V of the pixel beside the lamp: the planes of U and V are halved both ways.
      const v = (pixels: Uint8Array) =>
        pixels[width * height * 1.25 + Math.floor(45 / 2) * (width / 2) + Math.floor((80 + 15) / 2)]!;
      expect(v(lit!) - v(unlit!)).toBeGreaterThanOrEqual(magenta);
    },
  );

  it('move the weather as a whole: rain and snow fall by what the frame before them tells', async () => {
    const plain = toLumaPlanes(await gradeToPixels(still, [normal('snow')], { ...context }), testFormat);
    const background = plain[0]!.map((_, at) => Math.min(...plain.map((plane) => plane[at]!)));
    const flakes = plain.map((plane) => plane.map((value, at) => value - background[at]!));
    // Four frames apart, the layers have fallen between 1 and 6 pixels of 90; noise would match nowhere in particular.
    const shifts = [0, 3, 6].map((frame) => findShift(flakes[frame]!, flakes[frame + 4]!, 12, width));
    for (const shift of shifts) expect(shift, `${shifts}`).toBeGreaterThan(0);
  });

  it('move the view to the side that the pan is named after', async () => {
    const shiftOf = async (template: 'pan-left' | 'pan-right') => {
      const planes = toLumaPlanes(await gradeToPixels(still, [normal(template)], context), testFormat);
      return findShift(planes[0]!, planes[6]!, 20, 1);
    };
    expect(await shiftOf('pan-left')).toBeGreaterThan(5);
    expect(await shiftOf('pan-right')).toBeLessThan(-5);
  });

  it('zoom in from the full picture and zoom out back to it', async () => {
    const source = toLumaPlanes(await gradeToPixels(still, [], context), testFormat);
    const difference = (a: Uint8Array, b: Uint8Array) =>
      a.reduce((sum, value, at) => sum + Math.abs(value - b[at]!), 0) / a.length;
    const [zoomIn, zoomOut] = await Promise.all(
      (['zoom-in', 'zoom-out'] as const).map(async (id) =>
        toLumaPlanes(await gradeToPixels(still, [normal(id)], context), testFormat),
      ),
    );
    expect(difference(zoomIn![0]!, source[0]!)).toBeLessThan(1.5);
    expect(difference(zoomOut!.at(-1)!, source.at(-1)!)).toBeLessThan(1.5);
    expect(difference(zoomIn!.at(-1)!, source.at(-1)!)).toBeGreaterThan(3);
    expect(difference(zoomOut![0]!, source[0]!)).toBeGreaterThan(3);
  });
});
