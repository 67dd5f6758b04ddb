import type { FrameFormat } from '@retake/contracts';
import type { PictureInfo } from './media-info.ts';
import { toRateText } from './mezzanine.ts';

const hdrTransfers = new Set(['smpte2084', 'arib-std-b67']);

/**
 * Filters that bring any picture to a job's format: upright (ffmpeg turns it before), fitted inside the frame or
 * filling it, square pixels, BT.709, 8 bit 4:2:0, constant rate.
 */
export function toPictureFilters(video: PictureInfo, format: FrameFormat, fit: 'fit' | 'fill'): string[] {
  const { width, height } = format;
  const isHdr = video.colorTransfer !== null && hdrTransfers.has(video.colorTransfer);
  // The scaler takes untagged colours for BT.601 and would shift them; cameras that do not say mean BT.709.
  const inputMatrix = video.colorSpace === null ? ':in_color_matrix=bt709' : '';
  const keep = fit === 'fit' ? 'decrease' : 'increase';
  return [
    'setpts=PTS-STARTPTS',
    ...(isHdr
      ? [
          'zscale=t=linear:npl=100',
          'format=gbrpf32le',
          'zscale=p=bt709',
          'tonemap=hable:desat=0',
          'zscale=t=bt709:m=bt709:r=tv',
        ]
      : []),
    `scale=${width}:${height}:force_original_aspect_ratio=${keep}:force_divisible_by=2:out_color_matrix=bt709:out_range=tv:flags=bicubic${isHdr ? '' : inputMatrix}`,
    fit === 'fit' ? `pad=${width}:${height}:-1:-1` : `crop=${width}:${height}`,
    'setsar=1',
    'format=yuv420p',
    `fps=${toRateText(format)}:start_time=0`,
  ];
}
