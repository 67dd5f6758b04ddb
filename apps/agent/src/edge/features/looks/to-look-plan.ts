import { type JobSnapshot, type Plan, type PlanRow, RetakeError, toPlanOfRows, type WornLook } from '@retake/contracts';
import { toGradeWaitMs } from '@retake/generators';

/** What measuring a source takes, in milliseconds: a few hundred small pictures. */
const measureMs = 500;

/**
 * The plan that gives clips a look; free, by the grade route.
 *
 * @throws RetakeError `CLIP_NOT_FOUND`
 */
export function toLookPlan({ clips, format }: JobSnapshot, numbers: readonly number[], wear: WornLook): Plan {
  const rows = [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map((number): PlanRow => {
      const clip = clips.find((entry) => entry.number === number);
      if (clip === undefined) {
        throw new RetakeError('CLIP_NOT_FOUND', { message: `There is no clip ${number} in this video.` });
      }
      const version = clip.versions.find((entry) => entry.number === clip.version);
      const { slotFrames } = clip;
      const { templates, tone } = wear;
      const gradeMs = toGradeWaitMs(templates, {
        ...{ format, slotFrames, headFrames: 0 },
        sourceFrames: version?.frames ?? slotFrames,
      });
      const waitMs = gradeMs + (tone === undefined ? 0 : measureMs);
      return { clip: number, add: [], instruction: null, wear, route: 'grade', priceMicros: 0, waitMs };
    });
  if (rows.length === 0) throw new RetakeError('NOTHING_TO_DO');
  return toPlanOfRows(rows);
}
