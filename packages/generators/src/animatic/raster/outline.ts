/** One closed line as x, y, x, y, …; clockwise on the screen adds, the other way round cuts a hole. */
export type Loop = readonly number[];
/** A shape: what its loops enclose together. Overlaps count once. */
export type Outline = readonly Loop[];

/** A shape with straight sides from corner to corner. */
export const polygon = (points: readonly number[]): Outline => [points];

export const box = (x: number, y: number, width: number, height: number): Outline => [
  [x, y, x + width, y, x + width, y + height, x, y + height],
];

/** Corners enough that no edge shows at the sizes pictures have. */
const toCorners = (radius: number) => Math.ceil(8 + 9 * Math.sqrt(Math.abs(radius)));

export function oval(x: number, y: number, radiusX: number, radiusY: number): Outline {
  const corners = toCorners(Math.max(radiusX, radiusY));
  const loop: number[] = [];
  for (let corner = 0; corner < corners; corner++) {
    const angle = (corner / corners) * 2 * Math.PI;
    loop.push(x + radiusX * Math.cos(angle), y + radiusY * Math.sin(angle));
  }
  return [loop];
}

export const disc = (x: number, y: number, radius: number): Outline => oval(x, y, radius, radius);

export function roundBox(x: number, y: number, width: number, height: number, radius: number): Outline {
  const round = Math.min(radius, width / 2, height / 2);
  const corners = Math.ceil(toCorners(round) / 4);
  const centres = [
    [x + width - round, y + height - round],
    [x + round, y + height - round],
    [x + round, y + round],
    [x + width - round, y + round],
  ] as const;
  const loop: number[] = [];
  centres.forEach(([centreX, centreY], quarter) => {
    for (let corner = 0; corner <= corners; corner++) {
      const angle = (quarter + corner / corners) * (Math.PI / 2);
      loop.push(centreX + round * Math.cos(angle), centreY + round * Math.sin(angle));
    }
  });
  return [loop];
}

/** Everything below a line across the picture, down to `base`. */
export function ground(
  left: number,
  right: number,
  base: number,
  step: number,
  toHeight: (x: number) => number,
): Outline {
  const loop: number[] = [];
  const steps = Math.ceil((right - left) / step);
  for (let at = 0; at <= steps; at++) {
    const x = left + ((right - left) * at) / steps;
    loop.push(x, toHeight(x));
  }
  loop.push(right, base, left, base);
  return [loop];
}

/** A line of even thickness through the points, with round ends and bends. */
export function stroke(points: readonly number[], thickness: number): Outline {
  const loops: Loop[] = [];
  const half = thickness / 2;
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = [points[at]!, points[at + 1]!];
    loops.push(...disc(x, y, half));
    if (at === 0) continue;
    const [beforeX, beforeY] = [points[at - 2]!, points[at - 1]!];
    const length = Math.hypot(x - beforeX, y - beforeY) || 1;
    const [acrossX, acrossY] = [((y - beforeY) / length) * half, (-(x - beforeX) / length) * half];
    loops.push([
      ...[beforeX + acrossX, beforeY + acrossY, x + acrossX, y + acrossY],
      ...[x - acrossX, y - acrossY, beforeX - acrossX, beforeY - acrossY],
    ]);
  }
  return loops;
}

/** A closed curve through the points. */
export function blob(points: readonly number[]): Outline {
  const count = points.length / 2;
  const point = (index: number, axis: number) => points[((index + count) % count) * 2 + axis]!;
  const loop: number[] = [];
  for (let index = 0; index < count; index++) {
    for (let step = 0; step < 8; step++) loop.push(...onCurve(step / 8, (next, axis) => point(index + next, axis)));
  }
  return [loop];
}

/** A point of the Catmull-Rom curve between points 0 and 1. */
function onCurve(part: number, point: (index: number, axis: number) => number): [number, number] {
  const along = (axis: number) => {
    const [a, b, c, d] = [point(-1, axis), point(0, axis), point(1, axis), point(2, axis)];
    return b + 0.5 * part * (c - a + part * (2 * a - 5 * b + 4 * c - d + part * (3 * (b - c) + d - a)));
  };
  return [along(0), along(1)];
}

/** The same loops the other way round: joined to a shape around them, they are its holes. */
export const toHole = (outline: Outline): Outline =>
  outline.map((loop) => {
    const reversed: number[] = [];
    for (let at = loop.length - 2; at >= 0; at -= 2) reversed.push(loop[at]!, loop[at + 1]!);
    return reversed;
  });

export const join = (...outlines: readonly Outline[]): Outline => outlines.flat();
