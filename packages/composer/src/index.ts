export { type ComposeOptions, type Composition, compose } from './compose.ts';
export { loadTimelineFile } from './load-timeline-file.ts';
export { type ComposePlan, toComposePlan } from './plan/plan.ts';
export { type Segment, toSegments } from './plan/segments.ts';
export type { SegmentReport } from './report.ts';
export { COMPOSER_VERSION, toEncodeArgs } from './settings.ts';
export type { ComposeAudio, ComposeClip, ComposeTimeline } from './timeline.ts';
