import { addToLook, type JobSnapshot, type Plan, type Understanding } from '@retake/contracts';
import { toPlan } from '@retake/director';
import { toGradeWaitMs } from '@retake/generators';
import { toClipContexts } from '../messages/to-message-context.ts';

/**
 * The quote of an edit for a job as it is now; waits are those of the look that each clip will have.
 *
 * @throws RetakeError `PLAN_UNAVAILABLE`, `CLIP_NOT_FOUND`, `NOTHING_TO_DO`
 */
export function toEditPlan(understanding: Pick<Understanding, 'kind' | 'edits'>, snapshot: JobSnapshot): Plan {
  const { clips, format } = snapshot;
  return toPlan(understanding, toClipContexts(snapshot), {
    waitMsFor({ number }, add) {
      const clip = clips.find((entry) => entry.number === number)!;
      const version = clip.versions.find((entry) => entry.number === clip.version);
      const look = add.reduce(addToLook, version?.look ?? []);
      const sourceFrames = version?.frames ?? clip.slotFrames;
      return toGradeWaitMs(look, { format, sourceFrames, slotFrames: clip.slotFrames, headFrames: 0 });
    },
  });
}
