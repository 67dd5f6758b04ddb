import type { FrameFormat, Transition } from '@retake/contracts';

/** One clip as the composer sees it: a file, which of its frames the slot shows, and what follows. */
export interface ComposeClip {
  readonly path: string;
  /** Hash of the file's content. Two clips with one hash are the same material, whatever their paths. */
  readonly hash: string;
  /** Frames of the source, counted at the format's rate, before the slot begins: the head handle. */
  readonly headFrames: number;
  /** Frames of the video that belong to this clip. */
  readonly slotFrames: number;
  /** Frames of the source in all, when known. Where a source ends too early its last frame is held. */
  readonly sourceFrames?: number;
  /** Towards the next clip. The last clip's is not used, so that clips can be put in another order. */
  readonly transitionAfter: Transition;
  readonly hasSound: boolean;
}

/** One song under the whole video. */
export interface ComposeAudio {
  readonly path: string;
  readonly hash: string;
  readonly gainDb: number;
  /** Length of the fade that ends on the last frame. */
  readonly fadeOutFrames: number;
}

/** Everything a cut is made of. With `audio` only the song is heard, without it the clips' own sounds. */
export interface ComposeTimeline {
  readonly format: FrameFormat;
  readonly clips: readonly ComposeClip[];
  readonly audio?: ComposeAudio;
}
