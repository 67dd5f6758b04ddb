import { expect, test } from 'vitest';
import { toKnownClips } from './known-clips.ts';
import type { ClipContext } from './message-context.ts';
import { understand } from './understand.ts';

const toClips = (...prompts: readonly string[]): ClipContext[] =>
  prompts.map((prompt, at) => ({ number: at + 1, role: 'verse', section: 'verse', prompt, seconds: 5 }));
const clipsOf = (text: string, clips: readonly ClipContext[]) =>
  understand({ text, clips }).edits?.flatMap((edit) => edit.clips);

test('knows a list of clips again in which nothing has changed', () => {
  const first = toKnownClips(toClips('A lantern in a window', 'A street at dusk'));
  expect(toKnownClips(toClips('A lantern in a window', 'A street at dusk'))).toBe(first);
});

test.each<[string, Partial<ClipContext>]>([
  ['prompt', { prompt: 'A candle in a window' }],
  ['role', { role: 'chorus' }],
  ['section', { section: 'chorus' }],
  ['length', { seconds: 4 }],
  ['redo', { canRedo: true }],
])('reads a list anew when the %s of a clip is another one', (_, change) => {
  const clips = toClips('A lantern in a window', 'A street at dusk');
  const first = toKnownClips(clips);
  expect(toKnownClips([{ ...clips[0]!, ...change }, clips[1]!])).not.toBe(first);
});

test('finds a clip by its new prompt, and no more by the old one', () => {
  const text = 'make the shot with the lantern darker';
  expect(clipsOf(text, toClips('A lantern in a window', 'A street at dusk'))).toEqual([1]);
  expect(clipsOf(text, toClips('A candle in a window', 'A lantern by the sea'))).toEqual([2]);
  expect(clipsOf(text, toClips('A lantern in a window', 'A street at dusk'))).toEqual([1]);
});

test('does not see what a caller does to its own list later', () => {
  const clips = toClips('A lantern in a window', 'A street at dusk');
  const known = toKnownClips(clips);
  clips[0] = { ...clips[0]!, prompt: 'A candle' };
  expect(known[0]!.prompt).toBe('A lantern in a window');
});

test('keeps a few videos apart, and lets go of those that nobody speaks of', () => {
  const videos = Array.from({ length: 9 }, (_, at) => toClips(`Street number ${at}`));
  const lists = videos.map(toKnownClips);
  expect(toKnownClips(videos[8]!.map((clip) => ({ ...clip })))).toBe(lists[8]);
  expect(toKnownClips(videos[1]!.map((clip) => ({ ...clip })))).toBe(lists[1]);
  expect(toKnownClips(videos[0]!.map((clip) => ({ ...clip })))).not.toBe(lists[0]);
});
