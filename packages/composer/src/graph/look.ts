import type { FrameFormat } from '@retake/contracts';
import { toNormalised } from './normalise.ts';
import { toRetimed } from './retime.ts';
import type { UnitSource } from './unit-source.ts';

/** Where a source stands in the graph of its unit. */
interface Place {
  /** Index of the clip in the timeline. */
  readonly clip: number;
  /** Number of the source's input, and the first number that is free for those of its look. */
  readonly input: number;
  readonly firstInput: number;
  readonly format: FrameFormat;
}

/** The frames of one source as the video shows them: in its format, with the clip's look. */
interface LookedAt {
  readonly inputArgs: readonly string[];
  readonly lookInputs: readonly (readonly string[])[];
  readonly chains: readonly string[];
  /** The beginning of one more chain: the wanted frames come out of it, numbered from 0. */
  readonly open: string;
}

interface Stretch {
  readonly from: number;
  readonly frames: number;
}

/** The folder of the files that a clip's look reads, relative to the one that ffmpeg runs in. */
export const toLookFolder = (clip: number) => `look-${clip}`;

/**
 * Reads the frames `[from, from + frames)` of a source, as they are played, and puts its look on them. A look that depends
 * on other frames is given those too, and they are cut off behind it. A look is put on before the speed is changed.
 */
export function toLookedAt(wanted: Stretch, source: UnitSource, place: Place): LookedAt {
  if (source.speed === undefined) return toOwnSpeed(wanted, source, place);
  const { read, filters } = toRetimed(wanted, source.speed, place.format);
  const own = toOwnSpeed(read, source, place);
  return { ...own, open: `${own.open},${filters.join(',')}` };
}

function toOwnSpeed(wanted: Stretch, source: UnitSource, place: Place): LookedAt {
  const { path, traits, look, framing = 'fit' } = source;
  const { clip, input, firstInput, format } = place;
  const read = look === undefined ? wanted : toStretch(wanted, source);
  const { inputArgs, filters } = toNormalised(read, traits, format, { framing, prefix: `frame${clip}` });
  const opened = [...inputArgs, '-i', `file:${path}`];
  const chain = `[${input}:v:0]${filters.join(',')}`;
  if (look === undefined) return { inputArgs: opened, lookInputs: [], chains: [], open: chain };
  const [plain, seen] = [`[plain${clip}]`, `[seen${clip}]`];
  const { graph, inputs } = look.toFilters({
    ...{ ...read, input: plain, output: seen, prefix: `look${clip}`, firstInput },
    folder: toLookFolder(clip),
  });
  return {
    inputArgs: opened,
    lookInputs: inputs,
    chains: [`${chain}${plain}`, graph],
    open: `${seen}${toCutFilters(wanted, read).join(',')}`,
  };
}

function toStretch({ from, frames }: Stretch, { look, sourceFrames }: UnitSource): Stretch {
  const reach = look!.reach;
  if (reach !== 'whole') return { from: from - reach, frames: frames + 2 * reach };
  if (sourceFrames === undefined) throw new RangeError('A look that needs the whole source needs to know its length.');
  return { from: 0, frames: sourceFrames };
}

/** Takes the wanted frames out of those that were read. Outside of them the edge frame is held. */
function toCutFilters(wanted: Stretch, read: Stretch): string[] {
  const first = wanted.from - read.from;
  const start = Math.max(0, first);
  return [
    `tpad=start_mode=clone:start=${Math.max(0, -first)}:stop_mode=clone:stop=-1`,
    `trim=start_frame=${start}:end_frame=${start + wanted.frames}`,
    'setpts=N',
  ];
}
