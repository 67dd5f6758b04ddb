import type { Look, TemplateId } from '@retake/contracts';
import { toWorkingLook } from './find-treatments.ts';
import type { GradeContext } from './graph/grade-context.ts';

/** Measured on two cores at 1280×720: encoding alone, and starting ffmpeg, drawing the parts and counting the frames. */
const encodeMsPerMegapixelFrame = 12;
const startMs = 600;

/** What a template takes beside the encoding, as a share of it. The table in docs/templates.md has the measurement. */
const extra: Readonly<Record<TemplateId, number>> = {
  brighter: 0.9,
  darker: 0.8,
  'high-contrast': 0.9,
  'low-contrast': 0.8,
  nighttime: 1.8,
  daytime: 0.9,
  sunset: 1.9,
  sunrise: 1.9,
  warmer: 0.8,
  cooler: 0.8,
  golden: 0.9,
  vivid: 0.9,
  muted: 0.9,
  'black-and-white': 0.8,
  sepia: 0.8,
  cinematic: 0.9,
  vintage: 2.7,
  dreamy: 1.8,
  noir: 2.1,
  neon: 1.9,
  rain: 2.2,
  snow: 2.1,
  fog: 1.4,
  'more-motion': 2.0,
  'less-motion': 2.2,
  'slow-motion': 6.5,
  faster: 0.1,
  'zoom-in': 2.0,
  'zoom-out': 1.9,
  'pan-left': 1.7,
  'pan-right': 1.7,
  sharper: 0.6,
  softer: 0.3,
};

/** The wait to expect for a look, in milliseconds. A stack pays each template fully, so it is rather too long than too short. */
export function toGradeWaitMs(look: Look, { format, sourceFrames }: GradeContext): number {
  const megapixelFrames = (format.width * format.height * sourceFrames) / 1e6;
  const factor = toWorkingLook(look).reduce((sum, { template }) => sum + extra[template], 1);
  return Math.round(startMs + megapixelFrames * encodeMsPerMegapixelFrame * factor);
}
