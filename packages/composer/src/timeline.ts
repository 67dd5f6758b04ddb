import type { FrameFormat, Framing, OwnSound, Quality, Transition } from '@retake/contracts';

/** One clip as the composer sees it: a file, which of its frames the slot shows, and what follows. */
export interface ComposeClip {
  readonly path: string;
  /** Hash of the file's content. Two clips with one hash are the same material, whatever their paths. */
  readonly hash: string;
  /** Frames of the source, counted at the format's rate, before the slot begins: the head handle. */
  readonly headFrames: number;
  /** Frames of the video that belong to this clip. */
  readonly slotFrames: number;
  /** Frames of the source in all, when known: a look may need them. Where a source ends too early its last frame is held. */
  readonly sourceFrames?: number;
  /** Towards the next clip. The last clip's is not used, so that clips can be put in another order. */
  readonly transitionAfter: Transition;
  readonly hasSound: boolean;
  /** When it is not played at its own speed; `headFrames` then counts frames as they are played. */
  readonly speed?: FrameSpeed;
  /** How the picture gets into the frame; the timeline's way when not given. */
  readonly framing?: Framing;
  /** What is done to the pictures on their way into the video. */
  readonly look?: ClipLook;
}

/** Frames of the source for so many frames of the video: 25/26 is a little slow. Whole numbers, from 1/2 up to 2. */
export interface FrameSpeed {
  readonly num: number;
  readonly den: number;
}

/**
 * Filters for the pictures of one clip. They are given frames in the video's format, 8-bit 4:2:0, and give out as many.
 */
export interface ClipLook {
  /** Tells everything that the filters depend on except the clip's file: it stands in the keys of the segments. */
  readonly key: string;
  /** Frames on each side that a frame depends on; `whole` when the filters have to be given all of the source. */
  readonly reach: number | 'whole';
  /** The filters of a stretch of the source. Pure. */
  toFilters(stretch: LookStretch): LookFilters;
  /** Makes the files that the filters read in `folder`, from the clip's own file where they need it. */
  prepare(folder: string, path: string, signal?: AbortSignal): Promise<void>;
}

/** Where filters stand: the frames `[from, from + frames)` of the source come in, and the names that are free there. */
export interface LookStretch {
  readonly from: number;
  readonly frames: number;
  /** Labels of the graph, with their brackets. */
  readonly input: string;
  readonly output: string;
  /** What every other label of these filters begins with. */
  readonly prefix: string;
  /** The number of the first further input of the filters. */
  readonly firstInput: number;
  /** The folder that `prepare` was given, relative to the one that ffmpeg runs in. */
  readonly folder: string;
}

export interface LookFilters {
  /** Chains from `input` to `output`. */
  readonly graph: string;
  /** The arguments of each further input, `-i` and all. */
  readonly inputs: readonly (readonly string[])[];
}

/** One song under the whole video. */
export interface ComposeAudio {
  readonly path: string;
  readonly hash: string;
  readonly gainDb: number;
  /** Length of the fade that ends on the last frame. */
  readonly fadeOutFrames: number;
  /** What is heard of the clips beside the song; nothing when not given. */
  readonly ownSound?: OwnSound;
}

/** Everything a cut is made of. With `audio` the song is heard, without it the clips' own sounds. */
export interface ComposeTimeline {
  readonly format: FrameFormat;
  readonly clips: readonly ComposeClip[];
  readonly audio?: ComposeAudio;
  /** How pictures of another shape get into the frame; `fit` when not given. */
  readonly framing?: Framing;
  /** `final` when not given. A preview has the same frames, small and quickly encoded. */
  readonly quality?: Quality;
  /** Loudness of the whole sound in LUFS; left as it is when not given. */
  readonly loudnessLufs?: number;
}

/** How the pictures of a clip get into the frame. */
export function toFraming(timeline: ComposeTimeline, clip: ComposeClip): Framing {
  return clip.framing ?? timeline.framing ?? 'fit';
}
