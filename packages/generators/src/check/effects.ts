import type { LookEntry, Strength } from '@retake/contracts';
import { type Effect, expectations, type Metric } from './expectations.ts';
import type { CameraMeasured } from './measure-camera.ts';
import type { Measured } from './measure-clip.ts';
import { findSideEffect, type Move } from './side-effects.ts';

/** All figures of a clip; those of the camera are counted from the source. */
export type Figures = Measured & Partial<CameraMeasured>;

/** Whether `source` has what an effect needs to show, such as colours for a change of colours. */
export function canShow({ metric, min, by, needs = {}, room = {} }: Effect, source: Measured): boolean {
  const isRise = min !== undefined && min > (by === 'ratio' ? 1 : 0);
  const usual = (isRise ? rising : falling)[metric] ?? {};
  const has = (least: Partial<Measured>) =>
    Object.entries(least).every(([figure, value]) => source[figure as keyof Measured] >= value);
  const leaves = (most: Partial<Measured>) =>
    Object.entries(most).every(([figure, value]) => source[figure as keyof Measured] <= value);
  return has({ ...usual.needs, ...needs }) && leaves({ ...usual.room, ...room });
}

type Conditions = Pick<Effect, 'needs' | 'room'>;
/** A view that moves is only told apart where something is drawn, and what is drawn does not rush by itself. */
const drawn: Conditions = { needs: { contrast: 10, edges: 1 }, room: { motion: 15 } };
/** Finer drawing than this is noise: its light and colours cancel out where they are measured. */
const fine = 80;

/** When a figure can grow at all, and when it can fall. */
const rising: Partial<Record<Metric, Conditions>> = {
  // Pure black and white keep their light.
  light: { needs: { light: 8 }, room: { light: 165, contrast: 75 } },
  contrast: { needs: { contrast: 12, light: 20 }, room: { contrast: 55 } },
  saturation: { needs: { saturation: 3 }, room: { saturation: 55, light: 170, edges: fine } },
  warmth: { needs: { light: 25 }, room: { warmth: 45, light: 180 } },
  magenta: { needs: { light: 25 }, room: { saturation: 50, light: 170 } },
  split: { needs: { light: 30, contrast: 12 }, room: { split: 25, saturation: 50, edges: fine } },
  motion: { needs: { motion: 2 } },
  edges: { needs: { edges: 4 } },
  black: { needs: {}, room: { black: 120 } },
  ...{ zoomTravel: drawn, panTravel: drawn, nearness: drawn, sway: drawn },
};
const falling: Partial<Record<Metric, Conditions>> = {
  light: { needs: { light: 8 } },
  contrast: { needs: { contrast: 10 } },
  saturation: { needs: { saturation: 3 } },
  variety: { needs: { variety: 8 } },
  warmth: { needs: { light: 25 }, room: { light: 180, saturation: 90 } },
  motion: { needs: { motion: 2 } },
  edges: { needs: { edges: 4 } },
  ...{ zoomTravel: drawn, panTravel: drawn },
};

/** How much of an effect has to be there. A slight look has half of the amount; a picture may resist. */
const shares: Readonly<Record<Strength, number>> = { slight: 0.2, normal: 0.45, strong: 0.45 };

/** Whether an effect is there: all of it, or the share that is asked of an edit of that strength. */
export function isThere(effect: Effect, source: Figures, result: Figures, share: number | Strength = 1): boolean {
  const { metric, by, min, max } = effect;
  const neutral = by === 'ratio' ? 1 : 0;
  const part = typeof share === 'number' ? share : shares[share];
  const was = source[metric] ?? 0;
  const is = result[metric] ?? 0;
  const change = by === 'ratio' ? is / Math.max(was, 1e-6) : is - was;
  const toBound = (bound: number) => neutral + (bound - neutral) * part;
  return (min === undefined || change >= toBound(min)) && (max === undefined || change <= toBound(max));
}

/** The effects of one template of a look that the others leave meaningful and that this source can show. */
export function listVisibleEffects(entry: LookEntry, look: readonly LookEntry[], source: Measured): Effect[] {
  const others = look.filter((other) => other !== entry);
  return expectations[entry.template].effects.filter((effect) => {
    const wanted: Move = effect.min === undefined ? 'falls' : 'rises';
    const isAlone = others.every(({ template }) => {
      const move = findSideEffect(template, effect.metric);
      return move === undefined || move === wanted;
    });
    return isAlone && canShow(effect, source);
  });
}
