import { expect, it } from 'vitest';
import { findChangedVersion } from './find-changed-version.ts';

const toCut = (...rows: readonly (readonly [clipId: string, version: number])[]) => ({
  clips: rows.map(([clipId, version], index) => ({ clipId, version, number: index + 1, startFrame: 0, frames: 30 })),
});

it('is that of the first clip that shows another version, wherever it stands', () => {
  const before = toCut(['a', 1], ['b', 3], ['c', 2]);
  expect(findChangedVersion(before, toCut(['c', 2], ['b', 1], ['a', 2]))).toEqual({ clip: 2, before: 3, after: 1 });
  expect(findChangedVersion(before, toCut(['c', 2], ['b', 3], ['a', 1]))).toBeUndefined();
});
