import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ComposeClip, compose } from '@retake/composer';
import type { LookEntry, TemplateId } from '@retake/contracts';
import { createGradeLook, gradeFile } from '@retake/generators';
import { decodeFrames, mezzanineVideoArgs, runFfmpeg } from '@retake/media';
import { afterAll, beforeAll, expect, it } from 'vitest';

const format = { width: 320, height: 180, rate: { num: 30, den: 1 } };
const facts = { headFrames: 8, slotFrames: 20, sourceFrames: 36 };
let folder: string;
let source: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-graded-'));
  source = join(folder, 'source.mp4');
  const picture = 'mandelbrot=s=320x180:r=30:start_scale=2:end_scale=0.2:end_pts=40';
  await runFfmpeg(['-f', 'lavfi', '-i', picture, '-frames:v', '36', ...mezzanineVideoArgs(format), source]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const clip = (path: string, change: Partial<ComposeClip> = {}): ComposeClip => ({
  ...{ path, hash: path, ...facts, hasSound: false },
  transitionAfter: { kind: 'crossfade', frames: 8 },
  ...change,
});

async function decodeCut(clips: readonly ComposeClip[], name: string): Promise<Uint8Array[]> {
  const output = join(folder, `${name}.mp4`);
  await compose({ format, clips }, output, { cacheDir: join(folder, 'cache') });
  return decodeFrames(output, { width: 320, height: 180, pixelFormat: 'yuv420p' });
}

function toPsnr(one: readonly Uint8Array[], other: readonly Uint8Array[]): number {
  let [squares, count] = [0, 0];
  one.forEach((frame, index) => {
    frame.forEach((value, at) => {
      squares += (value - other[index]![at]!) ** 2;
    });
    count += frame.length;
  });
  return 10 * Math.log10(255 ** 2 / (squares / count));
}

it.each<{ templates: TemplateId[] }>([
  { templates: ['nighttime'] },
  { templates: ['rain', 'warmer'] },
  { templates: ['zoom-in'] },
  { templates: ['slow-motion'] },
  { templates: ['less-motion'] },
])('looks in the cut as it does in a file of its own: $templates', async ({ templates }) => {
  const look: LookEntry[] = templates.map((template) => ({ template, strength: 'strong' }));
  const file = join(folder, 'graded.mp4');
  await gradeFile(source, file, look, { format, ...facts });
  const around = [clip(source), clip(source, { transitionAfter: { kind: 'cut', frames: 0 } })] as const;
  const inFile = clip(file, { hash: templates.join() });
  const inCut = clip(source, { look: createGradeLook(look, { format, ...facts }) });
  const [wanted, made, plain] = [
    await decodeCut([around[0], inFile, around[1]], 'file'),
    await decodeCut([around[0], inCut, around[1]], 'cut'),
    await decodeCut([around[0], clip(source), around[1]], 'plain'),
  ];
  expect(made).toHaveLength(60);
  const middle = (frames: readonly Uint8Array[]) => frames.slice(16, 44);
  expect(toPsnr(middle(made), middle(wanted))).toBeGreaterThan(34);
  expect(toPsnr(middle(made), middle(plain))).toBeLessThan(30);
  expect(made.slice(0, 16)).toEqual(plain.slice(0, 16));
});
