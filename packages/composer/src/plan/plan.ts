import type { FrameFormat } from '@retake/contracts';
import type { ComposeTimeline } from '../timeline.ts';
import { checkTimeline } from './check-timeline.ts';
import { type Segment, toSegments, toTotalFrames } from './segments.ts';
import { type Soundtrack, toSoundtrack } from './soundtrack.ts';

/** What has to exist before a cut can be joined. Pure data: nothing has been looked up or run. */
export interface ComposePlan {
  /** The timeline with the format that is really rendered: a preview's is smaller. */
  readonly timeline: ComposeTimeline;
  readonly totalFrames: number;
  readonly segments: readonly Segment[];
  readonly soundtrack: Soundtrack;
}

/** Plans a timeline. Throws `BODY_INVALID`, `TRANSITION_INVALID` or `COMPOSITION_FAILED` when it cannot be a video. */
export function toComposePlan(timeline: ComposeTimeline): ComposePlan {
  checkTimeline(timeline);
  return toPlanOf({ ...timeline, format: toRenderedFormat(timeline) });
}

function toPlanOf(timeline: ComposeTimeline): ComposePlan {
  return {
    timeline,
    totalFrames: toTotalFrames(timeline),
    segments: toSegments(timeline),
    soundtrack: toSoundtrack(timeline),
  };
}

/** Pixels on the shorter side of a preview. */
const previewShortSide = 540;

/** The format in which a timeline is rendered: its own, or for a preview at most 540 lines on the shorter side. */
export function toRenderedFormat({ format, quality }: ComposeTimeline): FrameFormat {
  const scale = previewShortSide / Math.min(format.width, format.height);
  if (quality !== 'preview' || scale >= 1) return format;
  const toEven = (pixels: number) => Math.round((pixels * scale) / 2) * 2;
  return { ...format, width: toEven(format.width), height: toEven(format.height) };
}
