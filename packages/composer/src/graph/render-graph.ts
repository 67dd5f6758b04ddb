import type { FrameFormat } from '@retake/contracts';
import type { RenderUnit } from '../plan/render-units.ts';
import { type SourceRange, toSourceRanges, type WindowSegment } from '../plan/segments.ts';
import { type Normalised, toNormalised, toNumberedFilters } from './normalise.ts';
import type { SourceTraits } from './source-traits.ts';

/** A source file of a unit, opened once, however many of the unit's segments show it. */
interface UnitInput {
  readonly clip: number;
  readonly inputArgs: readonly string[];
}

/** A filter graph whose one output, `[out]`, is the unit's segments one after another. */
export interface RenderGraph {
  readonly inputs: readonly UnitInput[];
  readonly graph: string;
}

/** The filter graph of a unit. `getTraits` tells of a clip, by its index, what its file is like. */
export function toRenderGraph(
  unit: RenderUnit,
  format: FrameFormat,
  getTraits: (clip: number) => SourceTraits,
): RenderGraph {
  const ranges = unit.flatMap(toSourceRanges);
  const clips = [...new Set(ranges.map(({ clip }) => clip))];
  const inputs: UnitInput[] = [];
  const chains: string[] = [];
  clips.forEach((clip, input) => {
    const own = ranges.filter((range) => range.clip === clip);
    const source = toNormalised(toHull(own), getTraits(clip), format);
    inputs.push({ clip, inputArgs: source.inputArgs });
    chains.push(...toSourceChains(input, own, source));
  });
  const parts: string[] = [];
  for (const segment of unit) {
    if (segment.kind === 'body') parts.push(toLabel(segment.source));
    else if (segment.kind === 'fade') parts.push(...pushFade(chains, segment));
    else parts.push(pushCrossfade(chains, segment));
  }
  const join = parts.length === 1 ? parts[0]! : `${parts.join('')}concat=n=${parts.length}:v=1:a=0,`;
  chains.push(`${join}${[...toNumberedFilters(format), ...outputFilters].join(',')}[out]`);
  return { inputs, graph: chains.join(';\n') };
}

const outputFilters = [
  'format=yuv420p',
  'setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709',
] as const;

/** Everything of one clip that a unit needs: its ranges follow each other, so one read covers them. */
function toHull(ranges: readonly SourceRange[]): { from: number; frames: number } {
  const from = Math.min(...ranges.map((range) => range.from));
  return { from, frames: Math.max(...ranges.map((range) => range.from + range.frames)) - from };
}

function toLabel({ clip, from }: SourceRange): string {
  return `[clip${clip}at${from < 0 ? `minus${-from}` : from}]`;
}

function toSourceChains(input: number, ranges: readonly SourceRange[], source: Normalised): string[] {
  const read = `[${input}:v:0]${source.filters.join(',')}`;
  if (ranges.length === 1) return [`${read}${toLabel(ranges[0]!)}`];
  const { from } = toHull(ranges);
  const copies = ranges.map((_, index) => `[copy${input}of${index}]`);
  return [
    `${read},split=${ranges.length}${copies.join('')}`,
    ...ranges.map((range, index) => {
      const start = range.from - from;
      return `${copies[index]}trim=start_frame=${start}:end_frame=${start + range.frames},setpts=N${toLabel(range)}`;
    }),
  ];
}

/**
 * Frame j of a crossfade of D shows j/D of the incoming clip. An alpha fade stays in 4:2:0, which xfade does not. The
 * outgoing side has exactly its frames and ends the window; the end of the incoming side must not, as it may come first.
 */
function pushCrossfade(chains: string[], { outgoing, incoming, frames, startFrame }: WindowSegment): string {
  const [veil, blend] = [`[veil${startFrame}]`, `[blend${startFrame}]`];
  chains.push(
    `${toLabel(incoming)}format=yuva420p,fade=t=in:start_frame=0:nb_frames=${frames}:alpha=1${veil}`,
    `${toLabel(outgoing)}${veil}overlay=format=yuv420:eof_action=repeat${blend}`,
  );
  return blend;
}

/** A fade through black goes down to the border, is black on the border's frame, and comes up behind it. */
function pushFade(chains: string[], { outgoing, incoming, startFrame }: WindowSegment): [string, string] {
  const [down, up] = [`[down${startFrame}]`, `[up${startFrame}]`] as const;
  chains.push(
    `${toLabel(outgoing)}fade=t=out:start_frame=0:nb_frames=${outgoing.frames}${down}`,
    `${toLabel(incoming)}fade=t=in:start_frame=0:nb_frames=${incoming.frames}${up}`,
  );
  return [down, up];
}
