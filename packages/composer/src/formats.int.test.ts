import { aspectRatios, type FrameFormat, type Framing, framings, toFrameSize } from '@retake/contracts';
import { decodeFrames, probe, runFfmpeg } from '@retake/media';
import { describe, expect, it } from 'vitest';
import { compose } from './compose.ts';
import { toComposePlan } from './plan/plan.ts';
import { hdTags, makePaintedClip, type Paint } from './testing/painted-clip.ts';
import { renderRaw } from './testing/render-raw.ts';
import { useFolder } from './testing/use-folder.ts';
import type { ComposeClip, ComposeTimeline } from './timeline.ts';

const { at: toPath } = useFolder();
const rate = { num: 30, den: 1 };
const format: FrameFormat = { width: 160, height: 90, rate };

function clip(file: string, change: Partial<ComposeClip> = {}): ComposeClip {
  const transitionAfter = { kind: 'cut', frames: 0 } as const;
  return {
    path: toPath(file),
    hash: toPath(file),
    headFrames: 0,
    slotFrames: 1,
    transitionAfter,
    hasSound: false,
    ...change,
  };
}

/** Reads luma and both colours at a place of a picture in 4:2:0. */
function toReader(picture: Uint8Array, { width, height }: { width: number; height: number }) {
  const half = width / 2;
  const planes = width * height;
  return (x: number, y: number) => {
    const at = (y >> 1) * half + (x >> 1);
    return [picture[y * width + x]!, picture[planes + at]!, picture[planes + half * (height / 2) + at]!] as const;
  };
}

/** The first picture of a file in each framing, as it goes to the encoder. */
async function renderIn(file: string, into: FrameFormat, ways: readonly Framing[]) {
  const timeline: ComposeTimeline = { format: into, clips: ways.map((framing) => clip(file, { framing })) };
  const [first, ...more] = toComposePlan(timeline).segments;
  const pictures = await renderRaw(timeline, [first!, ...more]);
  return pictures.map((picture) => toReader(picture, into));
}

async function render(file: string, into: FrameFormat = format, framing: Framing = 'fit') {
  const [read] = await renderIn(file, into, [framing]);
  return read!;
}

/** Luma tells how far right in the picture a pixel was, the first colour how far down. */
const toMap =
  (width: number, height: number): Paint =>
  (x, y) => [50 + (185 * x) / (width - 1), 40 + (176 * y) / (height - 1), 128];

describe('framing', () => {
  const sources = [
    { name: 'odd and wide', width: 153, height: 57 },
    { name: 'odd and tall', width: 61, height: 135 },
  ];
  const cases = aspectRatios.flatMap((ratio) => sources.map((source) => ({ ratio, ...source })));

  it.each(cases)('puts a picture that is $name into $ratio', async ({ ratio, width, height }) => {
    const into = { ...toFrameSize(ratio, 120), rate };
    const file = `map-${width}.mp4`;
    await makePaintedClip(toPath(file), { width, height, frames: 1 }, toMap(width, height));
    const ways = await renderIn(file, into, framings);
    const across = into.width / width;
    const down = into.height / height;
    const scales = { fit: Math.min(across, down), fill: Math.max(across, down), blur: Math.min(across, down) };
    const bars: Record<Framing, number[]> = { fit: [], fill: [], blur: [] };
    for (const [way, framing] of framings.entries()) {
      const scale = scales[framing];
      for (let y = 6; y < into.height; y += 12) {
        for (let x = 6; x < into.width; x += 12) {
          const [seen, tint] = ways[way]!(x, y);
          const column = (x + 0.5 - into.width / 2) / scale + width / 2 - 0.5;
          const row = (y + 0.5 - into.height / 2) / scale + height / 2 - 0.5;
          const inside = Math.min(column, row, width - 1 - column, height - 1 - row);
          if (inside < -2) bars[framing].push(seen);
          if (inside < 1) continue;
          // A pixel of the small source is up to 3 steps, and even sizes and places move a picture by up to two.
          const [luma, colour] = toMap(width, height)(column, row);
          expect(Math.max(Math.abs(seen - luma), Math.abs(tint - colour)), `${framing} at ${x}, ${y}`).toBeLessThan(9);
        }
      }
    }
    expect(bars.fill).toEqual([]);
    expect(bars.fit.length).toBeGreaterThan(0);
    expect(Math.max(...bars.fit)).toBe(16);
    expect(Math.min(...bars.blur)).toBeGreaterThan(25);
    expect(Math.max(...bars.blur)).toBeLessThan(16 + (235 - 16) * 0.6);
  });

  it('blurs and darkens what stands behind, and goes by each clip before the timeline', async () => {
    const stripes: Paint = (x) => [x % 6 < 3 ? 200 : 60, 128, 128];
    await makePaintedClip(toPath('stripes.mp4'), { width: 120, height: 120 }, stripes);
    const clips = [
      clip('stripes.mp4', { slotFrames: 2 }),
      clip('stripes.mp4', { slotFrames: 2, framing: 'fill' }),
      clip('stripes.mp4', { slotFrames: 2, framing: 'fit' }),
    ];
    const output = toPath('framed.mp4');
    await compose({ format, clips, framing: 'blur' }, output, { cacheDir: toPath('cache') });
    const frames = await decodeFrames(output, { width: 160, height: 90, pixelFormat: 'gray' });
    const toEdge = (frame: number) => Array.from(frames[frame]!.subarray(45 * 160 + 4, 45 * 160 + 32));
    const toMean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const [blurred, filled, black] = [toEdge(0), toEdge(2), toEdge(4)];
    expect(Math.max(...black)).toBeLessThan(2);
    expect(Math.max(...filled) - Math.min(...filled)).toBeGreaterThan(100);
    expect(Math.max(...blurred) - Math.min(...blurred)).toBeLessThan(25);
    // Decoded as gray the range is full: the mean of 200 and 60 is 133, and 55 % of that is left.
    expect(toMean(blurred)).toBeGreaterThan(133 * 0.45);
    expect(toMean(blurred)).toBeLessThan(133 * 0.65);
  });
});

