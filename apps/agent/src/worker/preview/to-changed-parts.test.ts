import { type ComposeClip, type ComposeTimeline, toComposePlan } from '@retake/composer';
import { expect, it } from 'vitest';
import { toChangedParts } from './to-changed-parts.ts';

const toClip = (hash: string, change: Partial<ComposeClip> = {}): ComposeClip => ({
  ...{ path: `/${hash}.mp4`, hash, headFrames: 8, slotFrames: 100, hasSound: false },
  transitionAfter: { kind: 'crossfade', frames: 16 },
  ...change,
});
const song = { path: '/song.m4a', hash: 'song', gainDb: -3, fadeOutFrames: 30 };
const toTimeline = (clips: readonly ComposeClip[], change: Partial<ComposeTimeline> = {}): ComposeTimeline => ({
  format: { width: 320, height: 180, rate: { num: 30, den: 1 } },
  audio: song,
  clips,
  ...change,
});
const before = toTimeline([toClip('a'), toClip('b'), toClip('c')]);
const compare = (after: ComposeTimeline, isCached: (index: number) => boolean = () => false) =>
  toChangedParts(toComposePlan(before), toComposePlan(after), isCached);

it('waits for the body and the windows of a changed clip', () => {
  const after = toTimeline([toClip('a'), toClip('night'), toClip('c')]);
  expect(compare(after, (index) => index === 0 || index === 1)).toEqual({
    changed: [
      { startFrame: 92, frames: 16 },
      { startFrame: 108, frames: 84 },
      { startFrame: 192, frames: 16 },
    ],
    indexes: new Set([2, 3, 4]),
  });
});

it.each<[string, ComposeTimeline, ((index: number) => boolean)?]>([
  ['the video gets another length', toTimeline([toClip('a'), toClip('b', { slotFrames: 90 }), toClip('c')])],
  ['the sound changes', toTimeline([toClip('a'), toClip('b'), toClip('c')], { audio: { ...song, gainDb: 0 } })],
  [
    'the video gets another format',
    toTimeline([toClip('a'), toClip('n'), toClip('c')], {
      format: { width: 180, height: 320, rate: { num: 30, den: 1 } },
    }),
  ],
  ['no picture changes', before],
  ['what is new was rendered before', toTimeline([toClip('a'), toClip('night'), toClip('c')]), (index) => index === 3],
  [
    'something new is shown more than once',
    toTimeline(
      [toClip('n'), toClip('n'), toClip('n')].map((clip) => ({ ...clip, transitionAfter: { kind: 'cut', frames: 0 } })),
    ),
  ],
])('has no preview when %s', (obstacle, after, isCached) => {
  expect(compare(after, isCached)).toEqual({ obstacle });
});
