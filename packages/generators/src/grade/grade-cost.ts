import type { Look, TemplateId } from '@retake/contracts';
import { toWorkingLook } from './find-treatments.ts';
import type { GradeContext } from './graph/grade-context.ts';

/** Measured on two cores at 1280×720: encoding alone, and starting ffmpeg, drawing the parts and counting the frames. */
const encodeMsPerMegapixelFrame = 14;
const startMs = 600;

/** What a template takes beside the encoding, as a share of it. The table in docs/templates.md has the measurement. */
const extra: Readonly<Record<TemplateId, number>> = {
  brighter: 1,
  darker: 1,
  'high-contrast': 1,
  'low-contrast': 1,
  nighttime: 1.4,
  daytime: 1,
  sunset: 1.4,
  sunrise: 1.4,
  warmer: 1,
  cooler: 1,
  golden: 1,
  vivid: 1,
  muted: 1,
  'black-and-white': 1,
  sepia: 1,
  cinematic: 1,
  vintage: 2,
  dreamy: 1.2,
  noir: 2,
  neon: 1.5,
  rain: 1.6,
  snow: 1.8,
  fog: 1.3,
  'more-motion': 0.8,
  'less-motion': 0.3,
  'slow-motion': 5.5,
  faster: 0.1,
  'zoom-in': 0.8,
  'zoom-out': 0.8,
  'pan-left': 0.8,
  'pan-right': 0.8,
  sharper: 0.3,
  softer: 0.1,
};

/** The wait to expect for a look, in milliseconds. A stack pays each template fully, so it is rather too long than too short. */
export function toGradeWaitMs(look: Look, { format, sourceFrames }: GradeContext): number {
  const megapixelFrames = (format.width * format.height * sourceFrames) / 1e6;
  const factor = toWorkingLook(look).reduce((sum, { template }) => sum + extra[template], 1);
  return Math.round(startMs + megapixelFrames * encodeMsPerMegapixelFrame * factor);
}
