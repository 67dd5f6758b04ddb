/** `Free`, `$0.19`, `$0.045`: micro-dollars as a person reads them. */
export function toPrice(micros: number): string {
  if (micros === 0) return 'Free';
  const dollars = micros / 1_000_000;
  const hasParts = micros < 100_000 && micros % 10_000 !== 0;
  return `$${dollars.toFixed(hasParts ? 3 : 2)}`;
}

/** `4 s`, `2 min`: a wait, rounded up so that it is rather promised too long. */
export function toWait(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

/** `Clip 2`, `Clips 1–3, 5`: numbers with their runs drawn together. */
export function toClipList(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].toSorted((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const number of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  const texts = runs.flatMap(([from, to]) => {
    if (from === to) return [`${from}`];
    return to === from + 1 ? [`${from}`, `${to}`] : [`${from}–${to}`];
  });
  return `${sorted.length === 1 ? 'Clip' : 'Clips'} ${texts.join(', ')}`;
}
