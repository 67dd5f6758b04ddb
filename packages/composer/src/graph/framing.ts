import type { FrameFormat, Framing } from '@retake/contracts';
import { toBlurredGround, toColourConversion } from '@retake/media';
import { isPictureConforming, type SourceTraits, toFit } from './source-traits.ts';

/** How one source is put into the frame. */
export interface InFrame {
  readonly framing: Framing;
  /** What the labels of these filters begin with, so that they are like no others in the graph. */
  readonly prefix: string;
}

/** Filters that make any picture one of the video: its size, colours and depth, square pixels. */
export function toFramingFilters(traits: SourceTraits, format: FrameFormat, { framing, prefix }: InFrame): string[] {
  if (isPictureConforming(traits, format)) return ['setsar=1', 'format=yuv420p'];
  const { before, scalerOptions } = toColourConversion(traits);
  const toScaled = ({ width, height }: { width: number; height: number }) => [
    ...before,
    `scale=${width}:${height}:${scalerOptions}`,
    'format=yuv420p',
  ];
  const fit = toFit(traits.displayWidth, traits.displayHeight, format);
  const isFilled = fit.width === format.width && fit.height === format.height;
  if (isFilled) return [...toScaled(format), 'setsar=1'];
  if (framing === 'fill') return [toShapeCrop(format), ...toScaled(format), 'setsar=1'];
  if (framing === 'blur') return [...toScaled(fit), 'setsar=1', toBlurredGround(fit, format, prefix), 'setsar=1'];
  return [...toScaled(fit), `pad=${format.width}:${format.height}:${fit.left}:${fit.top}:black`, 'setsar=1'];
}

/** Cuts the frame's shape out of the middle before anything is scaled: the fewest pixels are. */
function toShapeCrop({ width, height }: FrameFormat): string {
  return `crop='min(iw,ih*${width}/${height}/sar)':'min(ih,iw*sar*${height}/${width})'`;
}
