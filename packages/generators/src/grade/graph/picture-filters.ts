import type { FrameFormat } from '@retake/contracts';
import type { Glow } from '../treatment.ts';

/** One seed for the grain of every clip: the same clip gives the same bytes. */
const grainSeed = 20_117;

/** Reading the cube at this depth takes a third of the time that 8-bit RGB takes, and rounds once less. */
const cubeFormat = 'gbrpf32le';

/** Out to RGB for the colour cube and the glow, and back: both belong to light, not to luma and chroma. */
export function toColourFilters(cubeFile: string | null, glow: Glow | null, { width, height }: FrameFormat): string {
  const cube = cubeFile === null ? [] : [`lut3d=file=${cubeFile}:interp=tetrahedral`];
  const there = ['scale=in_color_matrix=bt709:in_range=tv:out_range=pc', `format=${cubeFormat}`, ...cube].join(',');
  const back = 'scale=out_color_matrix=bt709:in_range=pc:out_range=tv,format=yuv420p';
  return glow === null ? `${there},${back}` : `${there},format=gbrp,${toGlowFilters(glow, width, height)},${back}`;
}

/** The blur is wide, so a quarter of the size carries it. */
function toGlowFilters({ threshold, amount, radius, tint }: Glow, width: number, height: number): string {
  const quarter = (pixels: number) => Math.max(2, Math.round(pixels / 8) * 2);
  const sigma = Math.max(0.8, (radius * height) / 4).toFixed(3);
  const light = (share: number) =>
    `'clip((val-${(threshold * 255).toFixed(1)})*${(share / (1 - threshold)).toFixed(4)},0,255)'`;
  return [
    'split[lit][forGlow]',
    `[forGlow]scale=${quarter(width)}:${quarter(height)}:flags=area,lutrgb=r=${light(tint[0])}:g=${light(tint[1])}:b=${light(tint[2])},gblur=sigma=${sigma}:steps=2,scale=${width}:${height}:flags=bilinear[glow]`,
    `[lit][glow]blend=all_mode=screen:all_opacity=${amount.toFixed(3)}`,
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
