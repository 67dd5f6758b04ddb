import type { FrameFormat } from '@retake/contracts';
import type { PictureInfo } from './media-info.ts';
import { toRateText } from './mezzanine.ts';

const hdrTransfers = new Set(['smpte2084', 'arib-std-b67']);

/**
 * Filters that bring any picture to a job's format: upright (ffmpeg turns it before), fitted inside the frame or
 * filling it, square pixels, BT.709, 8 bit 4:2:0, constant rate. Times are left as they are, so that a picture that
 * begins after its sound stays with it: the first frame is shown until then.
 */
export function toPictureFilters(video: PictureInfo, format: FrameFormat, fit: 'fit' | 'fill'): string[] {
  const { width, height } = format;
  const isHdr = video.colorTransfer !== null && hdrTransfers.has(video.colorTransfer);
  // The scaler takes untagged colours for BT.601 and would shift them; cameras that do not say mean BT.709.
  const inputMatrix = video.colorSpace === null ? ':in_color_matrix=bt709' : '';
  const size = toFittedSize(video, format, fit);
  return [
    ...(isHdr
      ? [
          ...toMissingHdrTags(video),
          'zscale=t=linear:npl=100',
          'format=gbrpf32le',
          'zscale=p=bt709',
          'tonemap=hable:desat=0',
          'zscale=t=bt709:m=bt709:r=tv',
        ]
      : []),
    `scale=${size.width}:${size.height}:out_color_matrix=bt709:out_range=tv:flags=bicubic${isHdr ? '' : inputMatrix}`,
    fit === 'fit' ? `pad=${width}:${height}:-1:-1` : `crop=${width}:${height}`,
    'setsar=1',
    'format=yuv420p',
    `fps=${toRateText(format)}:start_time=0`,
  ];
}

/** HDR with gaps in its tags: the converter needs all three, and both HDR curves are only used with BT.2020. */
function toMissingHdrTags({ colorSpace, colorPrimaries }: PictureInfo): string[] {
  const tags = [
    ...(colorSpace === null ? ['colorspace=bt2020nc'] : []),
    ...(colorPrimaries === null ? ['color_primaries=bt2020'] : []),
  ];
  return tags.length === 0 ? [] : [`setparams=${tags.join(':')}`];
}

/** Even pixel counts of the picture inside (or around) the frame. The scaler would overlook pixels that are not square. */
function toFittedSize(
  { displayWidth, displayHeight }: PictureInfo,
  { width, height }: FrameFormat,
  fit: 'fit' | 'fill',
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
