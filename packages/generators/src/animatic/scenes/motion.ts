/** Swings between -1 and 1, once in `period` seconds. */
export const swing = (seconds: number, period: number, phase = 0): number =>
  Math.sin((seconds / period + phase) * 2 * Math.PI);

/** Runs from 0 to 1 between two times, starting and ending gently; 0 before and 1 after. */
export function ease(seconds: number, from: number, to: number): number {
  const part = Math.min(1, Math.max(0, (seconds - from) / (to - from)));
  return part * part * (3 - 2 * part);
}

/** `value` brought into the range from `from` over `length` by whole turns, for things that leave and come again. */
export const wrap = (value: number, from: number, length: number): number =>
  from + ((((value - from) % length) + length) % length);
