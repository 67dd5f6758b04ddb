import type { FrameFormat, Framing } from '@retake/contracts';
import { toBlurredGround } from './blurred-ground.ts';
import { toColourConversion } from './colour-conversion.ts';
import type { PictureInfo } from './media-info.ts';
import { toRateText } from './mezzanine.ts';
import { toSteadyTimes } from './steady-times.ts';

/**
 * Filters that bring any picture to a job's format: upright (ffmpeg turns it before), in the frame as `fit`
 * says, square pixels, BT.709, 8 bit 4:2:0, constant rate. Times are left as they are, so that a picture that
 * begins after its sound stays with it: the first frame is shown until then.
 */
export function toPictureFilters(video: PictureInfo, format: FrameFormat, fit: Framing): string[] {
  const { width, height } = format;
  const { before, scalerOptions } = toColourConversion(video);
  const size = toFittedSize(video, format, fit);
  const isBlurred = fit === 'blur' && (size.width < width || size.height < height);
  return [
    ...before,
    `scale=${size.width}:${size.height}:${scalerOptions}:flags=bicubic`,
    ...(isBlurred
      ? ['setsar=1', 'format=yuv420p', toBlurredGround(toCentred(size, format), format, '')]
      : [fit === 'fill' ? `crop=${width}:${height}` : `pad=${width}:${height}:-1:-1`]),
    'setsar=1',
    'format=yuv420p',
    ...toSteadyTimes(video, format.rate),
    `fps=${toRateText(format)}:start_time=0`,
  ];
}

function toCentred(size: { width: number; height: number }, { width, height }: FrameFormat) {
  const toOffset = (space: number) => Math.floor(space / 4) * 2;
  return { ...size, left: toOffset(width - size.width), top: toOffset(height - size.height) };
}

/** Even pixel counts of the picture inside (or around) the frame. The scaler would overlook pixels that are not square. */
function toFittedSize(
  { displayWidth, displayHeight }: PictureInfo,
  { width, height }: FrameFormat,
  fit: Framing,
): { width: number; height: number } {
  const across = width / displayWidth;
  const down = height / displayHeight;
  if (fit === 'fill') {
    const scale = Math.max(across, down);
    const even = (pixels: number, least: number) => Math.max(least, 2 * Math.round((pixels * scale) / 2));
    return { width: even(displayWidth, width), height: even(displayHeight, height) };
  }
  const scale = Math.min(across, down);
  const even = (pixels: number, most: number) => Math.min(most, Math.max(2, 2 * Math.round((pixels * scale) / 2)));
  return { width: even(displayWidth, width), height: even(displayHeight, height) };
}
