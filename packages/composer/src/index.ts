export { type ComposeOptions, type Composition, compose, type FreshPiece, type PlannedSegment } from './compose.ts';
export { loadTimelineFile } from './load-timeline-file.ts';
export { type ComposePlan, toComposePlan } from './plan/plan.ts';
export { type Segment, toSegments } from './plan/segments.ts';
export type { SegmentReport } from './report.ts';
export { COMPOSER_VERSION, toEncodeArgs } from './settings.ts';
export type {
  ClipLook,
  ComposeAudio,
  ComposeClip,
  ComposeTimeline,
  LookFilters,
  LookStretch,
} from './timeline.ts';
