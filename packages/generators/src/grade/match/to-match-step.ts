import type { MatchEntry, Tone } from '@retake/contracts';
import type { ColourStep, Rgb } from '../treatment.ts';
import { fromOklab, type Lab, toOklab } from './oklab.ts';
import { toLightnessCurve } from './to-lightness-curve.ts';

/** Colours of a pale picture are strengthened this much at most: beyond, blocks of the encoder show. */
const mostColour = 2.5;
/** Below this, a picture has no colours that could be strengthened. */
const leastChroma = 0.004;

/**
 * The grade that moves what a picture measures from one tone to another: a curve for the light, then the median colour is
 * moved and the others keep their places around it, nearer or further. What no screen can show becomes paler and keeps its
 * light, so no channel is cut off.
 */
export function toMatchStep({ from, to }: MatchEntry['match']): ColourStep {
  const curve = toLightnessCurve(from, to);
  const factor = toColourFactor(from, to);
  return (colour) => {
    const [lightness, a, b] = toOklab(colour);
    return toShown([curve(lightness), to.a + (a - from.a) * factor, to.b + (b - from.b) * factor]);
  };
}

const toColourFactor = (from: Tone, to: Tone) => Math.min(mostColour, to.chroma / Math.max(from.chroma, leastChroma));

/** What a source that measures `from` measures after the match: as near to the other tone as a grade can bring it. */
export function toMatchedTone({ from, to }: MatchEntry['match']): Tone {
  const curve = toLightnessCurve(from, to);
  return {
    shadows: curve(from.shadows),
    middle: curve(from.middle),
    highlights: curve(from.highlights),
    a: to.a,
    b: to.b,
    chroma: from.chroma * toColourFactor(from, to),
  };
}

const halvings = 12;
const isShown = (rgb: Rgb) => rgb.every((value) => value >= -1e-4 && value <= 1.0001);

/** The colour itself, or the strongest of the same hue and lightness that can be shown. */
function toShown([lightness, a, b]: Lab): Rgb {
  const whole = fromOklab([lightness, a, b]);
  if (isShown(whole)) return whole;
  let [kept, lost] = [0, 1];
  for (let round = 0; round < halvings; round += 1) {
    const share = (kept + lost) / 2;
    if (isShown(fromOklab([lightness, a * share, b * share]))) kept = share;
    else lost = share;
  }
  return fromOklab([lightness, a * kept, b * kept]);
}
