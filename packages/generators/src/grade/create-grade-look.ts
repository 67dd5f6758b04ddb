import { createHash } from 'node:crypto';
import type { Look } from '@retake/contracts';
import type { LookFilters, LookOnClip } from '../clip-generator.ts';
import { toWorkingLook } from './find-treatments.ts';
import { toPlateInputs, writeGradeParts } from './grade-parts.ts';
import type { GradeContext } from './graph/grade-context.ts';
import { toGradeFilters } from './to-grade-filters.ts';

/** Part of every look's key: raise it when the same template would give another picture. */
const gradeVersion = 1;

/** A look on a clip as filters that stand in somebody else's graph. */
export function createGradeLook(look: Look, context: GradeContext): LookOnClip {
  const { sourceFrames, headFrames, slotFrames } = context;
  const made = JSON.stringify([gradeVersion, toWorkingLook(look), sourceFrames, headFrames, slotFrames]);
  const whole = toGradeFilters(look, context);
  return {
    key: createHash('sha256').update(made).digest('hex'),
    reach: whole.reach,
    toFilters(stretch): LookFilters {
      const filters = toGradeFilters(look, context, stretch);
      return { graph: filters.graph, inputs: toPlateInputs(filters, context.format, stretch.folder) };
    },
    prepare: (folder, sourcePath, signal) => writeGradeParts(whole, { folder, sourcePath, ...(signal && { signal }) }),
  };
}
