import type { ClipFit, FrameFormat } from '@retake/contracts';
import { lendSound } from '@retake/media';
import type { VersionRecord } from '@retake/regeneration';

interface SilentPicture {
  readonly path: string;
  readonly frames: number;
  readonly headFrames: number;
  readonly fit: ClipFit | null;
}

interface KeepSound {
  /** What the clip was before, and a path to its source. */
  readonly base: VersionRecord;
  readonly basePath: string;
  readonly slotFrames: number;
  readonly format: FrameFormat;
  readonly outputPath: string;
  readonly signal: AbortSignal;
}

/**
 * Puts what was heard in a clip under a new picture that has no sound of its own: at each moment of the slot it is what was
 * heard before, also where the picture is played at another speed or held.
 */
export async function keepSound(
  { path, frames, headFrames, fit }: SilentPicture,
  { base, basePath, slotFrames, format, outputPath, signal }: KeepSound,
): Promise<void> {
  const speed = toSpeed(fit);
  await lendSound(path, basePath, outputPath, {
    ...{ format, signal },
    // The composer plays picture and sound of the new file at its speed.
    tempo: toSpeed(base.fit ?? null) / speed,
    delayFrames: (headFrames - base.headFrames) * speed,
    frames: Math.max(frames, Math.ceil((headFrames + slotFrames) * speed)),
  });
}

/** Frames of a source for each that is played. */
function toSpeed(fit: ClipFit | null): number {
  return fit?.kind === 'speed' ? fit.speed.num / fit.speed.den : 1;
}
