import { type FrameFormat, RetakeError } from '@retake/contracts';
import { probe } from '@retake/media';
import type { SourceTraits } from '../graph/source-traits.ts';

const mostKnown = 1_000;
/** What a file is like follows from its content, and asking costs a process: neighbours are asked for at each change. */
const known = new Map<string, SourceTraits>();

/** What the filters have to know of a file with a content of that hash. Throws the probe's errors, or `VIDEO_NO_PICTURE`. */
export async function getTraits(
  { path, hash }: { readonly path: string; readonly hash: string },
  format: FrameFormat,
  signal?: AbortSignal,
): Promise<SourceTraits> {
  const name = `${hash} ${format.rate.num}/${format.rate.den}`;
  const traits = known.get(name) ?? (await readTraits(path, format, signal));
  known.delete(name);
  known.set(name, traits);
  if (known.size > mostKnown) known.delete(known.keys().next().value!);
  return traits;
}

/** Reads it from the file. */
export async function readTraits(path: string, format: FrameFormat, signal?: AbortSignal): Promise<SourceTraits> {
  const { container, video } = await probe(path, signal === undefined ? {} : { signal });
  if (video === null) throw new RetakeError('VIDEO_NO_PICTURE');
  const isSameRate = video.averageRate.num * format.rate.den === format.rate.num * video.averageRate.den;
  // Only in mp4 with a constant rate do time stamps give the number of a frame without counting.
  const isSeekable = isSameRate && !video.isVariableRate && container.includes('mp4');
  return {
    displayWidth: video.displayWidth,
    displayHeight: video.displayHeight,
    rate: video.isVariableRate ? video.averageRate : video.rate,
    isVariableRate: video.isVariableRate,
    pixelFormat: video.pixelFormat,
    colorTransfer: video.colorTransfer,
    colorSpace: video.colorSpace,
    colorPrimaries: video.colorPrimaries,
    colorRange: video.colorRange,
    isUpright:
      video.rotationDegrees === 0 && video.displayWidth === video.width && video.displayHeight === video.height,
    seekableFrames: isSeekable ? video.frames : null,
  };
}
