import { expect, it } from 'vitest';
import { findAskedClip } from './find-asked-clip.ts';

const row = { route: null, originalPrompt: null, modifiedPrompt: null, error: null };

it('follows a clip that was moved since, and finds none for a change of no clip', () => {
  const asked = { clips: [{ ...row, clip: 2, clipId: 'b' }] };
  const moved = [
    { id: 'b', number: 1 },
    { id: 'a', number: 2 },
  ];
  expect(findAskedClip(moved, asked)).toEqual({ id: 'b', number: 1 });
  expect(findAskedClip(moved, { clips: [] })).toBeUndefined();
});
