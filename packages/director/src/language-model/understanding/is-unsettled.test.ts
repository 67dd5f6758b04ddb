import { expect, it } from 'vitest';
import { videos } from '../../testing/videos.ts';
import { understand } from '../../understand.ts';
import { isUnsettled } from './is-unsettled.ts';
import { listNamedClips } from './list-named-clips.ts';

const clips = videos.coffee;
const isOpen = (text: string, canInstruct: boolean, selected: readonly number[] = []) => {
  const context = { text, clips, selected };
  return isUnsettled(context, understand(context), { canInstruct });
};

it.each([
  ['clip 2: add a knight', true, false],
  ['clip 2: add a knight', false, true],
  ['add a cosy feeling', true, true],
  ['add a cosy feeling', false, true],
  ['clip 2 nighttime', true, false],
  ['/regenerate 2 add a knight', true, false],
  ['make clip 9 feel like home', true, false],
  ['what did it cost?', true, false],
  ['yes', true, false],
  ['undo', true, false],
  ['thanks', true, false],
] as const)('leaves "%s" to a language model, with a video model (%s): %s', (text, canInstruct, isLeft) => {
  expect(isOpen(text, canInstruct)).toBe(isLeft);
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

it('hands words over that may be meant otherwise, though a video model could carry them out', () => {
  const edits = [{ clips: [2], templates: [], instruction: 'a snow globe' }];
  const message = { text: 'clip 2: a snow globe', clips: videos.scent };
  expect(isUnsettled(message, { kind: 'edit', edits, isUnsure: true }, { canInstruct: true })).toBe(true);
  expect(isUnsettled(message, { kind: 'edit', edits }, { canInstruct: true })).toBe(false);
});
