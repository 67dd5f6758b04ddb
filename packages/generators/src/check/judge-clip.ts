import type { FrameRate, Look } from '@retake/contracts';
import type { ClipPictures } from '@retake/media';
import { countStretch, findSeamFault, type Stretch } from './find-seam-fault.ts';
import { isChanged, isRemade, judgeLook } from './judge-look.ts';
import { findMissedMatch } from './judge-match.ts';
import { findPictureFaults } from './judge-picture.ts';
import { judgeUnchanged } from './judge-unchanged.ts';
import { measureClip } from './measure-clip.ts';
import { toSentence } from './sentences.ts';
import { slicePictures } from './slice-pictures.ts';
import { changesTime } from './to-speed.ts';

/** A changed clip in the finished cut, and what it is held against. */
export interface ClipEvidence {
  /** Its number, for sentences. */
  readonly clip: number;
  readonly look: Look;
  /** The look that the clip had before. */
  readonly lookBefore: Look;
  readonly hasNewSource: boolean;
  /** The clip in the finished cut, with what is around it. */
  readonly result: ClipPictures;
  /** The same place in the cut before; null where that has no such place. */
  readonly before: ClipPictures | null;
  readonly stretch: Stretch;
  /** The frames that the clip has for itself, in its source without any look; null where the cut before shows them. */
  readonly source: ClipPictures | null;
  /** All frames of the source. */
  readonly sourceFrames: number;
  readonly rate: FrameRate;
}

type FaultKind = 'length' | 'cut' | 'black' | 'frozen' | 'foreign' | 'unchanged' | 'look' | 'seam';

export interface ClipVerdict {
  /** What is wrong, as a sentence for a person; null when the clip is convincing. */
  readonly problem: { readonly kind: FaultKind; readonly sentence: string } | null;
  /** What is told although nothing is wrong. */
  readonly note: string | null;
}

/** A picture that stands still for longer than this has stopped. */
const frozenSeconds = 0.5;

/** Judges one changed clip by its pictures. Pure: the same evidence gives the same verdict. */
export function judgeClip(evidence: ClipEvidence): ClipVerdict {
  const { clip, look, lookBefore, hasNewSource, stretch, rate } = evidence;
  const refuse = (kind: FaultKind, sentence: string): ClipVerdict => ({ problem: { kind, sentence }, note: null });
  const missing = countStretch(stretch) - evidence.result.frames;
  if (missing !== 0)
    return refuse('length', toSentence.length(clip, Math.max(0, stretch.body - missing), stretch.body));

  const toBody = (pictures: ClipPictures) =>
    slicePictures(pictures, stretch.neighbourBefore + stretch.windowBefore, stretch.body);
  const result = toBody(evidence.result);
  const before = evidence.before && toBody(evidence.before);
  const source = evidence.source ?? before;
  if (source !== null) {
    const [fault] = findPictureFaults(source, result, {
      frozenFrames: Math.round((frozenSeconds * rate.num) / rate.den),
      isInStep: (!hasNewSource || evidence.source !== null) && !look.some(changesTime),
    });
    if (fault !== undefined) return refuse(fault.kind, toSentence.picture(clip, fault, rate));
  }
  if (before !== null && hasNewSource && !isRemade(before, result)) {
    return refuse('unchanged', toSentence.unchanged(clip));
  }
  if (before !== null && !hasNewSource && !isChanged(before, result)) {
    return judgeUnchanged({
      ...{ clip, look, lookBefore },
      ...{ before: measureClip(before), source: measureClip(source ?? before) },
    });
  }
  if (source !== null && !(hasNewSource && evidence.source === null)) {
    const share = stretch.body / evidence.sourceFrames;
    const { faults, isForeign } = judgeLook({ source, result, look, share });
    if (isForeign) return refuse('foreign', toSentence.foreign(clip));
    if (faults[0] !== undefined) return refuse('look', toSentence.look(clip, faults[0]));
    const missed = findMissedMatch({ look, source, result });
    if (missed !== undefined) return refuse('look', toSentence.match(clip, missed));
  }
  const seam = findSeamFault(evidence.before, evidence.result, stretch);
  if (seam !== null) return refuse('seam', toSentence.seam(clip, seam));
  return { problem: null, note: null };
}
