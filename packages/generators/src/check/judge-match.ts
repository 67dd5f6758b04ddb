import { findMatch, type Look, listTemplates, type Tone, toToneDistance } from '@retake/contracts';
import type { ClipPictures } from '@retake/media';
import { getTreatment } from '../grade/find-treatments.ts';
import { toMatchedTone } from '../grade/match/to-match-step.ts';
import { measureTone } from '../looks/measure-tone.ts';

/** Nearer than this two clips look alike, and nothing can be told. */
export const visibleDistance = 0.06;
/** A match that has not gone this part of the way does not show. */
const leastPart = 0.3;

/**
 * Whose look a clip was to have and has not: undefined where it has come as near to it as a grade can bring it, where the
 * two were alike before, or where templates on top of the match change light and colour again. Pure.
 */
export function findMissedMatch({
  look,
  source,
  result,
}: {
  readonly look: Look;
  readonly source: ClipPictures;
  readonly result: ClipPictures;
}): string | undefined {
  const match = findMatch(look);
  if (match === undefined || listTemplates(look).some(changesTone)) return undefined;
  const wanted = toMatchedTone(match);
  const was = measureTone(source);
  // Stronger colours than a screen can show come out weaker than was aimed at: only a fall of them is judged.
  const isRise = wanted.chroma > was.chroma;
  const toDistance = (tone: Tone) => toToneDistance(isRise ? { ...tone, chroma: wanted.chroma } : tone, wanted);
  const before = toDistance(was);
  if (before < visibleDistance) return undefined;
  return toDistance(measureTone(result)) > before * (1 - leastPart) ? match.of : undefined;
}

function changesTone(entry: Look[number]): boolean {
  const { colour, glow, washes, weather } = getTreatment(entry);
  return [colour, glow, washes, weather].some((layer) => layer !== undefined);
}
