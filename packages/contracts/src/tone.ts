import { z } from 'zod';

const lightness = z.number().min(0).max(1);

/**
 * How the pictures of a clip look, in Oklab, a space in which equal distances look equally large: medians over its
 * pictures of what each picture measures.
 */
export const toneSchema = z.object({
  /** Lightness that 5 %, 50 % and 95 % of the picture stay below; 0 is black, 1 is white. */
  shadows: lightness,
  middle: lightness,
  highlights: lightness,
  /** The median colour: from green (−) to red (+), and from blue (−) to yellow (+). Both are 0 where the light is neutral. */
  a: z.number().min(-1).max(1),
  b: z.number().min(-1).max(1),
  /** How far colours are from the median colour, as a median. */
  chroma: z.number().min(0).max(1),
});
export type Tone = z.infer<typeof toneSchema>;

/** Colour is held in a far smaller range than light: its differences count this much more. */
const colourWeight = 2.5;

/** How different two tones look: 0 is the same; from about 0.03 a person sees it, night and day are 0.5 apart. */
export function toToneDistance(one: Tone, other: Tone): number {
  return Math.hypot(
    one.shadows - other.shadows,
    one.middle - other.middle,
    one.highlights - other.highlights,
    colourWeight * (one.a - other.a),
    colourWeight * (one.b - other.b),
    colourWeight * (one.chroma - other.chroma),
  );
}
