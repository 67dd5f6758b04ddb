import { describe, expect, it } from 'vitest';
import type { ComposeClip, ComposeTimeline } from '../timeline.ts';
import { toComposePlan, toRenderedFormat } from './plan.ts';

const rate = { num: 30_000, den: 1_001 };
const clip: ComposeClip = {
  ...{ path: '/a.mp4', hash: 'a', headFrames: 0, slotFrames: 30, hasSound: true },
  transitionAfter: { kind: 'cut', frames: 0 },
};
const small: ComposeTimeline = { format: { width: 320, height: 180, rate }, clips: [clip] };

const keyOf = (timeline: ComposeTimeline) => toComposePlan(timeline).segments[0]!.key;

describe('toRenderedFormat', () => {
  it.each([
    [1_920, 1_080, 960, 540],
    [1_080, 1_920, 540, 960],
    [2_160, 2_160, 540, 540],
    [1_440, 1_080, 720, 540],
    [1_082, 2_160, 540, 1_078],
    [320, 180, 320, 180],
  ])('shows a preview of %i × %i in %i × %i', (width, height, across, down) => {
    const format = { width, height, rate };
    expect(toRenderedFormat({ format, clips: [clip], quality: 'preview' })).toEqual({
      width: across,
      height: down,
      rate,
    });
    expect(toRenderedFormat({ format, clips: [clip], quality: 'final' })).toEqual(format);
  });
});

describe('loudness', () => {
  it('has to be a number', () => {
    const timeline = { ...small, loudnessLufs: Number.NaN };
    expect(() => toComposePlan(timeline)).toThrowError(expect.objectContaining({ code: 'BODY_INVALID' }));
  });
});

describe('keys', () => {
  it('differ between a preview and a final video, even of the same size', () => {
    expect(keyOf({ ...small, quality: 'preview' })).not.toBe(keyOf(small));
    expect(keyOf({ ...small, quality: 'final' })).toBe(keyOf(small));
  });

  it('differ between framings, and go by the clip before the timeline', () => {
    const framed = (framing: 'fit' | 'fill' | 'blur') => keyOf({ ...small, clips: [{ ...clip, framing }] });
    expect(new Set([framed('fit'), framed('fill'), framed('blur')]).size).toBe(3);
    expect(keyOf({ ...small, framing: 'blur' })).toBe(framed('blur'));
    expect(keyOf({ ...small, framing: 'blur', clips: [{ ...clip, framing: 'fit' }] })).toBe(keyOf(small));
  });

  it('are the same for the sound of a preview', () => {
    const soundOf = (timeline: ComposeTimeline) => toComposePlan(timeline).soundtrack;
    expect(soundOf({ ...small, quality: 'preview' })).toEqual(soundOf(small));
  });
});
