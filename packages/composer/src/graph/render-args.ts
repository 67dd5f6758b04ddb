import type { FrameFormat } from '@retake/contracts';
import type { RenderUnit } from '../plan/render-units.ts';
import { toEncodeArgs, toTimescale } from '../settings.ts';
import { toRenderGraph } from './render-graph.ts';
import type { SourceTraits } from './source-traits.ts';

/** What stands behind an index of the timeline: the file and what it is like. */
export interface UnitSource {
  readonly path: string;
  readonly traits: SourceTraits;
}

/** Name of the file of a unit's nth segment, counted from 0, in the folder that ffmpeg runs in. */
export function toSegmentFileName(index: number): string {
  return `segment-${String(index).padStart(3, '0')}.mp4`;
}

/**
 * Arguments with which one ffmpeg renders a unit into one file a segment, in its working folder. All segments come
 * from one encoder, with a key frame at each border, and each file's first frame is at 0.
 */
export function toRenderArgs(unit: RenderUnit, format: FrameFormat, getSource: (clip: number) => UnitSource): string[] {
  const { inputs, graph } = toRenderGraph(unit, format, (clip) => getSource(clip).traits);
  const borders = unit.slice(1).map((segment) => segment.startFrame - unit[0].startFrame);
  return [
    ...inputs.flatMap(({ clip, inputArgs }) => [...inputArgs, '-i', `file:${getSource(clip).path}`]),
    ...['-filter_complex', graph, '-map', '[out]', '-an'],
    ...toEncodeArgs(format, borders),
    // The first segment would otherwise begin late by the encoder's reordering delay.
    ...['-avoid_negative_ts', 'disabled', '-fflags', '+bitexact', '-map_metadata', '-1'],
    ...['-f', 'segment', '-segment_format', 'mp4', '-reset_timestamps', '1'],
    ...['-segment_format_options', `video_track_timescale=${toTimescale(format.rate)}`],
    // Without borders the muxer would cut by time: a border that is never reached keeps the segment whole.
    ...['-segment_frames', borders.length === 0 ? String(unit[0].frames) : borders.join(',')],
    'segment-%03d.mp4',
  ];
}
