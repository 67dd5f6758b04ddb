import type { Rgb } from '../treatment.ts';

/** Lightness 0 to 1, green to red, blue to yellow. */
export type Lab = readonly [lightness: number, a: number, b: number];

/** Rec. 709 pictures are viewed at about gamma 2.2. Below 0 and above 1 it goes on, so that nothing is lost on the way. */
const toLinear = (coded: number) => Math.sign(coded) * Math.abs(coded) ** 2.2;
const toCoded = (linear: number) => Math.sign(linear) * Math.abs(linear) ** (1 / 2.2);

/** A coded colour in Oklab (Björn Ottosson, 2020). */
export function toOklab([red, green, blue]: Rgb): Lab {
  const [r, g, b] = [toLinear(red), toLinear(green), toLinear(blue)];
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const middle = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}

/** The coded colour; outside 0 to 1 where a screen has no such colour. */
export function fromOklab([lightness, a, b]: Lab): Rgb {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    toCoded(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
    toCoded(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
    toCoded(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short),
  ];
}
