import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameFormat } from '@retake/contracts';
import { runFfmpeg } from '@retake/media';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findActivePart } from '../plan/find-active-part.ts';
import { measureActivity } from './measure-activity.ts';

const format: FrameFormat = { width: 320, height: 180, rate: { num: 30, den: 1 } };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-activity-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A grey picture in which a white square runs from left to right during the frames `[40, 60)`. */
async function makeRunner(name: string, rate: string): Promise<string> {
  const path = join(folder, name);
  const floor = `color=gray:s=320x180:r=${rate}:d=3[floor]`;
  const square = `color=white:s=40x40:r=${rate}:d=3[square]`;
  const run = "[floor][square]overlay=x='clip((t-40/30)*450,0,300)':y=60,format=yuv420p[out]";
  await runFfmpeg(['-filter_complex', [floor, square, run].join(';'), '-map', '[out]', path]);
  return path;
}

it('has a value for each frame, and is high where something moves', async () => {
  const activity = await measureActivity(await makeRunner('runner.mp4', '30'), format);
  expect(activity).toHaveLength(90);
  expect(activity[0]).toBe(0);
  const mean = (from: number, to: number) =>
    activity.slice(from, to).reduce((sum, value) => sum + value, 0) / (to - from);
  expect(mean(41, 60)).toBeGreaterThan(20 * Math.max(mean(1, 40), mean(62, 90), 0.01));
  const start = findActivePart(activity, 30, { from: 0, to: 60 });
  expect(start).toBeLessThanOrEqual(40);
  expect(start + 30).toBeGreaterThanOrEqual(60);
});

it('counts at the rate of the video', async () => {
  expect(await measureActivity(await makeRunner('fast.mp4', '60'), format)).toHaveLength(90);
  const film = { ...format, rate: { num: 24_000, den: 1_001 } };
  expect(await measureActivity(join(folder, 'fast.mp4'), film)).toHaveLength(72);
});
