import type { ColourStep, Rgb } from './treatment.ts';

/** Building blocks of the grades. Each maps coded colours to coded colours and may overshoot; the cube clips once. */
export const mix = (from: number, to: number, share: number) => from + (to - from) * share;
export const clip = (value: number) => Math.min(1, Math.max(0, value));
export const toLuma = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** 0 below `low`, 1 above `high`, smooth between. */
export function smoothstep(low: number, high: number, value: number): number {
  const share = clip((value - low) / (high - low));
  return share * share * (3 - 2 * share);
}

/** Rec. 709 pictures are viewed at about gamma 2.2; light adds and scales only in linear values. */
const toLinear = (coded: number) => Math.max(0, coded) ** 2.2;
const toCoded = (linear: number) => Math.max(0, linear) ** (1 / 2.2);

const each =
  (curve: (value: number) => number): ColourStep =>
  ([r, g, b]) => [curve(r), curve(g), curve(b)];

export const chain =
  (...steps: readonly ColourStep[]): ColourStep =>
  (colour) =>
    steps.reduce((value, step) => step(value), colour);

/** Opens the lens by stops, as a plain factor on the light. */
export const expose = (stops: number): ColourStep => each((value) => toCoded(toLinear(value) * 2 ** stops));

/** Lifts the light `gain` times in the shadows and rolls off so that white stays white. */
export const openUp = (gain: number): ColourStep =>
  each((value) => {
    const linear = toLinear(value);
    return toCoded((linear * gain) / (1 + linear * (gain - 1)));
  });

/** An S-curve around `pivot`; black and white stay where they are. `amount` 1 is a strong film curve. */
export function steepen(amount: number, pivot = 0.45): ColourStep {
  const slope = 1 + 1.2 * amount;
  return each((value) => {
    const x = clip(value);
    return x < pivot ? pivot * (x / pivot) ** slope : 1 - (1 - pivot) * ((1 - x) / (1 - pivot)) ** slope;
  });
}

/** Moves black to `black` and white to `white`, straight between. */
export const level = (black: number, white: number): ColourStep => each((value) => black + value * (white - black));

/** Presses everything above `knee` towards `ceiling`. */
export const tame = (knee: number, ceiling: number): ColourStep =>
  each((value) => {
    if (value <= knee) return value;
    const room = ceiling - knee;
    return knee + room * (1 - Math.exp(-(value - knee) / room));
  });

export const saturate =
  (factor: number): ColourStep =>
  (colour) => {
    const grey = toLuma(colour);
    return [mix(grey, colour[0], factor), mix(grey, colour[1], factor), mix(grey, colour[2], factor)];
  };

/** Strengthens quiet colours more than loud ones, so that skin and neon do not break. */
export const enliven =
  (amount: number): ColourStep =>
  (colour) => {
    const loud = Math.max(...colour) - Math.min(...colour);
    return saturate(1 + amount * (1 - 0.55 * loud))(colour);
  };

/** Multiplies the light by a colour and keeps the luma, so that only the hue of the light changes. */
export const tintLight =
  (tint: Rgb): ColourStep =>
  (colour) => {
    const lit: Rgb = [
      toCoded(toLinear(colour[0]) * tint[0]),
      toCoded(toLinear(colour[1]) * tint[1]),
      toCoded(toLinear(colour[2]) * tint[2]),
    ];
    const before = toLuma(colour);
    const after = toLuma(lit);
    if (after < 1e-6) return lit;
    const scale = before / after;
    return [lit[0] * scale, lit[1] * scale, lit[2] * scale];
  };

/** Adds one colour to the shadows and another to the highlights; middle grey gets half of each. */
export const splitTone =
  (shadows: Rgb, highlights: Rgb): ColourStep =>
  (colour) => {
    const high = smoothstep(0.1, 0.85, toLuma(colour));
    // Pure black and pure white keep a little of the tint only, else the picture looks fogged.
    const low = (1 - high) * mix(0.35, 1, smoothstep(0, 0.25, toLuma(colour)));
    return [
      colour[0] + shadows[0] * low + highlights[0] * high,
      colour[1] + shadows[1] * low + highlights[1] * high,
      colour[2] + shadows[2] * low + highlights[2] * high,
    ];
  };

/** Greys from a mix of the channels, as a filter on black-and-white film. */
export const toGreys =
  (red: number, green: number, blue: number): ColourStep =>
  ([r, g, b]) => {
    const grey = r * red + g * green + b * blue;
    return [grey, grey, grey];
  };

/** Goes only part of the way. */
export const partly =
  (share: number, step: ColourStep): ColourStep =>
  (colour) => {
    const end = step(colour);
    return [mix(colour[0], end[0], share), mix(colour[1], end[1], share), mix(colour[2], end[2], share)];
  };

/** A tint that grows with `amount` from no tint at all. */
export const towards = (tint: Rgb, amount: number): Rgb => [tint[0] ** amount, tint[1] ** amount, tint[2] ** amount];

/** A colour offset scaled by `amount`. */
export const times = (offset: Rgb, amount: number): Rgb => [offset[0] * amount, offset[1] * amount, offset[2] * amount];
