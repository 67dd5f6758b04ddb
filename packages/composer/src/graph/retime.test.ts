import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toComposePlan } from '../plan/plan.ts';
import { toRetimed, toSourceFrame } from './retime.ts';

const format = { width: 320, height: 180, rate: { num: 30_000, den: 1_001 } };

describe('toSourceFrame', () => {
  it('repeats or leaves out whole frames, evenly', () => {
    const slow = Array.from({ length: 9 }, (_, frame) => toSourceFrame(frame, { num: 8, den: 9 }));
    expect(slow).toEqual([0, 1, 2, 3, 3, 4, 5, 6, 7]);
    const fast = Array.from({ length: 6 }, (_, frame) => toSourceFrame(frame, { num: 7, den: 6 }));
    expect(fast).toEqual([0, 1, 2, 4, 5, 6]);
  });

  it('shows the first and the last frame of material that is stretched to a length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 50, max: 200 }), (sourceFrames, percent) => {
        const playedFrames = Math.max(1, Math.round((sourceFrames * percent) / 100));
        const speed = { num: sourceFrames, den: playedFrames };
        expect(toSourceFrame(0, speed)).toBeLessThanOrEqual(1);
        expect(sourceFrames - 1 - toSourceFrame(playedFrames - 1, speed)).toBeLessThanOrEqual(1);
        if (percent > 100) {
          expect([toSourceFrame(0, speed), toSourceFrame(playedFrames - 1, speed)]).toEqual([0, sourceFrames - 1]);
        }
      }),
    );
  });
});

describe('toRetimed', () => {
  it('reads from where both counts begin anew, and no more than it needs', () => {
    const { read, filters } = toRetimed({ from: 40, frames: 5 }, { num: 25, den: 27 }, format);
    expect(read).toEqual({ from: 25, frames: 17 });
    expect(filters).toEqual([
      'settb=1001/750000',
      'setpts=N*27',
      'fps=30000/1001:start_time=0',
      'tpad=stop_mode=clone:stop=-1',
      'trim=start_frame=13:end_frame=18',
      'settb=1001/30000',
      'setpts=N',
    ]);
  });

  it('shows the same frames wherever reading begins', () => {
    const speeds = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }));
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 3_000 }),
        fc.integer({ min: 1, max: 99 }),
        speeds,
        (from, frames, [num, den]) => {
          const { read, filters } = toRetimed({ from, frames }, { num, den }, format);
          const first = Number(/start_frame=(\d+)/.exec(filters[4]!)![1]);
          expect(read.from + toSourceFrame(first, { num, den })).toBe(toSourceFrame(from, { num, den }));
          expect(read.from + read.frames - 1).toBe(toSourceFrame(from + frames - 1, { num, den }));
        },
      ),
    );
  });
});

describe('a speed', () => {
  const cut = { kind: 'cut', frames: 0 } as const;
  const clip = { path: 'a.mp4', hash: 'a', headFrames: 0, slotFrames: 10, transitionAfter: cut, hasSound: false };
  it.each([
    [0, 1],
    [1.5, 2],
    [1, 3],
    [201, 100],
    [1, Number.NaN],
  ])('of %d/%d is refused', (num, den) => {
    const plan = () => toComposePlan({ format, clips: [{ ...clip, speed: { num, den } }] });
    expect(plan).toThrowError(expect.objectContaining({ code: 'BODY_INVALID' }));
  });
});
