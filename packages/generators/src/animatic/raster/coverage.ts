/** Receives runs of pixels of one row that a shape covers by the same part, 0 to 1. */
type CoverRun = (row: number, from: number, to: number, cover: number) => void;

/** Turns outlines into exact coverage on one pixel grid. */
export interface CoverageGrid {
  /** Adds one edge of an outline, in pixels. Edges of an outline must close. */
  addEdge(fromX: number, fromY: number, toX: number, toY: number): void;
  /** Hands out what the edges enclose (anything wound around at least once) and starts over. */
  sweep(run: CoverRun): void;
}

const least = 1 / 512;
const most = 1 - least;

/**
 * Every edge adds the signed area it leaves to its right to the pixels it crosses; summed along a row that is the
 * coverage. Which pixels of a row were crossed is kept as bits, so that the sum jumps over the others.
 */
export function createCoverageGrid(width: number, height: number): CoverageGrid {
  const stride = width + 2;
  const words = (stride >> 5) + 1;
  const areas = new Float32Array(stride * height);
  const crossed = new Uint32Array(words * height);
  let [firstRow, lastRow] = [height, -1];
  let [firstColumn, lastColumn] = [width, 0];

  const add = (row: number, column: number, area: number) => {
    const word = column >> 5;
    areas[row * stride + column]! += area;
    crossed[row * words + word]! |= 1 << (column & 31);
  };

  /** Part of an edge inside one row and inside the columns, from left to right; `drop` is its signed height. */
  const addInside = (row: number, left: number, right: number, drop: number) => {
    const first = Math.floor(left);
    const last = Math.ceil(right);
    if (last <= first + 1) {
      const part = (left + right) / 2 - first;
      add(row, first, drop * (1 - part));
      add(row, first + 1, drop * part);
      return;
    }
    const slope = 1 / (right - left);
    const enter = 1 - (left - first);
    const leave = right - last + 1;
    let done = slope * 0.5 * enter * enter;
    add(row, first, drop * done);
    let reached = done;
    for (let column = first + 1; column < last - 1; column++) {
      const now = slope * (column + 0.5 - left);
      add(row, column, drop * (now - reached));
      reached = now;
    }
    done = 1 - slope * 0.5 * leave * leave;
    add(row, last - 1, drop * (done - reached));
    add(row, last, drop * (1 - done));
  };

  const addRow = (row: number, fromX: number, toX: number, drop: number) => {
    let left = Math.min(fromX, toX);
    let right = Math.max(fromX, toX);
    if (left >= width) return;
    if (right <= 0) return add(row, 0, drop);
    let rest = drop;
    if (left < 0) {
      const outside = (drop * -left) / (right - left);
      add(row, 0, outside);
      rest -= outside;
      left = 0;
    }
    if (right > width) {
      rest *= (width - left) / (right - left);
      right = width;
    }
    addInside(row, left, right, rest);
  };

  return {
    addEdge(fromX, fromY, toX, toY) {
      if (fromY === toY) return;
      const falls = fromY < toY;
      const topY = falls ? fromY : toY;
      const bottomY = falls ? toY : fromY;
      const top = Math.max(0, topY);
      const bottom = Math.min(height, bottomY);
      if (top >= bottom) return;
      const slope = (toX - fromX) / (toY - fromY);
      const start = (falls ? fromX : toX) - topY * slope;
      const first = Math.floor(top);
      const last = Math.ceil(bottom) - 1;
      const left = fromX < toX ? fromX : toX;
      const right = fromX < toX ? toX : fromX;
      if (left < firstColumn) firstColumn = left;
      if (right > lastColumn) lastColumn = right;
      if (first < firstRow) firstRow = first;
      if (last > lastRow) lastRow = last;
      for (let row = first; row <= last; row++) {
        const above = row < top ? top : row;
        const below = row + 1 > bottom ? bottom : row + 1;
        addRow(row, start + above * slope, start + below * slope, falls ? below - above : above - below);
      }
    },
    sweep(run) {
      const firstWord = Math.max(0, firstColumn) >> 5;
      // An edge also marks the pixel after its last one.
      const lastWord = Math.min(width + 1, Math.ceil(lastColumn) + 1) >> 5;
      for (let row = firstRow; row <= lastRow; row++) {
        let [sum, reached, runFrom, runCover] = [0, 0, 0, 0];
        for (let word = firstWord; word <= lastWord; word++) {
          let bits = crossed[row * words + word]!;
          if (bits === 0) continue;
          crossed[row * words + word] = 0;
          while (bits !== 0) {
            const column = (word << 5) + (31 - Math.clz32(bits & -bits));
            bits &= bits - 1;
            const cover = toCover(sum);
            if (cover !== runCover) {
              if (runCover > 0) run(row, runFrom, reached, runCover);
              runFrom = reached;
              runCover = cover;
            }
            sum += areas[row * stride + column]!;
            areas[row * stride + column] = 0;
            reached = column;
          }
        }
        const cover = toCover(sum);
        if (runCover > 0 && cover !== runCover) run(row, runFrom, reached, runCover);
        const from = cover === runCover ? runFrom : reached;
        if (cover > 0 && from < width) run(row, from, width, cover);
      }
      [firstRow, lastRow, firstColumn, lastColumn] = [height, -1, width, 0];
    },
  };
}

/** A sum of areas as a part of 1; what is left of rounding is nothing. */
function toCover(sum: number): number {
  const cover = sum < 0 ? -sum : sum;
  if (cover < least) return 0;
  return cover > most ? 1 : cover;
}