describe('shape of the stored picture', () => {
  const corners: Paint = (x, y) => [x < 40 && y < 20 ? 200 : 60, 128, 128];

  it.each([
    [90, 'right', 'top'],
    [180, 'right', 'bottom'],
    [270, 'left', 'bottom'],
  ])('turns a picture that is to be turned by %i degrees', async (degrees, across, down) => {
    await makePaintedClip(toPath('plain.mp4'), { width: 160, height: 90 }, corners);
    const tag = ['-metadata:s:v:0', `rotate=${360 - degrees}`];
    await runFfmpeg(['-i', toPath('plain.mp4'), '-c', 'copy', ...tag, toPath(`turned-${degrees}.mp4`)]);
    expect((await probe(toPath(`turned-${degrees}.mp4`))).video!.rotationDegrees).toBe(degrees);
    const upright = degrees === 180 ? format : { ...format, width: 90, height: 160 };
    const read = await render(`turned-${degrees}.mp4`, upright);
    const toLuma = (side: string, edge: string) =>
      read(side === 'left' ? 6 : upright.width - 6, edge === 'top' ? 6 : upright.height - 6)[0];
    const lit = ['left', 'right'].flatMap((side) =>
      ['top', 'bottom'].filter((edge) => toLuma(side, edge) > 150).map((edge) => [side, edge]),
    );
    expect(lit).toEqual([[across, down]]);
  });

  it.each(['fit', 'fill', 'blur'] as const)('shows pixels that are not square in their shape (%s)', async (framing) => {
    // Stored as 90 × 90, to be seen as 160 × 90: it fills the frame in every way, and a circle is one.
    const circle: Paint = (x, y) => [
      ((x - 44.5) * 16) ** 2 + ((y - 44.5) * 9) ** 2 < (30 * 9) ** 2 ? 200 : 30,
      128,
      128,
    ];
    await makePaintedClip(toPath('square.mp4'), { width: 90, height: 90 }, circle);
    const aspect = ['-aspect', '16:9', '-c', 'copy'];
    await runFfmpeg(['-i', toPath('square.mp4'), ...aspect, toPath('anamorphic.mp4')]);
    const read = await render('anamorphic.mp4', { ...format, height: framing === 'fill' ? 120 : 90 }, framing);
    const centre = framing === 'fill' ? 60 : 45;
    const row = Array.from({ length: 160 }, (_, x) => read(x, centre)[0]).filter((luma) => luma > 115).length;
    const column = Array.from({ length: centre * 2 }, (_, y) => read(80, y)[0]).filter((luma) => luma > 115).length;
    expect(column).toBeGreaterThan(55);
    expect(Math.abs(row - column)).toBeLessThanOrEqual(2);
  });
});

