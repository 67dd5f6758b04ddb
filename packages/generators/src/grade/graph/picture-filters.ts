import type { FrameFormat } from '@retake/contracts';
import type { Glow } from '../treatment.ts';

/** One seed for the grain of every clip: the same clip gives the same bytes. */
const grainSeed = 20_117;

/** Reading the cube at this depth takes a third of the time that 8-bit RGB takes, and rounds once less. */
const cubeFormat = 'gbrpf32le';

const toRgb = 'scale=in_color_matrix=bt709:in_range=tv:out_range=pc';
const toStudioYuv = 'scale=out_color_matrix=bt709:in_range=pc:out_range=tv,format=yuv420p';

/** Out to RGB for the colour cube and back: colour steps belong to light, not to luma and chroma. */
export function toCubeFilters(cubeFile: string): string {
  return `${toRgb},format=${cubeFormat},lut3d=file=${cubeFile}:interp=tetrahedral,${toStudioYuv}`;
}

/** Light laid on what is lit already is paler than itself; this share of its chroma comes nearest to screening in RGB. */
const glowChroma = 0.45;

/**
 * What is brighter than the threshold, blurred and laid over the picture as light: its luma is how much it covers. The
 * blur is wide, so a quarter of the size carries it; only the laying is done at full size, and without leaving YUV.
 */
export function toGlowFilters({ threshold, amount, radius, tint }: Glow, { width, height }: FrameFormat): string {
  const quarter = (pixels: number) => Math.max(2, Math.round(pixels / 8) * 2);
  const sigma = Math.max(0.8, (radius * height) / 4).toFixed(3);
  const light = (share: number) =>
    `'clip((val-${(threshold * 255).toFixed(1)})*${((share * amount) / (1 - threshold)).toFixed(4)},0,255)'`;
  const pale = `'128+(val-128)*${glowChroma}'`;
  return [
    'split[lit][forGlow]',
    `[forGlow]${toRgb}:w=${quarter(width)}:h=${quarter(height)}:flags=area,format=gbrp,lutrgb=r=${light(tint[0])}:g=${light(tint[1])}:b=${light(tint[2])},gblur=sigma=${sigma}:steps=2,${toStudioYuv},split[forCover][forLight]`,
    "[forCover]extractplanes=y,lut=y='clip((val-16)*255/219,0,255)'[cover]",
    `[forLight]lutyuv=u=${pale}:v=${pale}[light]`,
    `[light][cover]alphamerge,scale=${width}:${height}:flags=bilinear[glow]`,
    '[lit][glow]overlay=format=yuv420:alpha=premultiplied',
  ].join(';');
}

/** A moving mean around each frame. The hold at the end lets the window look ahead, so the action keeps its time. */
export function toShutterFilters(frames: number): string {
  const half = (frames - 1) / 2;
  const weights = Array.from({ length: frames }, (_, index) => half + 1 - Math.abs(index - half)).join(' ');
  return `tpad=stop_mode=clone:stop=${half},tmix=frames=${frames}:weights='${weights}',trim=start_frame=${half},setpts=PTS-STARTPTS`;
}

/** The window grows with the picture, so that the same clip looks as sharp at any size; unsharp wants odd sizes of 3 to 23. */
export function toSharpenFilter(amount: number, { height }: FrameFormat): string {
  const size = Math.min(23, Math.max(3, Math.round(height / 300) * 2 + 1));
  return `unsharp=lx=${size}:ly=${size}:la=${amount.toFixed(3)}:cx=3:cy=3:ca=0`;
}

/** Never under half a pixel: below that a blur changes nothing. */
export function toSoftenFilter(radius: number, { height }: FrameFormat): string {
  return `gblur=sigma=${(0.35 + radius * height).toFixed(3)}:steps=2`;
}

export const toGrainFilter = (strength: number) => `noise=c0_seed=${grainSeed}:c0_strength=${strength}:c0_flags=t`;
