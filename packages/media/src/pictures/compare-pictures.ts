/** Root mean square difference of two pictures, in steps of a byte. */
export function toDifference(a: Uint8Array, b: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at]! - b[at]!) ** 2;
  return Math.sqrt(sum / a.length);
}

/**
 * How alike the drawing of two luma planes is, whatever their light and contrast: 1 is the same, 0 has nothing in common.
 * A picture without any drawing is like every other.
 */
export function toLikeness(a: Uint8Array, b: Uint8Array): number {
  let [sumA, sumB, squareA, squareB, both] = [0, 0, 0, 0, 0];
  for (let at = 0; at < a.length; at += 1) {
    const [one, other] = [a[at]!, b[at]!];
    sumA += one;
    sumB += other;
    squareA += one * one;
    squareB += other * other;
    both += one * other;
  }
  const spreadA = squareA - (sumA * sumA) / a.length;
  const spreadB = squareB - (sumB * sumB) / a.length;
  // Less than half a step of luma is the rounding of a flat picture.
  if (Math.min(spreadA, spreadB) < a.length / 4) return 1;
  return (both - (sumA * sumB) / a.length) / Math.sqrt(spreadA * spreadB);
}
