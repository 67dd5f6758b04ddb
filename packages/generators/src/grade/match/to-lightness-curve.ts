import type { Tone } from '@retake/contracts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Steeper than this, the noise of a flat picture becomes visible; flatter, its drawing is lost. */
const steepest = 4;
const flattest = 0.15;
/** Points nearer to each other say nothing about what lies between. */
const leastGap = 0.02;

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/**
 * A rising curve that brings shadows, middle and highlights of one tone to those of the other, and leaves room beyond
 * them: black and white of the source end up inside 0 and 1, so that nothing is cut off.
 */
export function toLightnessCurve(from: Tone, to: Tone): (lightness: number) => number {
  const points = toPoints(from, to);
  const [first, last] = [points[0]!, points.at(-1)!];
  const whole: Point[] = [
    ...(first.x > 0 ? [{ x: 0, y: Math.max(0, first.y - first.x * endSlope(points[0]!, points[1])) }] : []),
    ...points,
    ...(last.x < 1
      ? [{ x: 1, y: Math.min(1, last.y + (1 - last.x) * endSlope(points.at(-2) ?? last, points.at(-1))) }]
      : []),
  ];
  return toSmoothCurve(whole);
}

/** The middle is where it has to be; the others go as far from it as the slopes allow. */
function toPoints(from: Tone, to: Tone): Point[] {
  const middle = { x: from.middle, y: to.middle };
  const [below, above] = [middle.x - from.shadows, from.highlights - middle.x];
  const toReach = (gap: number, wanted: number) => clamp(wanted, gap * flattest, gap * steepest);
  return [
    ...(below >= leastGap
      ? [{ x: from.shadows, y: Math.max(0, middle.y - toReach(below, middle.y - to.shadows)) }]
      : []),
    middle,
    ...(above >= leastGap
      ? [{ x: from.highlights, y: Math.min(1, middle.y + toReach(above, to.highlights - middle.y)) }]
      : []),
  ];
}

function endSlope(one: Point, other: Point | undefined): number {
  const slope = other === undefined || other === one ? 1 : (other.y - one.y) / (other.x - one.x);
  return clamp(slope, 0.4, 1.6);
}

/** Monotone cubic interpolation (Fritsch and Carlson), so that it has no waves and no kinks. */
function toSmoothCurve(points: readonly Point[]): (x: number) => number {
  const slopes = points.slice(1).map((point, index) => {
    const before = points[index]!;
    return (point.y - before.y) / (point.x - before.x);
  });
  const tangents = points.map((_, index) => {
    const [left, right] = [slopes[index - 1] ?? slopes[0] ?? 0, slopes[index] ?? slopes.at(-1) ?? 0];
    return left * right <= 0 ? 0 : (2 * left * right) / (left + right);
  });
  return (x) => {
    const at = clamp(
      points.findLastIndex((point) => point.x <= x),
      0,
      points.length - 2,
    );
    const [one, other] = [points[at]!, points[at + 1]!];
    const width = other.x - one.x;
    const share = clamp((x - one.x) / width, 0, 1);
    const [two, three] = [share * share, share ** 3];
    return (
      (2 * three - 3 * two + 1) * one.y +
      (three - 2 * two + share) * width * tangents[at]! +
      (3 * two - 2 * three) * other.y +
      (three - two) * width * tangents[at + 1]!
    );
  };
}
