import type { CutView, RegenerationView } from '@retake/contracts';
import type { PreviewSignal } from '../../transport/preview.ts';
import { findPlaceAt } from './clip-places.ts';
import { toSettledFrame } from './jump.ts';

/** A running change that can be watched over the cut on screen. */
export interface PreviewOffer {
  readonly regenerationId: string;
  /** The first clip that changes, and the frame that shows it. */
  readonly clip: number;
  readonly frame: number;
  /** The first frame that differs, and the end of the clip that changes first. */
  readonly from: number;
  readonly to: number;
  readonly playableFrames: number;
  /** Whether that frame can be shown without waiting for it. */
  readonly isReady: boolean;
}

/**
 * What can be watched of a running change, or is about to be, or null: the change has no preview, the signal is about another change, or the window has
 * not yet heard of the cut that the preview is laid over.
 */
export function findPreviewOffer(
  signal: PreviewSignal | null,
  running: RegenerationView | null,
  cut: CutView,
): PreviewOffer | null {
  if (signal === null || running?.id !== signal.regenerationId || cut.number !== signal.cutNumber) return null;
  const numbers = running.clips.map(({ clip }) => clip);
  const place =
    cut.clips.find(
      ({ number, startFrame, frames }) => numbers.includes(number) && startFrame + frames > signal.startFrame,
    ) ?? findPlaceAt(cut, signal.startFrame);
  if (place === undefined) return null;
  const frame = Math.max(signal.startFrame, toSettledFrame(place));
  const { regenerationId, startFrame: from, playableFrames } = signal;
  const isReady = frame < playableFrames;
  return {
    regenerationId,
    clip: place.number,
    frame,
    from,
    to: place.startFrame + place.frames,
    playableFrames,
    isReady,
  };
}

/** Frames that have to be ahead of a playing picture, so that it does not stop for want of the next piece. */
const leadFrames = 20;

/**
 * Whether the preview comes forward by itself, and with which frame; null keeps the one on screen.
 *
 * Who has just asked for clip 2 at night wants to see clip 2 at night, and publishing would take them there a moment
 * later: so a player that stands still goes there now, and one that shows the changed clip, playing or not, changes under
 * the same frame as soon as that frame is ready. What is not there yet loads behind the picture, so it is shown the moment
 * it is. Only who is watching another part is left in peace and may choose.
 */
export function toAutomaticShow(
  offer: PreviewOffer,
  { frame, playing }: { readonly frame: number; readonly playing: boolean },
): { readonly atFrame: number | null } | undefined {
  const isThere = offer.from <= frame && frame < offer.to;
  if (isThere) {
    const isReady = frame + (playing ? leadFrames : 0) < offer.playableFrames;
    return isReady ? { atFrame: null } : undefined;
  }
  return playing ? undefined : { atFrame: offer.frame };
}
