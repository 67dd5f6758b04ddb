import { toMedian } from './statistics.ts';

/** What is measured: milliseconds where nothing else is said. */
export type Figure =
  | 'limit'
  | 'widerLimit'
  | 'blended'
  | 'rendered'
  | 'renderedAndChecked'
  | 'renderedFromKept'
  | 'renderedAndKept'
  | 'bareFirstFrame'
  | 'units'
  | 'checkedUnits'
  | 'changed'
  | 'undo'
  | 'plainCopy'
  | 'changedDecoded'
  | 'undoDecoded'
  | 'firstPiece'
  | 'firstFrame'
  | 'cold'
  | 'graph'
  | 'twice'
  | 'melt'
  | 'renderedFrames'
  | 'limitMegabits'
  | 'coldWatched'
  | 'coldPeakBytes'
  | 'changedPeakBytes';

/** The figures of one number of clips, in the order of their rounds. */
export class Samples {
  readonly #values = new Map<Figure, number[]>();

  add(figure: Figure, value: number): void {
    this.#values.set(figure, [...(this.#values.get(figure) ?? []), value]);
  }

  findMedian(figure: Figure): number | undefined {
    const values = this.#values.get(figure);
    return values === undefined ? undefined : toMedian(values);
  }

  /** Where both were measured in the same rounds, the median of the ratios; else the ratio of the medians. */
  findRatio(above: Figure, below: Figure): number | undefined {
    const [tops, bottoms] = [this.#values.get(above), this.#values.get(below)];
    if (tops === undefined || bottoms === undefined) return undefined;
    if (tops.length !== bottoms.length) return toMedian(tops) / toMedian(bottoms);
    return toMedian(tops.map((top, round) => top / bottoms[round]!));
  }

  /** Smallest and largest ratio of the rounds, to show how steady the figure is. */
  findSpread(above: Figure, below: Figure): readonly [number, number] | undefined {
    const [tops, bottoms] = [this.#values.get(above), this.#values.get(below)];
    if (tops === undefined || tops.length !== bottoms?.length || tops.length < 2) return undefined;
    const ratios = tops.map((top, round) => top / bottoms[round]!);
    return [Math.min(...ratios), Math.max(...ratios)];
  }
}
