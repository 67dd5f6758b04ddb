import type { LookPart } from '@retake/contracts';
import { getTreatment } from '../grade/find-treatments.ts';

/** Frames of the source for each frame that is shown: 1 at its own pace. */
export function toSpeed(entry: LookPart): number {
  const { speed } = getTreatment(entry);
  return speed === undefined ? 1 : speed.num / speed.den;
}

/** Whether a template takes pictures from other moments than their own, or averages them over some. */
export function changesTime(entry: LookPart): boolean {
  const { speed, steadySeconds, shutterFrames } = getTreatment(entry);
  return speed !== undefined || steadySeconds !== undefined || shutterFrames !== undefined;
}
