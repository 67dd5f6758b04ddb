import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameFormat, Transition } from '@retake/contracts';
import { decodeFrames, decodeSound, probe, runFfmpeg } from '@retake/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose, composeBody } from './compose.ts';
import { makeCounterClip } from './testing/counter-clip.ts';
import type { ComposeClip, ComposeTimeline } from './timeline.ts';

const format: FrameFormat = { width: 160, height: 90, rate: { num: 30, den: 1 } };
const crossfade: Transition = { kind: 'crossfade', frames: 16 };
let folder: string;
let cacheDir: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-body-'));
  cacheDir = join(folder, 'cache');
  const silent = join(folder, 'silent.mp4');
  await makeCounterClip(silent, { format, first: 0, frames: 90 });
  const tone = ['-f', 'lavfi', '-i', 'sine=440:duration=3:sample_rate=48000'];
  await runFfmpeg(['-i', silent, ...tone, '-c:v', 'copy', '-c:a', 'flac', '-strict', '-2', join(folder, 'clip.mp4')]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const clip = (hash: string, change: Partial<ComposeClip> = {}): ComposeClip => ({
  ...{ path: join(folder, 'clip.mp4'), hash: join(folder, hash), headFrames: 10, slotFrames: 66, hasSound: true },
  transitionAfter: crossfade,
  ...change,
});

describe('composeBody', () => {
  it('takes the frames that no transition touches out of what the video is made of, with their sound', async () => {
    const timeline: ComposeTimeline = { format, clips: [clip('a'), clip('b'), clip('c')] };
    const [cut, body] = [join(folder, 'cut.mp4'), join(folder, 'body.mp4')];
    await compose(timeline, cut, { cacheDir });
    let rendered = 0;
    const made = await composeBody(timeline, 1, body, {
      cacheDir,
      fullDecode: true,
      onProgress: ({ totalFrames }) => {
        rendered = totalFrames;
      },
    });
    expect(made).toEqual({ frames: 50, slotFrame: 8 });
    expect(rendered).toBe(0);
    const size = { width: 160, height: 90, pixelFormat: 'yuv420p' } as const;
    const [whole, alone] = await Promise.all([decodeFrames(cut, size), decodeFrames(body, size)]);
    expect(alone).toEqual(whole.slice(66 + 8, 132 - 8));
    expect((await probe(body)).audio!.durationSeconds).toBeCloseTo(50 / 30, 3);
    const heard = await decodeSound(body);
    const loudest = heard.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(loudest).toBeCloseTo(0.125, 2);
  });

  it('is in several segments where the clip has cuts', async () => {
    const cuts = { transitionAfter: { kind: 'cut', frames: 0 } } as const;
    const timeline: ComposeTimeline = { format, clips: [clip('a', cuts), clip('b', cuts)] };
    const made = await composeBody(timeline, 0, join(folder, 'whole.mp4'), { cacheDir, fullDecode: true });
    expect(made).toEqual({ frames: 66, slotFrame: 0 });
  });

  it('refuses a clip that transitions take all of', async () => {
    const short = clip('b', { slotFrames: 16 });
    const timeline: ComposeTimeline = { format, clips: [clip('a'), short, clip('c')] };
    await expect(composeBody(timeline, 1, join(folder, 'none.mp4'), { cacheDir })).rejects.toMatchObject({
      code: 'COMPOSITION_FAILED',
      message: 'Transitions take all of clip 2.',
    });
  });
});
