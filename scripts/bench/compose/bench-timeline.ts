import type { ComposeClip, ComposeTimeline } from '@retake/composer';
import type { FrameFormat, Transition } from '@retake/contracts';
import type { BenchSource } from './make-sources.ts';

/** Five seconds at 30 a second. */
export const slotFrames = 150;
/** Length of each crossfade, half of it from each side's handle. */
export const windowFrames = 16;

/** The clip that is exchanged: it has a crossfade on both sides, which is the dearest place. */
export const changedIndex = 1;

/** The changed clip's own frames, and the frames of its neighbours that its two crossfades change as well. */
export const changedFrames = slotFrames + windowFrames;

interface TimelineParts {
  readonly count: number;
  readonly format: FrameFormat;
  readonly sources: readonly BenchSource[];
  readonly song: string;
  readonly slotFrames: number;
  /** Another take shows other files in the same places. */
  readonly take?: number;
}

/** Clips of all kinds in turn, with crossfades at half of the borders, under one song. */
export function toBenchTimeline({ count, format, sources, song, take = 0, ...slot }: TimelineParts): ComposeTimeline {
  const clips = Array.from({ length: count }, (_, index): ComposeClip => {
    const { path, hasSound } = sources[(index + take) % sources.length]!;
    const hash = `clip-${index}-take-${take}`;
    const headFrames = windowFrames / 2;
    return { path, hash, headFrames, hasSound, transitionAfter: toTransition(index), ...slot };
  });
  return { format, clips, audio: { path: song, hash: 'song', gainDb: -3, fadeOutFrames: 60 } };
}

/** The same timeline in which one clip is another file. */
export function withClip(timeline: ComposeTimeline, place: number, other: Partial<ComposeClip>): ComposeTimeline {
  const clips = timeline.clips.map((clip, index) => (index === place ? { ...clip, ...other } : clip));
  return { ...timeline, clips };
}

/** Two crossfades, two cuts, and so on: about half of the borders. */
function toTransition(border: number): Transition {
  const isBlended = border % 4 < 2;
  return isBlended ? { kind: 'crossfade', frames: windowFrames } : { kind: 'cut', frames: 0 };
}
