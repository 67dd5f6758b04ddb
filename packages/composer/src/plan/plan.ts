import type { ComposeTimeline } from '../timeline.ts';
import { type Segment, toSegments, toTotalFrames } from './segments.ts';
import { type Soundtrack, toSoundtrack } from './soundtrack.ts';

/** What has to exist before a cut can be joined. Pure data: nothing has been looked up or run. */
export interface ComposePlan {
  readonly timeline: ComposeTimeline;
  readonly totalFrames: number;
  readonly segments: readonly Segment[];
  readonly soundtrack: Soundtrack;
}

/** Plans a timeline. Throws `TRANSITION_INVALID` or `COMPOSITION_FAILED` when it cannot be a video. */
export function toComposePlan(timeline: ComposeTimeline): ComposePlan {
  return {
    timeline,
    totalFrames: toTotalFrames(timeline),
    segments: toSegments(timeline),
    soundtrack: toSoundtrack(timeline),
  };
}
