export { detectBeats } from './beats/detect-beats.ts';
export { compose, composeBody } from './compose.ts';
export type { ComposeOptions, Composition, FreshPiece, PlannedSegment } from './compose-options.ts';
export { type TimelineFit, toFitSentences } from './fit-timeline.ts';
export { forgetClip } from './forget-clip.ts';
export { type LoadedTimeline, loadTimelineFile } from './load-timeline-file.ts';
export { type CutManifest, cutManifestSchema, type Lender } from './manifest.ts';
export {
  countFragmentSamples,
  type FragmentRun,
  toFragment,
  toPictureSamples,
  toSoundSamples,
} from './mux/fragment.ts';
export { toInitialisation } from './mux/initialisation.ts';
export type { Track as MovieTrack } from './mux/parse-track.ts';
export { readTracks, readTracksOf } from './mux/read-track.ts';
export { type ComposePlan, toComposePlan } from './plan/plan.ts';
export type { Segment } from './plan/segments.ts';
export type { SegmentReport } from './report.ts';
export { fitFile } from './run/fit-file.ts';
export { COMPOSER_VERSION, gopFrames, toEncodeArgs } from './settings.ts';
export type {
  ClipLook,
  ComposeAudio,
  ComposeClip,
  ComposeTimeline,
  FrameSpeed,
  LookFilters,
  LookStretch,
} from './timeline.ts';
