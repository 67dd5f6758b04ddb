import type { FrameFormat, Quality } from '@retake/contracts';
import type { RenderUnit } from '../plan/render-units.ts';
import { toEncodeArgs, toTimescale } from '../settings.ts';
import { toRenderGraph } from './render-graph.ts';
import type { UnitSource } from './unit-source.ts';

/** The form in which an encoder hands its pictures on. */
export const fragmentArgs: readonly string[] = [
  ...['-f', 'mp4', '-movflags', '+frag_every_frame+empty_moov+default_base_moof', '-flush_packets', '1', 'pipe:1'],
];

/**
 * Arguments with which one ffmpeg renders a unit to its standard output: a fragmented mp4, a fragment for each picture,
 * so that nothing waits for the end. All segments come from one encoder, with a key frame at each border.
 */
export function toRenderArgs(
  unit: RenderUnit,
  format: FrameFormat,
  getSource: (clip: number) => UnitSource,
  quality?: Quality,
): string[] {
  const { inputs, graph } = toRenderGraph(unit, format, getSource);
  const borders = unit.slice(1).map((segment) => segment.startFrame - unit[0].startFrame);
  return [
    ...inputs.flat(),
    ...['-filter_complex', graph, '-map', '[out]', '-an'],
    ...toEncodeArgs(format, borders, quality),
    // Time stamps would otherwise be moved by the encoder's reordering delay.
    ...['-avoid_negative_ts', 'disabled', '-fflags', '+bitexact', '-map_metadata', '-1'],
    ...['-video_track_timescale', String(toTimescale(format.rate))],
    ...fragmentArgs,
  ];
}
