import { addToLook, isMatch, type Look, type LookPart, listTemplates, type TemplateId } from '@retake/contracts';
import { colourTreatments } from './colour.ts';
import { detailTreatments } from './detail.ts';
import { lightTreatments } from './light.ts';
import { toMatchStep } from './match/to-match-step.ts';
import { moodTreatments } from './mood.ts';
import { motionTreatments } from './motion.ts';
import { timeTreatments } from './time.ts';
import type { Treatment, TreatmentTable } from './treatment.ts';
import { weatherTreatments } from './weather.ts';

/** Every template. The order of the groups is the order of the work, whatever order the look was asked for in. */
const treatments: TreatmentTable<TemplateId> = {
  ...motionTreatments,
  ...lightTreatments,
  ...timeTreatments,
  ...colourTreatments,
  ...moodTreatments,
  ...weatherTreatments,
  ...detailTreatments,
};
const order = Object.keys(treatments);

/** A look in working order, with opposites cancelled and doubles taken together; a match is first, on the bare source. */
export function toWorkingLook(look: Look): Look {
  const settled = listTemplates(listTemplates(look).reduce<Look>(addToLook, []));
  return [
    ...look.filter(isMatch),
    ...settled.toSorted((a, b) => order.indexOf(a.template) - order.indexOf(b.template)),
  ];
}

export const getTreatment = (part: LookPart): Treatment =>
  isMatch(part) ? { colour: toMatchStep(part.match) } : treatments[part.template](part.strength);
