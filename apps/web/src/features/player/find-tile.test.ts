import type { CutView } from '@retake/contracts';
import { expect, it } from 'vitest';
import { findTile } from './find-tile.ts';

const place = (number: number, startFrame: number) => ({
  clipId: String(number),
  number,
  version: 1,
  startFrame,
  frames: 150,
});
const cut = { clips: [place(1, 0), place(2, 150), place(3, 300)] } as unknown as CutView;
// A crossfade of 16 frames between clips 1 and 2; clip 3 has no tile of its own.
const frames = [0, 60, 120, 158, 218];

it.each([
  [0, 0],
  [59, 0],
  [60, 1],
  [149, 2],
  [150, 3],
  [157, 3],
  [158, 3],
  [299, 4],
  [300, 4],
  [449, 4],
])('shows for frame %i tile %i', (frame, tile) => {
  expect(findTile({ frames }, cut, frame)).toBe(tile);
});
