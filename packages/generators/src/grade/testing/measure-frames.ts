/** Pixel measurements of decoded yuv420p frames, studio range, beside the frames they were made from. */
export interface Measured {
  readonly frames: number;
  /** Mean luma above black, 0 to 219. */
  readonly light: number;
  /** Mean V minus mean U: grows to orange, falls to blue. */
  readonly warmth: number;
  /** Mean U plus mean V, 0 when neutral: grows to magenta, falls to green. */
  readonly magenta: number;
  readonly saturation: number;
  /** Standard deviation of luma. */
  readonly contrast: number;
  /** Luma that 2 % of the pixels stay under, above black. */
  readonly black: number;
  /** Warmth of the brighter half minus warmth of the darker half. */
  readonly split: number;
  /** Root mean square change of luma from frame to frame. */
  readonly motion: number;
  /** Mean difference of neighbouring pixels. */
  readonly edges: number;
  /** Root mean square difference from the source, over luma and chroma. */
  readonly change: number;
}

export const toLumaPlanes = (bytes: Uint8Array, width: number, height: number): Uint8Array[] =>
  Array.from({ length: bytes.length / (width * height * 1.5) }, (_, frame) =>
    bytes.subarray(frame * width * height * 1.5, frame * width * height * 1.5 + width * height),
  );

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  return sum / values.length;
}

function toChange(a: Uint8Array, b: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at]! - b[at]!) ** 2;
  return Math.sqrt(sum / a.length);
}

function toEdges(luma: ArrayLike<number>, width: number): Float32Array {
  const edges = new Float32Array(luma.length);
  for (let at = 0; at < luma.length - width - 1; at++) {
    edges[at] = Math.abs(luma[at]! - luma[at + 1]!) + Math.abs(luma[at]! - luma[at + width]!);
  }
  return edges;
}

export function measureFrames(bytes: Uint8Array, width: number, height: number, source = bytes): Measured {
  const planes = toLumaPlanes(bytes, width, height);
  const pixels = width * height;
  const lumas = planes.map(mean);
  const light = mean(lumas);
  let [u, v, saturation, deviation, split] = [0, 0, 0, 0, 0];
  const levels = new Uint32Array(256);
  planes.forEach((plane, frame) => {
    const chroma = bytes.subarray(frame * pixels * 1.5 + pixels, (frame + 1) * pixels * 1.5);
    let [warmBright, brightCount, warmDark, darkCount] = [0, 0, 0, 0];
    for (let at = 0; at < pixels / 4; at++) {
      const [cu, cv] = [chroma[at]! - 128, chroma[at + pixels / 4]! - 128];
      u += cu;
      v += cv;
      saturation += Math.hypot(cu, cv);
      const row = Math.floor(at / (width / 2));
      if (plane[row * 2 * width + (at % (width / 2)) * 2]! > lumas[frame]!) {
        warmBright += cv - cu;
        brightCount += 1;
      } else {
        warmDark += cv - cu;
        darkCount += 1;
      }
    }
    split += warmBright / Math.max(1, brightCount) - warmDark / Math.max(1, darkCount);
    for (const value of plane) {
      deviation += (value - lumas[frame]!) ** 2;
      levels[value]! += 1;
    }
  });
  const samples = (pixels / 4) * planes.length;
  let [black, counted] = [0, 0];
  while (counted < 0.02 * pixels * planes.length) counted += levels[black++]!;
  return {
    frames: planes.length,
    light: light - 16,
    warmth: (v - u) / samples,
    magenta: (u + v) / samples,
    saturation: saturation / samples,
    contrast: Math.sqrt(deviation / (pixels * planes.length)),
    black: black - 17,
    split: split / planes.length,
    motion: mean(planes.slice(1).map((plane, index) => toChange(planes[index]!, plane))),
    edges: mean(planes.map((plane) => mean(toEdges(plane, width)))),
    change: toChange(bytes, source),
  };
}

/** Luma averaged over blocks of 4 × 4, where grain and single flakes fade and shapes stay. */
function toBlocks(luma: Uint8Array, width: number): Float32Array {
  const across = Math.floor(width / 4);
  const blocks = new Float32Array(across * Math.floor(luma.length / width / 4));
  for (let at = 0; at < blocks.length; at++) {
    const corner = Math.floor(at / across) * 4 * width + (at % across) * 4;
    for (let step = 0; step < 16; step++) blocks[at]! += luma[corner + (step >> 2) * width + (step & 3)]! / 16;
  }
  return blocks;
}

/** How alike the edges of two clips are, frame by frame: 1 is the same drawing, 0 has nothing in common. */
export function correlateEdges(a: Uint8Array, b: Uint8Array, width: number, height: number): number {
  const others = toLumaPlanes(b, width, height);
  const toShapes = (luma: Uint8Array) => toEdges(toBlocks(luma, width), Math.floor(width / 4));
  return mean(
    toLumaPlanes(a, width, height).map((plane, index) => correlate(toShapes(plane), toShapes(others[index]!))),
  );
}

function correlate(a: Float32Array, b: Float32Array): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  let [both, squareA, squareB] = [0, 0, 0];
  for (let at = 0; at < a.length; at++) {
    both += (a[at]! - meanA) * (b[at]! - meanB);
    squareA += (a[at]! - meanA) ** 2;
    squareB += (b[at]! - meanB) ** 2;
  }
  return both / Math.sqrt(squareA * squareB || 1);
}
