import type { PictureInfo } from './media-info.ts';

/** What a file says of its colours. */
export type PictureColour = Pick<PictureInfo, 'colorTransfer' | 'colorSpace' | 'colorPrimaries'>;

/** How any colours become those of a video: BT.709, limited range, standard dynamic range. */
export interface ColourConversion {
  /** Filters that stand before the scaler. */
  readonly before: readonly string[];
  /** Options of the scaler, which converts matrix and range from the tags of each frame. */
  readonly scalerOptions: string;
}

const hdrTransfers = new Set(['smpte2084', 'arib-std-b67']);

/** Whether the brightness of a picture follows one of the two HDR curves, PQ or HLG. */
export function isHdr({ colorTransfer }: PictureColour): boolean {
  return colorTransfer !== null && hdrTransfers.has(colorTransfer);
}

/**
 * HDR is made linear, brought to BT.709's primaries, and its brightness is bent into what a screen shows. A linear 1 is
 * 100 nits (`npl`), because the tone mapper counts the peaks that files declare in units of 100 nits, and takes 1,000
 * nits where they do not. Of the curves, `hable` leaves the middle where it would be in SDR and spends the upper
 * third on highlights: HDR's 18 % grey (36 nits) comes out at luma 111 (SDR has 106, mobius makes 160), its white (203
 * nits) at 182, and 1,000 nits at 235. `desat=0`: colours keep their strength in bright places, where the default
 * would let neon and sunsets go white.
 */
const toneMapping = [
  'zscale=t=linear:npl=100',
  'format=gbrpf32le',
  'zscale=p=bt709',
  'tonemap=hable:desat=0',
  'zscale=t=bt709:m=bt709:r=tv',
] as const;

/** The one rule of colours, for ingest and for composing. */
export function toColourConversion(colour: PictureColour): ColourConversion {
  const output = 'out_color_matrix=bt709:out_range=tv';
  if (isHdr(colour)) return { before: [...toMissingHdrTags(colour), ...toneMapping], scalerOptions: output };
  // The scaler takes untagged colours for BT.601 and would shift them; cameras that do not say mean BT.709.
  return { before: [], scalerOptions: colour.colorSpace === null ? `in_color_matrix=bt709:${output}` : output };
}

/** HDR with gaps in its tags: the converter needs all three, and both HDR curves are only used with BT.2020. */
function toMissingHdrTags({ colorSpace, colorPrimaries }: PictureColour): string[] {
  const tags = [
    ...(colorSpace === null ? ['colorspace=bt2020nc'] : []),
    ...(colorPrimaries === null ? ['color_primaries=bt2020'] : []),
  ];
  return tags.length === 0 ? [] : [`setparams=${tags.join(':')}`];
}
