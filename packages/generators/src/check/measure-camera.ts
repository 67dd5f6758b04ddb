import type { ClipPictures, PictureSize } from '@retake/media';

/** How the view of one clip differs from the view of another of the same scene, over its length. */
export interface CameraMeasured {
  /** How much closer the view is at the end than at the start: 0.25 is a quarter. */
  readonly zoomTravel: number;
  /** How far the view goes to the right, as a share of the picture's width. */
  readonly panTravel: number;
  /** How much closer the view is on average. */
  readonly nearness: number;
  /** Standard deviation of where the view looks, as a share of the width. */
  readonly sway: number;
  /** How much better the found views fit than the whole picture: what is told is only meant where this is clear. */
  readonly certainty: number;
}

interface View {
  readonly zoom: number;
  readonly right: number;
  readonly down: number;
}

const zooms = [1, 1.04, 1.08, 1.12, 1.16, 1.2, 1.25, 1.3, 1.36, 1.42];
const places = [-1, -0.66, -0.33, 0, 0.33, 0.66, 1];
/** Luma is compared at every so-manyth pixel across and down. */
const stride = 4;

/** Finds, for each kept picture, the part of the other clip's picture that it shows. */
export function measureCamera(before: ClipPictures, after: ClipPictures): CameraMeasured {
  const views = before.kept.flatMap(({ frame, whole }) => {
    const other = after.kept.find((picture) => picture.frame === frame);
    return other === undefined ? [] : [findView(whole, other.whole, before.size)];
  });
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  // A third at each end: one picture alone may be a poor fit.
  const third = Math.max(1, Math.floor(views.length / 3));
  const travel = (pick: (view: View) => number) =>
    (mean(views.slice(-third).map(({ view }) => pick(view))) -
      mean(views.slice(0, third).map(({ view }) => pick(view)))) *
    (views.length > third ? views.length / (views.length - third) : 1);
  const rights = views.map(({ view }) => toOffset(view));
  const meanRight = mean(rights);
  return {
    zoomTravel: travel(({ zoom }) => zoom),
    panTravel: travel(toOffset),
    nearness: mean(views.map(({ view }) => view.zoom)) - 1,
    sway: Math.sqrt(mean(rights.map((right) => (right - meanRight) ** 2))),
    certainty: mean(views.map(({ gain }) => gain)),
  };
}

const toOffset = ({ zoom, right }: View) => (right * (1 - 1 / zoom)) / 2;

function findView(source: Uint8Array, shown: Uint8Array, size: PictureSize): { view: View; gain: number } {
  const wide = { zoom: 1, right: 0, down: 0 };
  const whole = toFit(source, shown, size, wide);
  let best: { view: View; fit: number } = { view: wide, fit: whole };
  const consider = (view: View) => {
    const fit = toFit(source, shown, size, view);
    if (fit > best.fit) best = { view, fit };
  };
  for (const zoom of zooms.slice(1)) {
    for (const right of places) for (const down of places) consider({ zoom, right, down });
  }
  const { zoom, right, down } = best.view;
  if (zoom > 1) {
    for (const closer of [-0.02, 0, 0.02])
      for (const aside of [-0.16, 0, 0.16]) consider({ zoom: zoom + closer, right: right + aside, down });
  }
  return { view: best.view, gain: best.fit - whole };
}

/** Correlation of the shown picture with the part of the source that a view would show. */
function toFit(source: Uint8Array, shown: Uint8Array, { width, height }: PictureSize, view: View): number {
  const { zoom, right, down } = view;
  const left = ((1 + right) * width * (1 - 1 / zoom)) / 2;
  const top = ((1 + down) * height * (1 - 1 / zoom)) / 2;
  let [sumA, sumB, squareA, squareB, both, count] = [0, 0, 0, 0, 0, 0];
  for (let y = stride >> 1; y < height; y += stride) {
    const row = Math.min(height - 1, Math.round(top + y / zoom)) * width;
    for (let x = stride >> 1; x < width; x += stride) {
      const a = source[row + Math.min(width - 1, Math.round(left + x / zoom))]!;
      const b = shown[y * width + x]!;
      sumA += a;
      sumB += b;
      squareA += a * a;
      squareB += b * b;
      both += a * b;
      count += 1;
    }
  }
  const spreadA = squareA - sumA ** 2 / count;
  const spreadB = squareB - sumB ** 2 / count;
  return (both - (sumA * sumB) / count) / Math.sqrt(spreadA * spreadB || 1);
}
