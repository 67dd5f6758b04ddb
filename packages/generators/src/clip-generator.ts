import type { FrameFormat, Look, Route } from '@retake/contracts';

/** One clip to be made: what it is made from, and what it shall become. */
export interface ClipRequest {
  /** The version's source: a mezzanine in `format`, never an already graded file. */
  readonly sourcePath: string;
  /** Where the new file goes. Overwritten if it is there; not to be read before `generate` has returned. */
  readonly outputPath: string;
  /** Templates of the new version, all of them, not only the new ones. */
  readonly look: Look;
  readonly format: FrameFormat;
  /** All frames of the source, handles included. */
  readonly sourceFrames: number;
  /** Frames of the source before the slot starts. */
  readonly headFrames: number;
  readonly slotFrames: number;
  /** What the clip shall show, in words; routes without a model do not read it. */
  readonly prompt: string;
}

export interface GenerateOptions {
  /** Aborting ends the work, with what it started, and rejects. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (percent: number) => void;
}

/** A way to make a clip. Every route has one; who calls it need not know which. */
export interface ClipGenerator {
  readonly route: Route;
  /** Why this generator cannot make this clip, as a sentence for a person; null when it can. */
  canDo(request: ClipRequest): string | null;
  /** What it will cost in micro-dollars and take in milliseconds, before it runs. */
  quote(request: ClipRequest): { readonly priceMicros: number; readonly waitMs: number };
  /**
   * Makes the clip at `outputPath`. The answer says how many frames it has and how many of them come before the slot.
   *
   * @throws RetakeError `PLAN_UNAVAILABLE` with the sentence of `canDo`; `GENERATION_FAILED`; what the tools it uses throw.
   */
  generate(
    request: ClipRequest,
    options?: GenerateOptions,
  ): Promise<{ readonly frames: number; readonly headFrames: number }>;
}
