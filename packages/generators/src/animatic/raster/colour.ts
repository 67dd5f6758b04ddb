/** A colour as studio-range BT.709 luma and chroma (y, u, v), 8 bit each, not rounded. */
export type Colour = readonly [y: number, u: number, v: number];

/** The colour that a screen shows for `#rrggbb`. */
export function toColour(hex: string): Colour {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return [16 + 219 * luma, 128 + (224 * (blue - luma)) / 1.8556, 128 + (224 * (red - luma)) / 1.5748];
}

/** The colour `amount` of the way from one to the other. */
export const mixColours = ([y, u, v]: Colour, to: Colour, amount: number): Colour => [
  y + (to[0] - y) * amount,
  u + (to[1] - u) * amount,
  v + (to[2] - v) * amount,
];
