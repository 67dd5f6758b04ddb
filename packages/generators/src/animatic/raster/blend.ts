/** From here on a shape hides what is below. */
export const opaque = 0.996;

/** Mixes `value` into the bytes from `from` up to `to`. */
export function blend(values: Uint8Array, from: number, to: number, value: number, alpha: number): void {
  if (alpha >= opaque && to - from > 4) {
    values.fill(value + 0.5, from, to);
    return;
  }
  for (let at = from; at < to; at++) values[at] = values[at]! + (value - values[at]!) * alpha + 0.5;
}
