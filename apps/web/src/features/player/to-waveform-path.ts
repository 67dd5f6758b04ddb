/** An SVG path around levels and their mirror image: one unit a level across, and `full` to one unit up and down. */
export function toWaveformPath(levels: readonly number[], full: number): string {
  const upper = levels.map((level, index) => `${index} ${toDigits(-level / full)}H${index + 1}`);
  const lower = levels.map((level, index) => `${index + 1} ${toDigits(level / full)}H${index}`).reverse();
  return `M${[...upper, ...lower].join('L')}Z`;
}

function toDigits(value: number): number {
  return Math.round(value * 100) / 100;
}
