import { findMatch, getTemplate, type Look, type LookEntry, listTemplates } from '@retake/contracts';
import type { ClipPictures } from '@retake/media';
import { toChange, toStructure } from './compare-clips.ts';
import { type Figures, isThere, listVisibleEffects } from './effects.ts';
import { type Effect, expectations } from './expectations.ts';
import { measureClip } from './measure-clip.ts';
import { toFigures } from './to-figures.ts';
import { toSpeed } from './to-speed.ts';

/** A part of a look that does not show although it could. */
export interface LookFault {
  readonly entry: LookEntry;
  readonly effect: Effect;
  /** Whether the figure went the other way instead. */
  readonly isOpposite: boolean;
}

interface JudgedLook {
  readonly faults: readonly LookFault[];
  /** Whether any template of the look can be told on this source at all. */
  readonly isTold: boolean;
  /** Whether the drawing is another than that of the source. */
  readonly isForeign: boolean;
}

interface LookRequest {
  readonly source: ClipPictures;
  readonly result: ClipPictures;
  readonly look: Look;
  /** How much of the source the pictures cover, 0 to 1: the camera moves over all of it. */
  readonly share: number;
}

/** The part of the expected likeness of shapes below which a picture is taken for another one. */
const foreignPart = 0.4;

/** Judges by the figures of source and result whether each template of a look shows. Pure. */
export function judgeLook({ source, result, look, share }: LookRequest): JudgedLook {
  const was = measureClip(source);
  const is = toFigures({ source, result, look, share });
  const change = toChange(source, result);
  const templates = listTemplates(look);
  // Under a match the figures that count are those of the clip that is matched.
  const judged = findMatch(look) === undefined ? templates : [];
  const told = judged.flatMap((entry) =>
    listVisibleEffects(entry, templates, was).map((effect) => ({
      entry,
      effect,
      before: toBefore(source, was, entry),
    })),
  );
  const faults = told
    .filter(
      ({ entry, effect, before }) => isJudged(effect, before, change) && !isThere(effect, before, is, entry.strength),
    )
    .map(({ entry, effect, before }) => ({ entry, effect, isOpposite: isThere(toOpposite(effect), before, is, 0.3) }));
  return { faults, isTold: told.length > 0, isForeign: isForeign(source, result, look, was) };
}

/** Slower shows the middle of the source for the whole length. */
function toBefore(source: ClipPictures, was: Figures, entry: LookEntry): Figures {
  const speed = toSpeed(entry);
  if (speed >= 1) return was;
  const from = Math.floor((source.frames * (1 - speed)) / 2);
  return { ...was, motion: measureClip({ ...source, step: source.step.slice(from, source.frames - from) }).motion };
}

/**
 * Next to no movement says nothing about its pace; nor does noise, or movement so large that each frame is a picture of its
 * own. There it has to do that other moments are shown.
 */
function isJudged({ metric }: Effect, before: Figures, change: number): boolean {
  return metric !== 'motion' || (before.motion >= 1.5 && change < 0.7 * before.motion);
}

const toOpposite = ({ metric, by, min, max }: Effect): Effect => {
  const mirror = (bound: number) => (by === 'ratio' ? 1 / bound : -bound);
  return { metric, by, ...(min !== undefined && { max: mirror(min) }), ...(max !== undefined && { min: mirror(max) }) };
};

/** Where no template moves the view or the time, the shapes must be those of the source. */
function isForeign(source: ClipPictures, result: ClipPictures, look: Look, was: Figures): boolean {
  if (was.contrast < 12 || was.light < 30) return false;
  let least = foreignPart;
  for (const { template } of listTemplates(look)) {
    const { structure, structureNeeds = {} } = expectations[template];
    const isKept = Object.entries(structureNeeds).every(([figure, value]) => was[figure as keyof Figures]! >= value);
    if (structure === undefined || !isKept) return false;
    least *= structure;
  }
  return toStructure(source, result) < least;
}

/** Whether a look changed anything that a person could see, beyond what an encoder does. */
export function isChanged(before: ClipPictures, after: ClipPictures): boolean {
  if (toChange(before, after) > 0.7) return true;
  return Math.abs(measureClip(after).edges / Math.max(0.5, measureClip(before).edges) - 1) > 0.03;
}

/** Whether a new source is another one: it was encoded once more, which alone changes sharp edges a little. */
export function isRemade(before: ClipPictures, after: ClipPictures): boolean {
  return toChange(before, after) > 2;
}

/** What a template is called in a sentence. */
export const toName = ({ template }: LookEntry): string => getTemplate(template).label;
