import type { Look, Tone } from '@retake/contracts';
import { expect, it } from 'vitest';
import type { RunContext } from '../run-context.ts';
import { rematchLook } from './rematch-look.ts';

const tone = (middle: number): Tone => ({ shadows: 0.1, middle, highlights: 0.9, a: 0, b: 0, chroma: 0.05 });
const read: string[] = [];
const context = {
  signal: new AbortController().signal,
  parts: {
    readTone: async (path: string) => {
      read.push(path);
      return tone(0.3);
    },
  },
} as unknown as RunContext;
const stretch = {
  path: 'new.mp4',
  format: { width: 320, height: 180, rate: { num: 30, den: 1 } },
  fromFrame: 0,
  frames: 30,
};
const rain = { template: 'rain', strength: 'normal' } as const;

it('measures a new source for the match that lies on it, and leaves the rest', async () => {
  const look: Look = [{ match: { of: 'clip 1', from: tone(0.6), to: tone(0.8) } }, rain];
  expect(await rematchLook(context, look, stretch)).toEqual([
    { match: { of: 'clip 1', from: tone(0.3), to: tone(0.8) } },
    rain,
  ]);
  expect(await rematchLook(context, [rain], stretch)).toEqual([rain]);
  expect(read).toEqual(['new.mp4']);
});
