import { describe, expect, it } from 'vitest';
import { videos } from '../testing/videos.ts';
import { understand } from '../understand.ts';

describe('questions', () => {
  it.each([
    ['what did I change?', { topic: 'changes' }],
    [
      'what changed in clip 2 since yesterday?',
      { topic: 'changes', clips: [2], period: { kind: 'yesterday', isSince: true } },
    ],
    ['what did we change in the last hour?', { topic: 'changes', period: { kind: 'last', minutes: 60 } }],
    ['what was changed in the last two days?', { topic: 'changes', period: { kind: 'last', minutes: 2_880 } }],
    ['which message changed clip 3?', { topic: 'changes', clips: [3] }],
    ['when was clip 2 changed last?', { topic: 'last-change', clips: [2] }],
    ['what was the last change?', { topic: 'last-change' }],
    ['how much did the last change cost?', { topic: 'cost' }],
    ['how much did clip 3 cost?', { topic: 'cost', clips: [3] }],
    ['what have I spent today?', { topic: 'cost', period: { kind: 'today' } }],
    ['how much did I spend this month?', { topic: 'cost', period: { kind: 'month' } }],
    ['how much would it be to reshoot all clips?', { topic: 'price', clips: [1, 2, 3, 4], route: 'reshoot' }],
    ['what would it cost to restyle clip 2?', { topic: 'price', clips: [2], route: 'modify' }],
    ['what would all of it cost?', { topic: 'price', clips: [1, 2, 3, 4] }],
    ['why did clip 3 fail?', { topic: 'failure', clips: [3] }],
    ['what is running?', { topic: 'running' }],
    ['how long will it take?', { topic: 'running' }],
    ['how long is the video?', { topic: 'length' }],
    ['how long is clip 3?', { topic: 'length', clips: [3] }],
    ['what look does clip 2 have?', { topic: 'look', clips: [2] }],
    ['which version is shown in clip 4?', { topic: 'version', clips: [4] }],
    ['what is the prompt of clip 3?', { topic: 'prompt', clips: [3] }],
    ['what was said about clip 2 in reviews?', { topic: 'reviews', clips: [2] }],
    ['why was clip 1 rejected?', { topic: 'reviews', clips: [1] }],
    ['which clips are approved?', { topic: 'reviews' }],
    ['which clips are still original?', { topic: 'originals' }],
    ['which looks are available?', { topic: 'abilities' }],
    ['why is clip 2 so dark?', { topic: 'other', clips: [2] }],
  ])('%s', (text, meant) => {
    expect(understand({ text, clips: videos.coffee })).toEqual({ kind: 'question', ...meant });
  });

  it.each(['what about a reshoot of clip 2', 'why not make clip 2 darker', 'reshoot clip 2 with a knight'])(
    'takes "%s" for no question about prices or reviews',
    (text) => {
      expect(understand({ text, clips: videos.coffee }).topic).toBeUndefined();
    },
  );
});
