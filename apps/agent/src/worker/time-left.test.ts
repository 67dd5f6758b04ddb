import { expect, it } from 'vitest';
import { createTimeLeft } from './time-left.ts';

/** A judge with a clock that is set by hand. */
function createJudge() {
  const clock = { ms: 0 };
  const judge = createTimeLeft(() => clock.ms);
  return (ms: number, percent: number, clip: number | null = 2) => {
    clock.ms = ms;
    return judge({ step: 'generate', clip, percent });
  };
}

it('concludes from what a step has taken what it will still take', () => {
  const tell = createJudge();
  expect(tell(1_000, 0)).toBeNull();
  expect(tell(2_000, 10)).toBe(9_000);
  expect(tell(6_000, 50)).toBe(5_000);
  expect(tell(11_000, 100)).toBeNull();
});

it('counts from where it came in, and says nothing of what has hardly begun', () => {
  const tell = createJudge();
  expect(tell(0, 40)).toBeNull();
  expect(tell(100, 42)).toBeNull();
  expect(tell(5_000, 44)).toBeNull();
  expect(tell(6_000, 70)).toBe(6_000);
});

it('judges each clip by itself, and anew when it begins again', () => {
  const tell = createJudge();
  tell(0, 0);
  tell(0, 0, 3);
  expect(tell(4_000, 80)).toBe(1_000);
  expect(tell(4_000, 20, 3)).toBe(16_000);
  expect(tell(5_000, 0)).toBeNull();
  expect(tell(6_000, 50)).toBe(1_000);
});
