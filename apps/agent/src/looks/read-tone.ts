import type { FrameFormat, Tone } from '@retake/contracts';
import { measureTone } from '@retake/generators';
import { readPictures } from '@retake/media';

export interface ToneStretch {
  readonly format: FrameFormat;
  readonly fromFrame: number;
  readonly frames: number;
  readonly signal?: AbortSignal;
}

/** Pictures that a tone is taken from: medians over more hardly move. */
const pictures = 9;
/** Of a longer clip its middle is read, so that measuring takes no longer than for a short one. */
const mostFrames = 240;

/** How a stretch of a video looks, measured from its pictures. Throws as `readPictures` does, and VIDEO_NO_PICTURE. */
export async function readTone(path: string, { format, fromFrame, frames, signal }: ToneStretch): Promise<Tone> {
  const read = Math.min(frames, mostFrames);
  const keep = Array.from({ length: Math.min(read, pictures) }, (_, at, count = Math.min(read, pictures)) =>
    Math.floor(((at + 0.5) * read) / count),
  );
  const stretch = { format, fromFrame: fromFrame + Math.floor((frames - read) / 2), frames: read, keep };
  return measureTone(await readPictures(path, { ...stretch, ...(signal && { signal }) }));
}
