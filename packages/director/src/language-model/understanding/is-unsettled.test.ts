import { expect, it } from 'vitest';
import { videos } from '../../testing/videos.ts';
import { understand } from '../../understand.ts';
import { findModelNeed } from './find-model-need.ts';
import { listNamedClips } from './list-named-clips.ts';

const clips = videos.coffee;
const needOf = (text: string, canInstruct: boolean, selected: readonly number[] = []) => {
  const context = { text, clips, selected };
  return findModelNeed(context, understand(context), { canInstruct });
};

it.each([
  ['clip 2: add a knight', true, 'prompt'],
  ['clip 2: add a knight', false, 'understanding'],
  ['add a cosy feeling', true, 'understanding'],
  ['add a cosy feeling', false, 'understanding'],
  ['clip 2 nighttime', true, undefined],
  ['/regenerate 2 add a knight', true, undefined],
  ['make clip 9 feel like home', true, undefined],
  ['what did it cost?', true, undefined],
  ['yes', true, undefined],
  ['undo', true, undefined],
  ['thanks', true, undefined],
] as const)('needs for "%s", with a video model: %s, a model for: %s', (text, canInstruct, need) => {
  expect(needOf(text, canInstruct)).toBe(need);
});

it.each([
  ['clip 2: add a knight', [], [2]],
  ['add a cosy feeling to clips 1 and 3', [], [1, 3]],
  ['add a cosy feeling', [4], [4]],
  ['add a cosy feeling', [], []],
  ['all clips except 2 feel cold somehow, do something', [], []],
] as const)('knows which clips "%s" names, with %j selected: %j', (text, selected, named) => {
  const context = { text, clips, selected };
  const understanding = understand(context);
  const understood = understanding.edits?.flatMap((edit) => edit.clips);
  expect(listNamedClips(context, understanding)).toEqual(understood ?? named);
});
