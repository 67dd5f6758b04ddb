import type { CutView, Strip } from '@retake/contracts';
import { findPlaceAt } from './clip-places.ts';

/**
 * The number of the tile to show for a frame: the last one up to it. Where that shows the clip before, because a
 * transition stands between, it is the first one of the frame's own clip.
 */
export function findTile({ frames }: Pick<Strip, 'frames'>, cut: CutView, frame: number): number {
  const tile = Math.max(
    0,
    frames.findLastIndex((shown) => shown <= frame),
  );
  const place = findPlaceAt(cut, frame);
  const next = frames[tile + 1];
  if (place === undefined || next === undefined || frames[tile]! >= place.startFrame) return tile;
  return next < place.startFrame + place.frames ? tile + 1 : tile;
}
