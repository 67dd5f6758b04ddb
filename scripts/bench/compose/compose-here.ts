import { rm } from 'node:fs/promises';
import { type ComposeTimeline, compose } from '@retake/composer';
import { changedIndex, slotFrames } from './bench-timeline.ts';

export interface HereResult {
  readonly wallMs: number;
  readonly renderedFrames: number;
  /** From the call until the first freshly encoded picture of any kind; null when nothing was rendered. */
  readonly firstPieceMs: number | null;
  /** From the call until the first picture of the changed clip's own slot; null when nothing was rendered. */
  readonly firstFrameMs: number | null;
}

/**
 * Composes in this process, as the product does, and notes when pictures come. The product never replaces a video: a
 * system takes its time for that, so what was there is removed before.
 */
export async function composeHere(
  timeline: ComposeTimeline,
  output: string,
  { cacheDir, fullDecode = false }: { readonly cacheDir: string; readonly fullDecode?: boolean },
): Promise<HereResult> {
  const slotStart = changedIndex * slotFrames;
  let firstPieceMs: number | null = null;
  let firstFrameMs: number | null = null;
  await rm(output, { force: true });
  const startedAt = performance.now();
  const { segments } = await compose(timeline, output, {
    ...{ cacheDir, fullDecode },
    onPiece: ({ startFrame, firstSample, samples }) => {
      const elapsedMs = performance.now() - startedAt;
      firstPieceMs ??= elapsedMs;
      if (startFrame + firstSample + samples > slotStart) firstFrameMs ??= elapsedMs;
    },
  });
  const wallMs = performance.now() - startedAt;
  const rendered = segments.filter(({ action }) => action === 'rendered');
  return { wallMs, firstPieceMs, firstFrameMs, renderedFrames: rendered.reduce((sum, { frames }) => sum + frames, 0) };
}
