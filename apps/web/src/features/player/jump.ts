import type { CutView } from '@retake/contracts';
import { findPlaceAt } from './clip-places.ts';

/** Clip ids whose version differs between two cuts, or that are new, in playing order of the newer one. */
function findChanged(shown: CutView, next: CutView): string[] {
  const versions = new Map(shown.clips.map((place) => [place.clipId, place.version]));
  return next.clips.filter((place) => versions.get(place.clipId) !== place.version).map((place) => place.clipId);
}

/** A little way in, past the crossfade with the clip before: what changed is seen, not a mixture. */
const settledFrames = 12;

/** The frame to look at for a clip that has changed. */
export function toSettledFrame({ startFrame, frames }: { startFrame: number; frames: number }): number {
  return startFrame + Math.min(settledFrames, Math.floor(frames / 2));
}

/**
 * Where the player goes when another cut replaces the one it shows: into the first clip that looks different.
 * If none does (a new order, a transition), it stays at the same place of the same clip. Compared with the cut on
 * screen and not the one before, since several may have been published while the window was away.
 */
export function toFrameAfterPublish(shown: CutView, next: CutView, frame: number): number {
  const changed = findChanged(shown, next)[0];
  const target = next.clips.find((place) => place.clipId === changed);
  if (target !== undefined) return toSettledFrame(target);
  const current = findPlaceAt(shown, frame);
  const moved = next.clips.find((place) => place.clipId === current?.clipId);
  if (current === undefined || moved === undefined) return Math.min(frame, next.frames - 1);
  const offset = Math.min(frame - current.startFrame, moved.frames - 1);
  return Math.min(moved.startFrame + offset, next.frames - 1);
}
