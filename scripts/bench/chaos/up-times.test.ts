import { expect, it } from 'vitest';
import { createUpTimes } from './up-times.ts';

it('counts the time in which any worker is up, once', () => {
  let nowMs = 0;
  const times = createUpTimes(() => nowMs);
  const at = (ms: number, run: () => void) => {
    nowMs = ms;
    run();
  };
  const ends: (() => void)[] = [];
  at(100, () => ends.push(times.begin()));
  at(150, () => ends.push(times.begin()));
  at(200, () => ends[0]!());
  at(300, () => ends[1]!());
  at(350, () => ends[1]!());
  at(500, () => ends.push(times.begin()));
  expect(times.countMs(0, 1_000)).toBe(700);
  expect(times.countMs(180, 250)).toBe(70);
  expect(times.countMs(310, 490)).toBe(0);
  expect(times.countMs(310, 560)).toBe(60);
});
