import { toFrames } from '@retake/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SnapRequest, snapCuts } from './snap-cuts.ts';

const rate = { num: 30, den: 1 };
const bare = (slotFrames: readonly number[], beats: readonly number[]) =>
  snapCuts({ slotFrames, neededFrames: [], beats, rate });

describe('snapCuts', () => {
  it('moves borders to the nearest beat and keeps the length', () => {
    expect(bare([32, 60, 28], [0, 1, 2, 3, 4])).toEqual({
      slotFrames: [30, 60, 30],
      borders: [
        { movedFrames: -2, isOnBeat: true },
        { movedFrames: -2, isOnBeat: true },
      ],
    });
  });

  it('leaves a border that is farther than a quarter of a second from every beat', () => {
    expect(bare([38, 40], [1])).toEqual({ slotFrames: [38, 40], borders: [{ movedFrames: 0, isOnBeat: false }] });
    expect(bare([37, 40], [1]).slotFrames).toEqual([30, 47]);
  });

  it('takes the earlier of two beats that are equally near', () => {
    expect(bare([30, 30], [0.9, 1.1]).slotFrames).toEqual([27, 33]);
  });

  it('does not move a border into the window of the next transition', () => {
    const request = { slotFrames: [30, 12, 30], beats: [33 / 30], rate };
    expect(snapCuts({ ...request, neededFrames: [4, 12, 8] }).slotFrames).toEqual([30, 12, 30]);
    expect(snapCuts({ ...request, neededFrames: [4, 9, 5] }).slotFrames).toEqual([33, 9, 30]);
  });

  it('moves as many borders as it can when two want the same beat', () => {
    const { slotFrames, borders } = bare([28, 3, 40], [1]);
    expect(slotFrames).toEqual([28, 2, 41]);
    expect(borders.map(({ isOnBeat }) => isOnBeat)).toEqual([false, true]);
  });

  it('rounds each beat once, from its own time, at a fractional rate', () => {
    const ntsc = { num: 30_000, den: 1_001 };
    const beats = Array.from({ length: 400 }, (_, beat) => beat * 0.5);
    const slotFrames = Array.from({ length: 399 }, () => 15);
    const snapped = snapCuts({ slotFrames, neededFrames: [], beats, rate: ntsc });
    let border = 0;
    snapped.slotFrames.slice(0, -1).forEach((frames, slot) => {
      border += frames;
      expect(border).toBe(toFrames((slot + 1) * 0.5, ntsc));
    });
  });
});

const requests: fc.Arbitrary<SnapRequest> = fc
  .record({
    slots: fc.array(
      fc.record({ frames: fc.integer({ min: 1, max: 240 }), part: fc.double({ min: 0, max: 1, noNaN: true }) }),
      {
        minLength: 1,
        maxLength: 25,
      },
    ),
    beats: fc.array(fc.double({ min: 0, max: 60, noNaN: true }), { maxLength: 80 }),
    rate: fc.constantFrom(
      { num: 24_000, den: 1_001 },
      { num: 30_000, den: 1_001 },
      rate,
      { num: 25, den: 1 },
      { num: 7, den: 3 },
    ),
  })
  .map(({ slots, beats, rate }) => ({
    slotFrames: slots.map(({ frames }) => frames),
    neededFrames: slots.map(({ frames, part }) => Math.floor(frames * part)),
    beats,
    rate,
  }));

/** What is wrong with the snapped cuts of a request; null when nothing is. */
function findFault(request: SnapRequest): string | null {
  const { slotFrames, neededFrames, beats, rate } = request;
  const snapped = snapCuts(request);
  const beatFrames = beats.map((seconds) => toFrames(seconds, rate));
  const reach = Math.floor((rate.num / rate.den) * 0.25);
  if (snapped.slotFrames.length !== slotFrames.length) return 'slots';
  if (snapped.borders.length !== slotFrames.length - 1) return 'borders';
  let [border, original] = [0, 0];
  for (const [slot, frames] of snapped.slotFrames.entries()) {
    if (!Number.isInteger(frames)) return `slot ${slot} is no whole number`;
    if (frames < Math.max(1, neededFrames[slot]!)) return `slot ${slot} is too short`;
    border += frames;
    original += slotFrames[slot]!;
    const told = snapped.borders[slot];
    if (told === undefined) continue;
    if (border - original !== told.movedFrames) return `border ${slot} moved by something else`;
    if (Math.abs(told.movedFrames) > reach) return `border ${slot} moved too far`;
    if (told.movedFrames !== 0 && !told.isOnBeat) return `border ${slot} moved to no beat`;
    if (!told.isOnBeat) continue;
    const nearest = Math.min(...beatFrames.map((frame) => Math.abs(frame - original)));
    if (!beatFrames.includes(border)) return `border ${slot} is not on a frame of a beat`;
    if (Math.abs(told.movedFrames) !== nearest) return `border ${slot} is on another beat than the nearest`;
  }
  const reversed = snapCuts({ ...request, beats: [...beats].reverse() });
  if (reversed.slotFrames.some((frames, slot) => frames !== snapped.slotFrames[slot]))
    return 'the order of beats matters';
  return border === original ? null : 'the length changed';
}

it('holds on 20,000 random timelines: order, least lengths, reach, the frame of the beat, and no drift', () => {
  const property = fc.property(requests, (request) => findFault(request) === null);
  fc.assert(property, { numRuns: 20_000 });
}, 60_000);

it('moves every border that has room: long slots all land on their beats', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 40, max: 300 }), { minLength: 2, maxLength: 20 }), (slotFrames) => {
      const beats = Array.from({ length: 1_000 }, (_, beat) => beat / 2);
      expect(bare(slotFrames, beats).borders.every(({ isOnBeat }) => isOnBeat)).toBe(true);
    }),
  );
});
