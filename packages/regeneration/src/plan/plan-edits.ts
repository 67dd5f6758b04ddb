import { addToLook, isSameLook, type Look, RetakeError, type Route, type Tone } from '@retake/contracts';
import type { VersionRecord } from '../records.ts';
import type { StoredEdit, StoredTake } from '../types.ts';
import { findWritten, needsWriting, toNewPrompt } from './plan-prompts.ts';
import type { PlanState } from './plan-state.ts';
import { toPrompt } from './to-prompt.ts';
import { wearLook } from './wear-look.ts';

/** A clip of which a new version has to be made. */
export interface PlannedClip {
  readonly clipId: string;
  /** The clip's number when it was asked for. */
  readonly clip: number;
  readonly base: VersionRecord;
  readonly look: Look;
  /** What the source has to be matched to: it is measured when its turn comes, and the match goes under the look. */
  readonly match?: { readonly of: string; readonly to: Tone };
  /** The nth take of its clip; absent where the new version is shown. */
  readonly take?: number;
  readonly route: Route;
  readonly instruction: string | null;
  /** What the new source shows, without the look. */
  readonly basePrompt: string;
  /** What a model is told to make it. */
  readonly order: string;
  readonly originalPrompt: string;
  readonly modifiedPrompt: string;
  /** Whether a language model, where there is one, has to write the prompt yet. */
  readonly isUnwritten: boolean;
  readonly slotFrames: number;
  readonly priceMicros: number;
}

/** @throws RetakeError `NOTHING_TO_DO` when every clip looks so already, `CLIP_NOT_FOUND`, `VERSION_NOT_FOUND` */
export function planEdits(edits: readonly (StoredEdit | StoredTake)[], state: PlanState): PlannedClip[] {
  const planned = edits.flatMap((edit): PlannedClip[] => {
    const clip = state.clips.find(({ id }) => id === edit.clipId);
    if (clip === undefined) throw new RetakeError('CLIP_NOT_FOUND');
    const base = state.versions.find(({ id }) => id === clip.versionId);
    if (base === undefined) throw new RetakeError('VERSION_NOT_FOUND');
    const { look: worn, match } = edit.wear ? wearLook(base.look, edit.wear) : { look: base.look };
    const look = edit.add.reduce(addToLook, worn);
    if (match === undefined && isSameLook(look, base.look) && edit.instruction === null) return [];
    // A look leaves the source as it is; whatever else is asked for makes a new one.
    const written = findWritten(edit, base, state);
    const { basePrompt, order } = toNewPrompt(edit, base, { written, versions: state.versions });
    return [
      {
        clipId: clip.id,
        clip: edit.clip,
        base,
        look,
        ...(match && { match }),
        ...('take' in edit && { take: edit.take }),
        route: edit.route,
        instruction: edit.instruction,
        basePrompt,
        order,
        originalPrompt: base.prompt,
        modifiedPrompt: toPrompt(basePrompt, look),
        isUnwritten: written === undefined && needsWriting(edit),
        slotFrames: clip.slotFrames,
        priceMicros: edit.priceMicros,
      },
    ];
  });
  if (planned.length === 0) throw new RetakeError('NOTHING_TO_DO');
  return planned;
}
