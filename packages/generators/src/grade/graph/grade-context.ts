import type { FrameFormat } from '@retake/contracts';

/** What a graph must know of the clip it is written for. */
export interface GradeContext {
  readonly format: FrameFormat;
  /** All frames of the source, with its handles. The graph gives out as many. */
  readonly sourceFrames: number;
  /** Frames before the slot. */
  readonly headFrames: number;
  readonly slotFrames: number;
}
