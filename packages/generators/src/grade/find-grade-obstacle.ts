import { type Look, listTemplates, type TemplateId } from '@retake/contracts';
import { combineTreatments } from './combine-treatments.ts';
import { getTreatment, toWorkingLook } from './find-treatments.ts';
import type { GradeContext } from './graph/grade-context.ts';

/** Motion search looks two frames ahead and two back. */
const fewestForSlowMotion = 8;
const fewestForMovement = 2;
const fewestForMean = 3;
/** Smaller pictures have no room for a quarter-size glow. */
const smallestSidePixels = 32;
/** Frames that are to be shown backwards wait in memory. */
const backwardsBytes = 768 * 2 ** 20;

/** Why a look cannot be put on a clip, as a sentence for a person; null when it can. */
export function findGradeObstacle(look: Look, { format, sourceFrames }: GradeContext): string | null {
  const working = toWorkingLook(look);
  const asksFor = (...ids: readonly TemplateId[]) =>
    listTemplates(working).some(({ template }) => ids.includes(template));
  const tooShort = (what: string, needed: number) =>
    `The clip has ${sourceFrames} ${sourceFrames === 1 ? 'frame' : 'frames'}; ${what} needs at least ${needed}.`;

  if (working.length === 0) return 'There is no template left to apply: opposites cancelled each other.';
  if (Math.min(format.width, format.height) < smallestSidePixels) {
    return `The picture is smaller than ${smallestSidePixels} pixels on one side, too small to grade.`;
  }
  if (asksFor('slow-motion') && sourceFrames < fewestForSlowMotion) return tooShort('slow motion', fewestForSlowMotion);
  if (asksFor('less-motion') && sourceFrames < fewestForMean) return tooShort('less motion', fewestForMean);
  if (
    asksFor('more-motion', 'faster', 'zoom-in', 'zoom-out', 'pan-left', 'pan-right') &&
    sourceFrames < fewestForMovement
  ) {
    return tooShort('a movement', fewestForMovement);
  }
  const { speed } = combineTreatments(working.map(getTreatment));
  if (speed && speed.num > speed.den) {
    const backwards = sourceFrames * (1 - speed.den / speed.num);
    const frameBytes = format.width * format.height * 1.5;
    if (backwards * frameBytes > backwardsBytes) {
      const most = Math.floor(backwardsBytes / frameBytes / (1 - speed.den / speed.num));
      const seconds = Math.floor((most * format.rate.den) / format.rate.num);
      return `The clip is too long to be played faster: at this size and strength ${seconds} seconds is the most.`;
    }
  }
  return null;
}
