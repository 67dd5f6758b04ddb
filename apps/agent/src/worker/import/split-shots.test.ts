import { expect, it } from 'vitest';
import { splitShots } from './split-shots.ts';

const rate = { num: 30, den: 1 };
const total = (parts: readonly { frames: number }[]) => parts.reduce((sum, part) => sum + part.frames, 0);

it('makes each shot a clip', () => {
  expect(splitShots([0, 40, 100], 130, rate)).toEqual([
    { startFrame: 0, frames: 40 },
    { startFrame: 40, frames: 60 },
    { startFrame: 100, frames: 30 },
  ]);
});

it('parts a shot of 15 minutes into clips of 120 s at most, without losing a frame', () => {
  const parts = splitShots([0], 27_001, rate);
  expect(parts).toHaveLength(8);
  expect(Math.max(...parts.map(({ frames }) => frames))).toBeLessThanOrEqual(3600);
  expect(total(parts)).toBe(27_001);
  expect(
    parts.slice(1).every((part, index) => part.startFrame === parts[index]!.startFrame + parts[index]!.frames),
  ).toBe(true);
});

it('joins the shortest neighbours of a video with more shots than a job may have clips', () => {
  const starts = Array.from({ length: 450 }, (_, index) => index * 10);
  const parts = splitShots(starts, 4500, rate);
  expect(parts.length).toBeLessThanOrEqual(200);
  expect(parts.length).toBeGreaterThan(190);
  expect(total(parts)).toBe(4500);
});
