import type { FrameFormat, Look, Route } from '@retake/contracts';
import type { PredictionGenerator } from './prediction-generator.ts';

/** One clip to be made: what it is made from, and what it shall become. */
export interface ClipRequest {
  /** Templates of the new version, all of them, not only the new ones. */
  readonly look: Look;
  readonly format: FrameFormat;
  /** All frames of the source, handles included. */
  readonly sourceFrames: number;
  /** Frames of the source before the slot starts. */
  readonly headFrames: number;
  readonly slotFrames: number;
}

/** The same with its files. */
export interface FileRequest extends ClipRequest {
  /** The version's source: a mezzanine in `format`, never an already graded file. */
  readonly sourcePath: string;
  /** Where the new file goes. Overwritten if it is there; not to be read before `generate` has returned. */
  readonly outputPath: string;
  /** What the clip shall show, in words. */
  readonly prompt: string;
}

export interface GenerateOptions {
  /** Aborting ends the work, with what it started, and rejects. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (percent: number) => void;
}

export interface AnyGenerator {
  readonly route: Route;
  /** Why this generator cannot make this clip, as a sentence for a person; null when it can. */
  canDo(request: ClipRequest): string | null;
  /** What it will cost in micro-dollars and take in milliseconds, before it runs. No price: it must not be started. */
  quote(request: ClipRequest): { readonly priceMicros: number | null; readonly waitMs: number };
}

/** Makes a new source, in a file of its own. */
export interface FileGenerator extends AnyGenerator {
  readonly makes: 'file';
  /**
   * Makes the clip at `outputPath`. The answer says how many frames it has and how many of them come before the slot.
   *
   * @throws RetakeError `PLAN_UNAVAILABLE` with the sentence of `canDo`; `GENERATION_FAILED`; what the tools it uses throw.
   */
  generate(
    request: FileRequest,
    options?: GenerateOptions,
  ): Promise<{ readonly frames: number; readonly headFrames: number }>;
}

/** Changes the pictures of a source wherever they are shown: no file, nothing to wait for but the video itself. */
export interface LookGenerator extends AnyGenerator {
  readonly makes: 'look';
}

/** A way to make a clip. Every route has one. */
export type ClipGenerator = FileGenerator | LookGenerator | PredictionGenerator;

/** What a composer has to know of a look. Filters get 8-bit 4:2:0 in the job's format, and give out as many frames. */
export interface LookOnClip {
  /** Tells everything that the filters depend on except the clip's file. */
  readonly key: string;
  /** Frames on each side that a frame depends on; `whole` when the filters have to be given all of the source. */
  readonly reach: number | 'whole';
  /** The filters of a stretch of the source. Pure. */
  toFilters(stretch: LookStretch): LookFilters;
  /** Makes the files that the filters read in `folder`, from the clip's own file where they need it. */
  prepare(folder: string, sourcePath: string, signal?: AbortSignal): Promise<void>;
}

/** A stretch of the source that filters are written for, and the names that are free where it stands. */
export interface LookStretch {
  /** The frames `[from, from + frames)` of the source come in; as many go out. */
  readonly from: number;
  readonly frames: number;
  /** Labels, with their brackets. */
  readonly input: string;
  readonly output: string;
  /** What the labels in between begin with. */
  readonly prefix: string;
  /** Number of the first further input. */
  readonly firstInput: number;
  /** Folder of the files that the filters read, relative to the one that ffmpeg runs in; empty for that one. */
  readonly folder: string;
}

export interface LookFilters {
  /** Chains from the stretch's input to its output. */
  readonly graph: string;
  /** The arguments of each further input, `-i` and all. */
  readonly inputs: readonly (readonly string[])[];
}
