import type { FrameFormat } from '@retake/contracts';
import type { RenderUnit } from '../plan/render-units.ts';
import { type SourceRange, toSourceRanges, type WindowSegment } from '../plan/segments.ts';
import { toLookedAt } from './look.ts';
import { toNumberedFilters } from './normalise.ts';
import type { UnitSource } from './unit-source.ts';

/** A filter graph whose one output, `[out]`, is the unit's segments one after another. */
export interface RenderGraph {
  /** The arguments of each input, `-i` and all. A source is opened once, however many of the unit's segments show it. */
  readonly inputs: readonly (readonly string[])[];
  readonly graph: string;
}

/** The filter graph of a unit. `getSource` tells of a clip, by its index, what stands behind it. */
export function toRenderGraph(
  unit: RenderUnit,
  format: FrameFormat,
  getSource: (clip: number) => UnitSource,
): RenderGraph {
  const ranges = unit.flatMap(toSourceRanges);
  const clips = [...new Set(ranges.map(({ clip }) => clip))];
  const inputs: (readonly string[])[] = [];
  const chains: string[] = [];
  const lookInputs: (readonly string[])[] = [];
  clips.forEach((clip, input) => {
    const own = ranges.filter((range) => range.clip === clip);
    const firstInput = clips.length + lookInputs.length;
    const source = toLookedAt(toHull(own), getSource(clip), { clip, input, firstInput, format });
    // A few frames of a neighbour are not worth the memory of many decoders.
    const hasBody = unit.some((segment) => segment.kind === 'body' && segment.source.clip === clip);
    inputs.push(hasBody ? source.inputArgs : ['-threads', '2', ...source.inputArgs]);
    lookInputs.push(...source.lookInputs);
    chains.push(...source.chains, ...toRangeChains(source.open, input, own));
  });
  const parts: string[] = [];
  for (const segment of unit) {
    if (segment.kind === 'body') parts.push(toLabel(segment.source));
    else if (segment.kind === 'fade') parts.push(...pushFade(chains, segment));
    else parts.push(pushCrossfade(chains, segment));
  }
  const join = parts.length === 1 ? parts[0]! : `${parts.join('')}concat=n=${parts.length}:v=1:a=0,`;
  chains.push(`${join}${[...toNumberedFilters(format), ...outputFilters].join(',')}[out]`);
  return { inputs: [...inputs, ...lookInputs], graph: chains.join(';\n') };
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

/** Gives each range its own frames of what an open chain goes on with, numbered from 0. */
function toRangeChains(open: string, input: number, ranges: readonly SourceRange[]): string[] {
  if (ranges.length === 1) return [`${open}${toLabel(ranges[0]!)}`];
  const { from } = toHull(ranges);
  const copies = ranges.map((_, index) => `[copy${input}of${index}]`);
  return [
    `${open},split=${ranges.length}${copies.join('')}`,
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
