import { addToLook, isSameLook, type Look, RetakeError, type Route, type Tone } from '@retake/contracts';
import type { VersionRecord } from '../records.ts';
import type { StoredEdit, StoredTake } from '../types.ts';
import type { PlanState } from './plan-state.ts';
import { toInstructedPrompt, toPrompt } from './to-prompt.ts';
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
    const { basePrompt, order } = toNewPrompt(edit, base, findWrittenFor(edit, state));
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
        slotFrames: clip.slotFrames,
        priceMicros: edit.priceMicros,
      },
    ];
  });
  if (planned.length === 0) throw new RetakeError('NOTHING_TO_DO');
  return planned;
}

/** The version that the prompt of an edit was written for, if it has one. */
function findWrittenFor({ clipId, rewrite }: StoredEdit, { versions }: PlanState): VersionRecord | undefined {
  return versions.find((version) => version.clipId === clipId && version.number === rewrite?.ofVersion);
}

/**
 * What a new source shows, and what a model is told for it. A prompt that was written for the source holds, whatever look was
 * put on it since; where another source has taken its place, or none was written, the instruction follows the prompt of the
 * source. A model that changes pictures is told first what to change; one that makes them anew, all that is to be seen.
 */
function toNewPrompt(
  { route, instruction, rewrite }: StoredEdit,
  base: VersionRecord,
  writtenFor: VersionRecord | undefined,
): Pick<PlannedClip, 'basePrompt' | 'order'> {
  if (route === 'grade') return { basePrompt: base.basePrompt, order: base.basePrompt };
  const isForSource = writtenFor !== undefined && writtenFor.sourceKey === base.sourceKey;
  const written = isForSource ? rewrite?.prompt : undefined;
  const basePrompt = written ?? toInstructedPrompt(base.basePrompt, instruction);
  if (route !== 'modify' || instruction === null) return { basePrompt, order: basePrompt };
  return { basePrompt, order: written === undefined ? instruction : `${instruction}\n\n${written}` };
}
