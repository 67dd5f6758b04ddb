import type { Quality } from './measure-quality.ts';
import type { Figure, Samples } from './samples.ts';

interface Aim {
  readonly figure: string;
  /** The measured value has to be at most this, or at least this. */
  readonly bound: { readonly most: number } | { readonly least: number };
  readonly unit?: string;
  readonly digits?: number;
  /** Undefined where it was not measured. */
  readonly measured: number | undefined;
}

/** Clips of the largest video, and of the one that other ways are compared at. */
const [many, some, few] = [100, 20, 6];
const megabyte = 1e6;

/** What composing has to reach, beside what it reached. */
export function toAimsTable(at: ReadonlyMap<number, Samples>, quality: Quality | undefined): string {
  const ratio = (count: number, above: Figure, below: Figure) => at.get(count)?.findRatio(above, below);
  const perLimit = (figure: Figure, most: number, what: string, counts: readonly number[]): Aim[] =>
    counts.map((count) => ({
      figure: `${what}, ${count} clips: ÷ limit`,
      bound: { most },
      measured: ratio(count, figure, 'limit'),
    }));
  const against = (way: Figure, least: number, what: string): Aim => ({
    figure: `${what} ÷ one changed clip, ${some} clips`,
    bound: { least },
    digits: 1,
    measured: ratio(some, way, 'changed'),
  });
  const peak = (count: number) => at.get(count)?.findMedian('changedPeakBytes');
  const aims: readonly Aim[] = [
    ...perLimit('changed', 1.1, 'one changed clip', [few, 10, some, many]),
    {
      figure: `one changed clip, ${many} clips ÷ ${few} clips, each ÷ its limit`,
      bound: { most: 1.1 },
      measured: divide(ratio(many, 'changed', 'limit'), ratio(few, 'changed', 'limit')),
    },
    against('graph', 20, 'one filter graph'),
    against('twice', 35, 'normalised, then joined'),
    against('melt', 18, 'melt'),
    ...perLimit('undo', 0.1, 'undo', [some, many]),
    ...perLimit('firstFrame', 0.35, 'first frame of the changed clip', [few, 10, some, many]),
    {
      figure: `everything cold ÷ one filter graph, ${some} clips`,
      bound: { most: 1 },
      measured: ratio(some, 'cold', 'graph'),
    },
    {
      figure: `peak memory, one changed clip of ${many}`,
      bound: { most: 450 },
      unit: ' MB',
      digits: 0,
      measured: divide(peak(many), megabyte),
    },
    {
      figure: `peak memory, everything cold, ${many} clips`,
      bound: { most: 450 },
      unit: ' MB',
      digits: 0,
      measured: divide(at.get(many)?.findMedian('coldPeakBytes'), megabyte),
    },
    {
      figure: `peak memory, one changed clip, ${many} clips ÷ ${few} clips`,
      bound: { most: 1.1 },
      measured: divide(peak(many), peak(few)),
    },
    {
      figure: 'SSIM lost by 20 changes, against composing once',
      bound: { most: 0.001 },
      digits: 5,
      measured: quality && quality.atOnce.ssim - quality.edited.ssim,
    },
  ];
  const widths = [62, 12, 12] as const;
  const line = (figure: string, aim: string, measured: string, isMet: string) =>
    `${figure.padEnd(widths[0])}${aim.padStart(widths[1])}${measured.padStart(widths[2])}  ${isMet}`;
  return [line('figure', 'aim', 'measured', 'met'), ...aims.map((aim) => line(...toCells(aim)))].join('\n');
}

function divide(above: number | undefined, below: number | undefined): number | undefined {
  return above === undefined || below === undefined ? undefined : above / below;
}

function toCells({ figure, bound, unit = '', digits = 3, measured }: Aim): [string, string, string, string] {
  const aim = 'most' in bound ? `≤ ${bound.most}${unit}` : `≥ ${bound.least}${unit}`;
  if (measured === undefined) return [figure, aim, '-', 'not measured'];
  const isMet = 'most' in bound ? measured <= bound.most : measured >= bound.least;
  return [figure, aim, `${measured.toFixed(digits)}${unit}`, isMet ? 'yes' : 'no'];
}
