import { fitFile } from '@retake/composer';
import type { ClipFit, FrameFormat } from '@retake/contracts';
import type { PlannedClip } from '@retake/regeneration';

interface FitSource {
  /** Frames of the new file, and how many of them its maker puts before the slot. */
  readonly made: { readonly frames: number; readonly headFrames: number };
  readonly format: FrameFormat;
  readonly signal: AbortSignal;
}

/**
 * Decides how a new source fills the slot of its clip. One that has the length of the source before it stands where its
 * maker says; any other is fitted, and its `fit` says how.
 */
export async function fitSource(
  path: string,
  { base, slotFrames }: Pick<PlannedClip, 'base' | 'slotFrames'>,
  { made, format, signal }: FitSource,
): Promise<{ headFrames: number; fit: ClipFit | null }> {
  const askedFrames = base.sourceFrames;
  const head = base.headFrames;
  const isFull = askedFrames >= head + slotFrames && (base.fit ?? null) === null;
  if (isFull && made.frames === askedFrames) return { headFrames: made.headFrames, fit: null };
  const handles = { head, tail: Math.max(0, askedFrames - head - slotFrames) };
  const fit = await fitFile(path, { slotFrames, handles, format, signal, sourceFrames: made.frames });
  const isAsAsked = fit.kind === 'whole' && fit.sourceFrames === askedFrames;
  return { headFrames: fit.headFrames, fit: isAsAsked ? null : { ...fit, askedFrames } };
}

/** Whether a source that was fitted so looks in the video as it does by itself: not at another speed, not held. */
export function isShownAsIs(fit: ClipFit | null): boolean {
  return fit === null || fit.kind === 'whole' || fit.kind === 'trim';
}
