import type { ClipPictures } from '@retake/media';

/** Root mean square difference of the kept pictures, over luma and colours; those that only one of them has are left out. */
export function toChange(before: ClipPictures, after: ClipPictures): number {
  const pairs = toPairs(before, after);
  let [sum, count] = [0, 0];
  for (const [one, other] of pairs) {
    for (let at = 0; at < one.length; at += 1) sum += (one[at]! - other[at]!) ** 2;
    count += one.length;
  }
  return Math.sqrt(sum / Math.max(1, count));
}

/** How alike the shapes of the kept pictures are: 1 is the same drawing, 0 has nothing in common. */
export function toStructure(before: ClipPictures, after: ClipPictures): number {
  const { width, height } = before.size;
  const shapes = (picture: Uint8Array) => toEdges(toBlocks(picture.subarray(0, width * height), width), width >> 2);
  const alike = toPairs(before, after).map(([one, other]) => correlate(shapes(one), shapes(other)));
  return alike.reduce((sum, value) => sum + value, 0) / Math.max(1, alike.length);
}

function toPairs(before: ClipPictures, after: ClipPictures): [Uint8Array, Uint8Array][] {
  return before.kept.flatMap(({ frame, whole }) => {
    const other = after.kept.find((picture) => picture.frame === frame);
    return other === undefined ? [] : [[whole, other.whole]];
  });
}

/** Luma averaged over blocks of 4 × 4, where grain and single flakes fade and shapes stay. */
function toBlocks(luma: Uint8Array, width: number): Float32Array {
  const across = width >> 2;
  const blocks = new Float32Array(across * Math.floor(luma.length / width / 4));
  for (let at = 0; at < blocks.length; at += 1) {
    const corner = Math.floor(at / across) * 4 * width + (at % across) * 4;
    for (let step = 0; step < 16; step += 1) blocks[at]! += luma[corner + (step >> 2) * width + (step & 3)]! / 16;
  }
  return blocks;
}

function toEdges(luma: Float32Array, width: number): Float32Array {
  const edges = new Float32Array(luma.length);
  for (let at = 0; at < luma.length - width - 1; at += 1) {
    edges[at] = Math.abs(luma[at]! - luma[at + 1]!) + Math.abs(luma[at]! - luma[at + width]!);
  }
  return edges;
}

function correlate(a: Float32Array, b: Float32Array): number {
  const toMean = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [toMean(a), toMean(b)];
  let [both, squareA, squareB] = [0, 0, 0];
  for (let at = 0; at < a.length; at += 1) {
    both += (a[at]! - meanA) * (b[at]! - meanB);
    squareA += (a[at]! - meanA) ** 2;
    squareB += (b[at]! - meanB) ** 2;
  }
  return both / Math.sqrt(squareA * squareB || 1);
}
