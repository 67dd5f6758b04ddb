import { describe, expect, it } from 'vitest';
import { type ClipFit, describeFit } from './clip-fit.ts';

const facts = { askedFrames: 60, slotFrames: 50, headFrames: 5, heldHandleFrames: 0 };

describe('describeFit', () => {
  it.each<[ClipFit, string]>([
    [
      { ...facts, kind: 'trim', sourceFrames: 72, leftOutBefore: 4, leftOutAfter: 8 },
      'Clip 2 came back 12 frames longer; its most active part was kept.',
    ],
    [{ ...facts, kind: 'whole', sourceFrames: 59 }, 'Clip 2 came back 1 frame shorter; it still fills its place.'],
    [
      { ...facts, kind: 'speed', sourceFrames: 48, speed: { num: 24, den: 25 }, playedFrames: 50 },
      'Clip 2 came back 12 frames shorter; it plays 4.0 % slower.',
    ],
    [
      { ...facts, kind: 'hold', sourceFrames: 30, heldFrames: 20 },
      'Clip 2 came back 30 frames shorter; its last picture is held for 20 frames.',
    ],
    [
      { ...facts, kind: 'hold', askedFrames: 30, sourceFrames: 30, heldFrames: 20 },
      'Clip 2 does not fill its place; its last picture is held for 20 frames.',
    ],
  ])('%j → %s', (fit, words) => {
    expect(describeFit(2, fit)).toBe(words);
  });
});
