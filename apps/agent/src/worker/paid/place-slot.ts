import { fitFile } from '@retake/composer';
import type { ClipFit, FrameFormat } from '@retake/contracts';
import type { PredictionGenerator } from '@retake/generators';
import type { PlannedClip } from '@retake/regeneration';

interface PlaceSlot {
  readonly generator: PredictionGenerator;
  readonly format: FrameFormat;
  readonly signal: AbortSignal;
}

/**
 * Where the slot of a clip begins in a bought file, and how the file fills it. A clip that was changed shows at each
 * moment what it showed before, however long its file is; one that was made anew is fitted, and its `fit` says how.
 */
export async function placeSlot(
  path: string,
  frames: number,
  { base, look, route, slotFrames }: PlannedClip,
  { generator, format, signal }: PlaceSlot,
): Promise<{ headFrames: number; fit: ClipFit | null }> {
  const { sourceFrames, headFrames } = base;
  const covered = generator.covers({ look, format, sourceFrames, headFrames, slotFrames });
  const head = headFrames - covered.fromFrame;
  if (route === 'modify' && frames >= head + slotFrames) return { headFrames: head, fit: null };
  const handles = { head, tail: Math.max(0, covered.frames - head - slotFrames) };
  const fit = await fitFile(path, { slotFrames, handles, format, signal, sourceFrames: frames });
  const isAsAsked = fit.kind === 'whole' && frames === covered.frames;
  return { headFrames: fit.headFrames, fit: isAsAsked ? null : { ...fit, askedFrames: covered.frames } };
}
