import { type ComposeClip, toComposePlan } from '@retake/composer';
import { describe, expect, it } from 'vitest';
import { toStripMoments } from './to-strip-moments.ts';

const clip = (hash: string, slotFrames: number, windowFrames = 0): ComposeClip => ({
  path: `/${hash}.mp4`,
  hash,
  headFrames: 0,
  slotFrames,
  transitionAfter: windowFrames === 0 ? { kind: 'cut', frames: 0 } : { kind: 'crossfade', frames: windowFrames },
  hasSound: false,
});
const format = { width: 320, height: 180, rate: { num: 30, den: 1 } };
const toMoments = (clips: ComposeClip[]) => toStripMoments(toComposePlan({ format, clips }));

describe('the moments of a strip', () => {
  it('are the first frame and the key frames of what each clip shows alone', () => {
    const moments = toMoments([clip('a', 150, 16), clip('b', 60), clip('c', 61)]);
    expect(moments.map(({ frame }) => frame)).toEqual([8, 68, 128, 158, 218]);
  });

  it('keep their contents when only another clip changes, and when the order does', () => {
    const before = toMoments([clip('a', 150), clip('b', 90), clip('c', 90)]).map(({ content }) => content);
    const changed = toMoments([clip('a', 150), clip('x', 90), clip('c', 90)]).map(({ content }) => content);
    const moved = toMoments([clip('c', 90), clip('a', 150), clip('b', 90)]).map(({ content }) => content);
    expect(changed.filter((content) => !before.includes(content))).toHaveLength(2);
    expect([...moved].sort()).toEqual([...before].sort());
  });

  it('are one at least, and never too many for one picture', () => {
    expect(toMoments([clip('a', 8, 16), clip('b', 8)]).map(({ frame }) => frame)).toEqual([0]);
    const many = toMoments(Array.from({ length: 100 }, (_, index) => clip(`clip ${index}`, 270)));
    expect(many).toHaveLength(300);
    expect(many[1]!.frame).toBe(128);
    const short = toMoments(Array.from({ length: 200 }, (_, index) => clip(`clip ${index}`, 90)));
    expect(short.map(({ frame }) => frame)).toEqual(Array.from({ length: 200 }, (_, index) => index * 90 + 8));
  });
});
