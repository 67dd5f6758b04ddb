import { describe, expect, it } from 'vitest';
import { toClock, toFrameAt, toLength, toSeekSeconds, toTimecode } from './timecode.ts';

const thirty = { num: 30, den: 1 };
const ntsc = { num: 30000, den: 1001 };

describe('timecodes', () => {
  it('counts frames within the second', () => {
    expect(toTimecode(0, thirty)).toBe('0:00.00');
    expect(toTimecode(29, thirty)).toBe('0:00.29');
    expect(toTimecode(30, thirty)).toBe('0:01.00');
    expect(toTimecode(30 * 61 + 7, thirty)).toBe('1:01.07');
  });
  it('shows hours only when there are some', () => {
    expect(toClock(59.9)).toBe('0:59');
    expect(toClock(3723)).toBe('1:02:03');
  });
  it('says lengths under a minute with a decimal', () => {
    expect(toLength(150, thirty)).toBe('5.0 s');
    expect(toLength(30 * 72, thirty)).toBe('1:12');
  });
  it.each([thirty, ntsc, { num: 24, den: 1 }])('seeks to the frame it will read back', (rate) => {
    for (const frame of [0, 1, 59, 149, 150, 4499]) {
      expect(toFrameAt(toSeekSeconds(frame, rate), rate)).toBe(frame);
      expect(toFrameAt((frame * rate.den) / rate.num, rate)).toBe(frame);
    }
  });
});
