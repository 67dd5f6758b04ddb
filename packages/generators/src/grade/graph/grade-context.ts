import type { FrameFormat } from '@retake/contracts';
import type { LookStretch } from '../../clip-generator.ts';

/** What a graph must know of the clip it is written for. */
export interface GradeContext {
  readonly format: FrameFormat;
  /** All frames of the source, with its handles. The graph gives out as many. */
  readonly sourceFrames: number;
  /** Frames before the slot. */
  readonly headFrames: number;
  readonly slotFrames: number;
}

/** A graph of its own for all of a source. */
export function toWholeStretch({ sourceFrames }: GradeContext): LookStretch {
  return { from: 0, frames: sourceFrames, input: '[0:v:0]', output: '[graded]', prefix: '', firstInput: 1, folder: '' };
}
