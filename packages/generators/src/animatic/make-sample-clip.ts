import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { FrameFormat } from '@retake/contracts';
import { mezzanineVideoArgs, runFfmpeg } from '@retake/media';
import { streamFrames } from './frames/stream-frames.ts';
import type { SampleClipPlan } from './sample-clips.ts';

export interface SampleClipOptions {
  readonly format: FrameFormat;
  /** Frames before the slot, and after it, for transitions. */
  readonly headFrames: number;
  readonly slotFrames: number;
  readonly tailFrames: number;
  readonly signal?: AbortSignal;
  /** Percent of the frames written, 0 to 100. */
  readonly onProgress?: (percent: number) => void;
}

/**
 * Draws a clip of the sample and writes it as a mezzanine without sound: head, slot and tail, one frame after the other.
 * The same clip and options give the same pictures. Throws what runFfmpeg throws; a file at `outputPath` is always whole.
 */
export async function makeSampleClip(
  clip: Pick<SampleClipPlan, 'scene'>,
  outputPath: string,
  { format, headFrames, slotFrames, tailFrames, signal, onProgress }: SampleClipOptions,
): Promise<{ readonly frames: number }> {
  const frames = headFrames + slotFrames + tailFrames;
  const { width, height, rate } = format;
  const pictures = Readable.from(streamFrames({ scene: clip.scene, format, headFrames }, frames), { highWaterMark: 2 });
  const partial = `${outputPath}.partial`;
  try {
    await runFfmpeg(
      [
        ...['-f', 'rawvideo', '-pixel_format', 'yuv420p', '-video_size', `${width}x${height}`],
        ...['-framerate', `${rate.num}/${rate.den}`, '-color_range', 'tv', '-colorspace', 'bt709', '-i', 'pipe:0'],
        ...[...mezzanineVideoArgs(format), '-chroma_sample_location', 'left', '-frames:v', String(frames)],
        ...['-map_metadata', '-1', '-fflags', '+bitexact', '-movflags', '+faststart', '-f', 'mp4', partial],
      ],
      {
        stdin: pictures,
        totalFrames: frames,
        ...(signal && { signal }),
        ...(onProgress && { onProgress: ({ percent }) => percent !== null && onProgress(percent) }),
      },
    );
    await rename(partial, outputPath);
    return { frames };
  } finally {
    pictures.destroy();
    await rm(partial, { force: true });
  }
}
