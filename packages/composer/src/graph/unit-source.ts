import type { Framing } from '@retake/contracts';
import type { ClipLook, FrameSpeed } from '../timeline.ts';
import type { SourceTraits } from './source-traits.ts';

/** What stands behind an index of the timeline: the file, what it is like, and what is done to its pictures. */
export interface UnitSource {
  readonly path: string;
  readonly traits: SourceTraits;
  /** How the picture gets into the frame; `fit` when not given. */
  readonly framing?: Framing;
  readonly look?: ClipLook;
  readonly speed?: FrameSpeed;
  /** All frames of the source; looks that need the whole of it cannot do without. */
  readonly sourceFrames?: number;
}
