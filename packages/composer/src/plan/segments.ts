import { type FrameRate, RetakeError, toFrames, toUsualTransitionFrames } from '@retake/contracts';
import { COMPOSER_VERSION, toEncoderIdentity } from '../settings.ts';
import { type ComposeTimeline, toFraming } from '../timeline.ts';
import { toContentKey } from './content-key.ts';

/**
 * Frames of one clip's source, counted at the format's rate. `from` may be negative or run past the end: the edge
 * frame is held there.
 */
export interface SourceRange {
  /** Index of the clip in the timeline. */
  readonly clip: number;
  readonly from: number;
  readonly frames: number;
}

interface Placed {
  readonly key: string;
  /** First frame of the segment in the video. */
  readonly startFrame: number;
  readonly frames: number;
}

/** Frames of one clip that no transition touches: all of them, or the middle or an edge. */
interface BodySegment extends Placed {
  readonly kind: 'body';
  readonly source: SourceRange;
}

/** The window of a transition, centred on the border of two clips. */
export interface WindowSegment extends Placed {
  readonly kind: 'crossfade' | 'fade';
  readonly outgoing: SourceRange;
  readonly incoming: SourceRange;
}

export type Segment = BodySegment | WindowSegment;

/** The ranges of source that a segment is made of, in the order in which they are seen. */
export function toSourceRanges(segment: Segment): readonly SourceRange[] {
  return segment.kind === 'body' ? [segment.source] : [segment.outgoing, segment.incoming];
}

/** The length of a timeline: transitions move no border, so it is the sum of the slots. */
export function toTotalFrames(timeline: ComposeTimeline): number {
  return timeline.clips.reduce((sum, clip) => sum + clip.slotFrames, 0);
}

/**
 * Cuts a timeline into segments that follow each other without gap or overlap and together have exactly the length
 * of the slots. Throws `TRANSITION_INVALID` when the windows on a clip's two sides do not fit into its slot.
 */
export function toSegments(timeline: ComposeTimeline): Segment[] {
  if (timeline.clips.length === 0) {
    throw new RetakeError('COMPOSITION_FAILED', { message: 'A video needs at least one clip.' });
  }
  const segments: Segment[] = [];
  let slotStart = 0;
  timeline.clips.forEach((clip, index) => {
    const before = toHalfWindow(timeline, index - 1);
    const after = toHalfWindow(timeline, index);
    if (before + after > clip.slotFrames) {
      throw new RetakeError('TRANSITION_INVALID', {
        message: `The transitions around clip ${index + 1} need ${before + after} frames of it, but it has only ${clip.slotFrames}.`,
        details: { clip: index + 1, slotFrames: clip.slotFrames, neededFrames: before + after },
      });
    }
    const borders = toBodyBorders(clip.slotFrames, { before, after }, timeline.format.rate);
    for (const [piece, from] of borders.slice(0, -1).entries()) {
      segments.push(toBody(timeline, index, from, slotStart + from, borders[piece + 1]! - from));
    }
    slotStart += clip.slotFrames;
    if (after > 0) segments.push(toWindow(timeline, index, slotStart - after, after));
  });
  return segments;
}

/** Frames that the transition after a clip takes from each side of the border; none after the last clip. */
function toHalfWindow({ clips }: ComposeTimeline, index: number): number {
  const clip = clips[index];
  return clip === undefined || index === clips.length - 1 ? 0 : clip.transitionAfter.frames / 2;
}

/** Clips shorter than this are rendered as a whole in no time, and every border costs a key frame. */
const shortSeconds = 2;

/**
 * Where the segments of a clip's body begin, and where the last one ends, in frames of the slot. What a usual transition
 * would take on either side is a segment of its own, so that a transition or another order leaves the middle as it is.
 */
function toBodyBorders(slotFrames: number, windows: { before: number; after: number }, rate: FrameRate): number[] {
  const { before, after } = windows;
  const end = slotFrames - after;
  if (end === before) return [];
  const edge = toUsualTransitionFrames(rate) / 2;
  const inner = slotFrames < toFrames(shortSeconds, rate) ? [] : [edge, slotFrames - edge];
  return [before, ...inner.filter((frame) => frame > before && frame < end), end];
}

function toBody(
  timeline: ComposeTimeline,
  index: number,
  skipped: number,
  startFrame: number,
  frames: number,
): BodySegment {
  const source = { clip: index, from: timeline.clips[index]!.headFrames + skipped, frames };
  return { kind: 'body', key: toSegmentKey(timeline, 'body', [source]), startFrame, frames, source };
}

function toWindow(timeline: ComposeTimeline, index: number, startFrame: number, half: number): WindowSegment {
  const [before, after] = [timeline.clips[index]!, timeline.clips[index + 1]!];
  const kind = before.transitionAfter.kind === 'fade' ? 'fade' : 'crossfade';
  const borderBefore = before.headFrames + before.slotFrames;
  // A crossfade shows both clips during the whole window; a fade shows one before the border and one after it.
  const beyond = kind === 'crossfade' ? half : 0;
  const outgoing = { clip: index, from: borderBefore - half, frames: half + beyond };
  const incoming = { clip: index + 1, from: after.headFrames - beyond, frames: half + beyond };
  const key = toSegmentKey(timeline, kind, [outgoing, incoming]);
  return { kind, key, startFrame, frames: 2 * half, outgoing, incoming };
}

function toSegmentKey(timeline: ComposeTimeline, kind: Segment['kind'], ranges: readonly SourceRange[]): string {
  const { width, height, rate } = timeline.format;
  return toContentKey({
    version: COMPOSER_VERSION,
    kind,
    format: [width, height, rate.num, rate.den],
    ...toEncoderIdentity(timeline.quality),
    ranges: ranges.map(({ clip, from, frames }) => {
      const { hash, look, speed } = timeline.clips[clip]!;
      return [
        hash,
        from,
        frames,
        toFraming(timeline, timeline.clips[clip]!),
        look?.key ?? null,
        speed?.num ?? 1,
        speed?.den ?? 1,
      ];
    }),
  });
}
