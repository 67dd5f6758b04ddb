import { findMatch, type Look, listTemplates, type TemplateId } from '@retake/contracts';
import { toWorkingLook } from './find-treatments.ts';
import type { GradeContext } from './graph/grade-context.ts';

/** Measured on two cores at 1280×720: encoding alone, and starting ffmpeg, drawing the parts and counting the frames. */
const encodeMsPerMegapixelFrame = 12;
const startMs = 600;

/** What a template takes beside the encoding, as a share of it, on clips that are easy to encode: `npm run bench:grade`. */
const extra: Readonly<Record<TemplateId, number>> = {
  brighter: 0.8,
  darker: 0.8,
  'high-contrast': 0.8,
  'low-contrast': 0.8,
  nighttime: 1.1,
  daytime: 0.7,
  sunset: 1.1,
  sunrise: 1.1,
  warmer: 0.6,
  cooler: 0.7,
  golden: 0.8,
  vivid: 0.9,
  muted: 0.7,
  'black-and-white': 1.0,
  sepia: 0.8,
  cinematic: 1.1,
  vintage: 2.8,
  dreamy: 1.2,
  noir: 2.5,
  neon: 1.3,
  rain: 2.0,
  snow: 1.7,
  fog: 1.1,
  'more-motion': 1.8,
  'less-motion': 1.8,
  'slow-motion': 1.8,
  faster: 0.2,
  'zoom-in': 1.5,
  'zoom-out': 1.5,
  'pan-left': 1.4,
  'pan-right': 1.7,
  sharper: 0.5,
  softer: 0.3,
};

/** A match is a colour cube and nothing else. */
const matchExtra = 0.8;

/** The wait to expect for a look, in milliseconds. A stack pays each template fully, so it is rather too long than too short. */
export function toGradeWaitMs(look: Look, { format, sourceFrames }: GradeContext): number {
  const megapixelFrames = (format.width * format.height * sourceFrames) / 1e6;
  const match = findMatch(look);
  const factor = listTemplates(toWorkingLook(look)).reduce(
    (sum, { template }) => sum + extra[template],
    match === undefined ? 1 : 1 + matchExtra,
  );
  return Math.round(startMs + megapixelFrames * encodeMsPerMegapixelFrame * factor);
}