describe('colours', () => {
  /** Code of the PQ curve for a brightness in nits, 0 to 1. */
  const toPq = (nits: number) => {
    const power = (nits / 10_000) ** (2610 / 16_384);
    return ((3424 / 4096 + (2413 / 128) * power) / (1 + (2392 / 128) * power)) ** (2523 / 32);
  };
  const toCode = (signal: number) => 64 + 876 * signal;
  const bt2020 = ['-colorspace', 'bt2020nc', '-color_primaries', 'bt2020', '-color_trc'];
  const pq = { bits: 10, tags: [...bt2020, 'smpte2084'] } as const;
  const hlg = { bits: 10, tags: [...bt2020, 'arib-std-b67'] } as const;
  const gray = (code: number) => [code, 512, 512] as const;
  const size = { width: 160, height: 90 };

  it.each([
    // Black, 18 % grey of HDR, its white, and the brightest highlight; then the same three signals of HLG.
    ['PQ', pq, [0, 36.5, 203, 1000].map(toPq), [16, 111, 182, 235]],
    ['HLG', hlg, [0, 0.38, 0.75, 1], [16, 100, 182, 235]],
  ] as const)('maps the tones of %s', async (name, kind, signals, lumas) => {
    await makePaintedClip(toPath(`${name}.mkv`), { ...size, ...kind }, (x) =>
      gray(toCode(signals[Math.floor(x / 40)]!)),
    );
    const read = await render(`${name}.mkv`);
    for (const [index, luma] of lumas.entries()) {
      const [seen, blue, red] = read(20 + 40 * index, 45);
      expect(Math.abs(seen - luma), `patch ${index}`).toBeLessThanOrEqual(2);
      expect([blue, red].every((value) => Math.abs(value - 128) <= 1)).toBe(true);
    }
  });

  it('keeps the hue of a bright colour in HDR', async () => {
    // BT.2020's luma weights: a red of 800 nits with a little green and blue, coded in PQ.
    const [r, g, b] = [800, 80, 80].map(toPq) as [number, number, number];
    const y = 0.2627 * r + 0.678 * g + 0.0593 * b;
    const code = [toCode(y), 512 + (896 * (b - y)) / 1.8814, 512 + (896 * (r - y)) / 1.4746] as const;
    await makePaintedClip(toPath('red.mkv'), { ...size, ...pq }, () => code);
    const [, blue, red] = (await render('red.mkv'))(80, 45);
    expect(red).toBeGreaterThan(230);
    expect(Math.abs(blue - 136)).toBeLessThanOrEqual(2);
  });

  it.each([
    [
      '10-bit limited range',
      { bits: 10, tags: [...hdTags, '-color_range', 'tv'] },
      4,
      [200, 100, 150],
      [200, 100, 150],
    ],
    ['full range', { tags: [...hdTags, '-color_range', 'pc'] }, 1, [255, 128, 128], [235, 128, 128]],
    ['no tags', { tags: [] }, 1, [120, 100, 150], [120, 100, 150]],
    // The RGB that these values mean in BT.601, written with the matrix of BT.709.
    [
      'BT.601',
      { tags: ['-colorspace', 'smpte170m', '-color_primaries', 'smpte170m', '-color_trc', 'smpte170m'] },
      1,
      [81, 90, 240],
      [63, 102, 240],
    ],
  ] as const)('converts %s', async (name, kind, unit, painted, expected) => {
    const file = `${name}.mp4`;
    const paint = painted.map((value) => value * unit) as unknown as readonly [number, number, number];
    await makePaintedClip(toPath(file), { ...size, ...kind }, () => paint);
    const seen = (await render(file))(80, 45);
    seen.forEach((value, plane) => {
      expect(Math.abs(value - expected[plane]!), `plane ${plane}`).toBeLessThanOrEqual(1);
    });
  });

  it('does not take full-range 4:2:0 of the video’s own size for finished', async () => {
    const path = toPath('full.webm');
    const source = 'color=white:s=160x90:r=30:d=0.2,scale=out_range=pc,format=yuv420p';
    await runFfmpeg(['-f', 'lavfi', '-i', source, '-c:v', 'libvpx-vp9', '-lossless', '1', '-color_range', 'pc', path]);
    expect((await probe(path)).video).toMatchObject({ pixelFormat: 'yuv420p', colorRange: 'pc' });
    expect((await render('full.webm'))(80, 45)[0]).toBe(235);
  });
});

describe('preview', () => {
  it('shows the same frames, smaller, beside the final segments in one cache', async () => {
    const large: FrameFormat = { ...format, width: 1_600, height: 900 };
    await makePaintedClip(toPath('preview.mp4'), { width: 160, height: 90, frames: 20 }, toMap(160, 90));
    const timeline: ComposeTimeline = {
      format: large,
      clips: [
        clip('preview.mp4', { slotFrames: 9, transitionAfter: { kind: 'crossfade', frames: 4 } }),
        clip('preview.mp4', { slotFrames: 8 }),
      ],
    };
    const cacheDir = toPath('preview-cache');
    const run = async (quality: 'preview' | 'final') => {
      const output = toPath(`${quality}-made.mp4`);
      const { segments } = await compose({ ...timeline, quality }, output, { cacheDir, fullDecode: true });
      const actions = segments.map(({ action }) => action);
      return {
        actions,
        video: (await probe(output)).video,
        luma: await decodeFrames(output, { width: 160, height: 90, pixelFormat: 'gray' }),
      };
    };
    const final = await run('final');
    const preview = await run('preview');
    expect(final.video).toMatchObject({ width: 1_600, height: 900, frames: 17 });
    expect(preview.video).toMatchObject({ width: 960, height: 540, frames: 17 });
    expect(preview.actions).toEqual(['rendered', 'rendered', 'rendered']);
    expect((await run('final')).actions).toEqual(['reused', 'reused', 'reused']);
    preview.luma.forEach((frame, index) => {
      const difference = frame.reduce((sum, value, at) => sum + Math.abs(value - final.luma[index]![at]!), 0);
      expect(difference / frame.length).toBeLessThan(2);
    });
  });
});
