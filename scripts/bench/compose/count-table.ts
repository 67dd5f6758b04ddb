import { changedFrames, slotFrames } from './bench-timeline.ts';
import type { Figure, Samples } from './samples.ts';

const limitLabel = `limit: one ffmpeg, the clip's ${slotFrames} frames normalised and encoded`;

const timeRows: readonly (readonly [Figure, string])[] = [
  ['limit', limitLabel],
  ['widerLimit', `the same of the ${changedFrames} frames that really change`],
  ['blended', '  by bare ffmpeg, both crossfades blended from raw frames'],
  ['rendered', '  and the frames of the neighbours out of their sources'],
  ['renderedAndChecked', '  and the result decoded by a second ffmpeg as a check'],
  ['renderedFromKept', '  instead: neighbours kept without loss, the result checked'],
  ['renderedAndKept', "  and the clip's own edges kept for its neighbours"],
  ['changed', 'one changed clip'],
  ['firstPiece', '  until its first new picture (the crossfade into it)'],
  ['firstFrame', "  until the first picture of the clip's own slot"],
  ['bareFirstFrame', '  the same picture out of the bare command'],
  ['undo', 'undo'],
  ['plainCopy', '  its file copied by the system'],
  ['changedDecoded', 'one changed clip, then the whole file decoded'],
  ['undoDecoded', 'undo, then the whole file decoded'],
  ['cold', 'everything, cold'],
  ['coldWatched', 'everything, cold, while its memory is watched'],
  ['units', '  every unit by bare ffmpeg, one after another'],
  ['checkedUnits', '  and each result decoded by a second ffmpeg as a check'],
  ['graph', 'everything, one filter graph'],
  ['twice', 'everything, normalised into files, then joined with filters'],
  ['melt', 'everything, melt'],
];

const memoryRows: readonly (readonly [Figure, string])[] = [
  ['changedPeakBytes', 'peak memory, one changed clip'],
  ['coldPeakBytes', 'peak memory, everything, cold'],
];

const widths = [64, 10, 9, 15, 11, 17] as const;

function toLine(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[index]!))).join('');
}

/** Wall time of each way, against the limit and against one changed clip; rows that were not measured are left out. */
export function toCountTable(count: number, samples: Samples): string {
  const ratio = (above: Figure, below: Figure) => samples.findRatio(above, below)?.toFixed(2) ?? '';
  const times = timeRows.flatMap(([figure, label]) => {
    const median = samples.findMedian(figure);
    if (median === undefined) return [];
    const spread = samples.findSpread(figure, 'limit')?.map((end) => end.toFixed(2));
    const time = `${(median / 1000).toFixed(2)} s`;
    const ofLimit = [ratio(figure, 'limit'), spread?.join(' to ') ?? ''];
    return [toLine([label, time, ...ofLimit, ratio(figure, 'widerLimit'), ratio(figure, 'changed')])];
  });
  const memory = memoryRows.flatMap(([figure, label]) => {
    const bytes = samples.findMedian(figure);
    return bytes === undefined ? [] : [toLine([label, `${(bytes / 1e6).toFixed(0)} MB`])];
  });
  const megabits = samples.findMedian('limitMegabits');
  const rendered = samples.findMedian('renderedFrames');
  const title = `${count} clips of 5 s`;
  return [
    toLine([title, 'wall', '÷ limit', 'least to most', `÷ ${changedFrames}`, '÷ changed clip']),
    ...times,
    ...memory,
    ...(megabits === undefined ? [] : [`The clip alone is encoded to ${megabits.toFixed(1)} Mbit/s.`]),
    ...(rendered === undefined ? [] : [`One changed clip renders ${rendered} frames for its ${slotFrames}.`]),
  ].join('\n');
}
