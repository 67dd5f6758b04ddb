import type { ClipPictures, KeptPicture, PictureSize } from '@retake/media';

/** What a stretch of video measures. Pictures are studio range; colours are counted from grey. */
export interface Measured {
  /** Mean luma above black, 0 to 219. */
  readonly light: number;
  /** Mean V minus mean U: grows to orange, falls to blue. */
  readonly warmth: number;
  /** Mean U plus mean V, 0 when neutral: grows to magenta, falls to green. */
  readonly magenta: number;
  /** Mean distance from grey. */
  readonly saturation: number;
  /** Standard deviation of the colours: how many different ones there are. */
  readonly variety: number;
  /** Standard deviation of luma. */
  readonly contrast: number;
  /** Luma that 2 % of the pixels stay under, above black. */
  readonly black: number;
  /** Warmth of the brighter half minus warmth of the darker half. */
  readonly split: number;
  /** Root mean square change of luma from frame to frame. */
  readonly motion: number;
  /** Root mean square difference of neighbouring pixels in the picture's own size. */
  readonly edges: number;
}

/** Measures colours and light in the kept pictures, and motion from frame to frame. */
export function measureClip({ kept, size, step }: ClipPictures): Measured {
  const colours = kept.map(({ whole }) => toColours(whole, size));
  const over = (pick: (colour: Colours) => number) => mean(colours.map(pick));
  const light = over(({ luma }) => luma);
  const [u, v] = [over((colour) => colour.u), over((colour) => colour.v)];
  const spread = over((colour) => colour.chromaSquares) - u ** 2 - v ** 2;
  return {
    light: light - 16,
    warmth: v - u,
    magenta: u + v,
    saturation: over(({ saturation }) => saturation),
    variety: Math.sqrt(Math.max(0, spread)),
    contrast: Math.sqrt(over(({ variance }) => variance)),
    black: toBlack(kept, size),
    split: over(({ split }) => split),
    motion: mean(step.slice(1)),
    edges: Math.sqrt(mean(kept.flatMap(({ pieces }) => pieces.map((piece) => toEdge(piece, size.width))))),
  };
}

interface Colours {
  readonly luma: number;
  readonly variance: number;
  readonly u: number;
  readonly v: number;
  readonly chromaSquares: number;
  readonly saturation: number;
  readonly split: number;
}

function toColours(picture: Uint8Array, { width, height }: PictureSize): Colours {
  const pixels = width * height;
  const plane = picture.subarray(0, pixels);
  const luma = mean(plane);
  let variance = 0;
  for (const value of plane) variance += (value - luma) ** 2;
  let [u, v, chromaSquares, saturation] = [0, 0, 0, 0];
  let [warmBright, brightCount, warmDark, darkCount] = [0, 0, 0, 0];
  const samples = pixels / 4;
  for (let at = 0; at < samples; at += 1) {
    const [blue, red] = [picture[pixels + at]! - 128, picture[pixels + samples + at]! - 128];
    u += blue;
    v += red;
    chromaSquares += blue ** 2 + red ** 2;
    saturation += Math.hypot(blue, red);
    const row = Math.floor(at / (width / 2));
    if (plane[row * 2 * width + (at % (width / 2)) * 2]! > luma) {
      warmBright += red - blue;
      brightCount += 1;
    } else {
      warmDark += red - blue;
      darkCount += 1;
    }
  }
  return {
    ...{ luma, variance: variance / pixels, u: u / samples, v: v / samples },
    ...{ chromaSquares: chromaSquares / samples, saturation: saturation / samples },
    split: warmBright / Math.max(1, brightCount) - warmDark / Math.max(1, darkCount),
  };
}

function toBlack(kept: readonly KeptPicture[], { width, height }: PictureSize): number {
  const levels = new Uint32Array(256);
  for (const { whole } of kept) for (const value of whole.subarray(0, width * height)) levels[value]! += 1;
  const wanted = 0.02 * width * height * kept.length;
  let [level, counted] = [0, 0];
  while (counted < wanted) counted += levels[level++]!;
  return level - 17;
}

/** Squares, because blur spreads a step over more pixels and leaves the sum of its differences as it is. */
function toEdge(luma: Uint8Array, width: number): number {
  let sum = 0;
  for (let at = 0; at < luma.length - width - 1; at += 1) {
    sum += (luma[at]! - luma[at + 1]!) ** 2 + (luma[at]! - luma[at + width]!) ** 2;
  }
  return sum / luma.length;
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at]!;
  return sum / Math.max(1, values.length);
}
