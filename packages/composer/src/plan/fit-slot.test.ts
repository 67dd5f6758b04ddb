import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSourceFrame } from '../graph/retime.ts';
import { findActivePart } from './find-active-part.ts';
import { type FitRequest, fitSlot, toFitSentence } from './fit-slot.ts';

const rate = { num: 30, den: 1 };
const none = { head: 0, tail: 0 };
const fit = (sourceFrames: number, slotFrames: number, change: Partial<FitRequest> = {}) =>
  fitSlot({ sourceFrames, slotFrames, handles: none, rate, ...change });
/** Activity of so many frames, with something happening in some of them. */
const happening = (frames: number, from: number, to: number): number[] =>
  Array.from({ length: frames }, (_, frame) => (frame >= from && frame < to ? 10 : 0.5));

describe('fitSlot', () => {
  it('uses all of what is as long as the slot, and the handles that there are', () => {
    expect(fit(150, 150)).toMatchObject({ kind: 'whole', headFrames: 0, heldHandleFrames: 0 });
    const handles = { head: 8, tail: 4 };
    expect(fit(162, 150, { handles })).toMatchObject({ kind: 'whole', headFrames: 8, heldHandleFrames: 0 });
    expect(fit(156, 150, { handles })).toMatchObject({ kind: 'whole', headFrames: 4, heldHandleFrames: 6 });
  });

  it('trims what is longer around where most moves, and leaves the handles beside it', () => {
    const handles = { head: 8, tail: 8 };
    const late = fit(200, 100, { handles, activity: happening(200, 150, 190) });
    expect(late).toMatchObject({ kind: 'trim', headFrames: 90, leftOutBefore: 82, leftOutAfter: 2 });
    const early = fit(200, 100, { handles, activity: happening(200, 0, 30) });
    expect(early).toMatchObject({ kind: 'trim', headFrames: 8, leftOutBefore: 0, leftOutAfter: 84 });
    expect(toFitSentence(late)).toBe('Of its 200 frames, 90 to 189 are shown, where most moves.');
  });

  it('takes the middle of what moves evenly', () => {
    expect(fit(180, 150)).toMatchObject({ headFrames: 15, leftOutAfter: 15 });
    expect(fit(181, 150, { activity: Array(181).fill(3.3) })).toMatchObject({ headFrames: 15 });
  });

  it('holds the last picture for up to a tenth of a second rather than change the speed', () => {
    expect(fit(147, 150)).toMatchObject({ kind: 'hold', heldFrames: 3 });
    expect(fit(146, 150)).toMatchObject({ kind: 'speed' });
  });

  it('slows down by up to 8 % when that fills the slot, and holds when it does not', () => {
    const slowed = fit(140, 150);
    expect(slowed).toMatchObject({ kind: 'speed', speed: { num: 14, den: 15 }, playedFrames: 150, headFrames: 0 });
    expect(toFitSentence(slowed)).toBe('It is 10 frames too short, so it plays 6.7 % slower.');
    expect(fit(138, 150)).toMatchObject({ kind: 'speed', speed: { num: 23, den: 25 } });
    const held = fit(137, 150);
    expect(held).toMatchObject({ kind: 'hold', heldFrames: 13, headFrames: 0 });
    expect(toFitSentence(held)).toBe('It is 13 frames too short, so its last picture is held for as long.');
  });

  it('slows down for the handles too, as far as 8 % go', () => {
    const handles = { head: 4, tail: 4 };
    const enough = fit(147, 151, { handles });
    expect(enough).toMatchObject({ kind: 'speed', playedFrames: 159, headFrames: 4, heldHandleFrames: 0 });
    const short = fit(141, 150, { handles });
    expect(short).toMatchObject({ kind: 'speed', playedFrames: 153, headFrames: 2, heldHandleFrames: 5 });
    expect(toFitSentence(short)).toContain('Its transitions hold an edge picture for 5 frames.');
  });

  it('always fills the slot, within 8 % and inside the material', () => {
    const requests = fc.record({
      sourceFrames: fc.integer({ min: 1, max: 600 }),
      slotFrames: fc.integer({ min: 1, max: 600 }),
      handles: fc.record({ head: fc.integer({ min: 0, max: 60 }), tail: fc.integer({ min: 0, max: 60 }) }),
      rate: fc.constantFrom(rate, { num: 24_000, den: 1_001 }, { num: 60, den: 1 }),
      activity: fc.array(fc.double({ min: 0, max: 80, noNaN: true }), { maxLength: 600 }),
    });
    fc.assert(
      fc.property(requests, (request) => {
        const { sourceFrames, slotFrames, handles } = request;
        const made = fitSlot(request);
        const playedFrames = made.kind === 'speed' ? made.playedFrames : sourceFrames;
        const filled = playedFrames - made.headFrames + (made.kind === 'hold' ? made.heldFrames : 0);
        expect(made.headFrames).toBeGreaterThanOrEqual(0);
        expect(filled).toBeGreaterThanOrEqual(slotFrames);
        const missingHead = Math.max(0, handles.head - made.headFrames);
        const missingTail = Math.max(0, handles.tail - (filled - slotFrames));
        expect(made.heldHandleFrames).toBe(missingHead + missingTail);
        if (made.kind === 'trim') {
          expect(made.leftOutBefore + handles.head).toBe(made.headFrames);
          expect(made.leftOutBefore + handles.head + slotFrames + handles.tail + made.leftOutAfter).toBe(sourceFrames);
        }
        if (made.kind === 'speed') {
          expect(made.speed.num / made.speed.den).toBeGreaterThanOrEqual(0.92);
          expect(made.speed.num * playedFrames).toBe(made.speed.den * sourceFrames);
          expect(toSourceFrame(playedFrames - 1, made.speed)).toBe(sourceFrames - 1);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('findActivePart', () => {
  it('is not drawn to a hard cut', () => {
    const activity = happening(200, 20, 40);
    activity[150] = 250;
    expect(findActivePart(activity, 60, { from: 0, to: 140 })).toBeLessThan(20);
  });
});
