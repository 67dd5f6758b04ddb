import type { TemplateId } from '@retake/contracts';
import type { CameraMeasured } from './measure-camera.ts';
import type { Measured } from './measure-clip.ts';

export type Metric = keyof Measured | keyof Omit<CameraMeasured, 'certainty'>;

/**
 * What a template does to a figure, at normal strength. `ratio` compares the result to the source by division, `shift` by
 * difference; what the camera does is always a shift.
 */
export interface Effect {
  readonly metric: Metric;
  readonly by: 'ratio' | 'shift';
  readonly min?: number;
  readonly max?: number;
  /** What the source must measure at least for the effect to show: grey loses no colour. */
  readonly needs?: Partial<Measured>;
  /** What it may measure at most: white grows no brighter. */
  readonly room?: Partial<Measured>;
}

export interface Expectation {
  readonly effects: readonly Effect[];
  /** Figures that must stay about where they are. */
  readonly keeps?: readonly Effect[];
  /** What must grow (or fall) from slight over normal to strong. */
  readonly order: { readonly metric: Metric | 'change'; readonly rises: boolean; readonly needs?: Partial<Measured> };
  /** Least correlation of edges with the source; absent where the camera or the time moves. */
  readonly structure?: number;
  /** What the source must measure for its structure to stay: daylight weather hides a dark room. */
  readonly structureNeeds?: Partial<Measured>;
}

type Conditions = Pick<Effect, 'needs' | 'room'>;

const ratio = (metric: Metric, min?: number, max?: number, conditions: Conditions = {}): Effect => ({
  ...{ metric, by: 'ratio', ...conditions },
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
});
const shift = (metric: Metric, min?: number, max?: number, conditions: Conditions = {}): Effect => ({
  ...{ metric, by: 'shift', ...conditions },
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
});
const lit = { light: 60 };
/** Less colour than this is no more than what weather brings with it. */
const coloured = { saturation: 10 };
const rises = (metric: Metric | 'change', needs?: Partial<Measured>) => ({
  metric,
  rises: true,
  ...(needs && { needs }),
});
const falls = (metric: Metric | 'change', needs?: Partial<Measured>) => ({
  ...{ metric, rises: false },
  ...(needs && { needs }),
});
const none = undefined;

/** What each template does to the figures of a clip. The one table of it: templates are tested by it and edits are checked by it. */
export const expectations: Readonly<Record<TemplateId, Expectation>> = {
  brighter: { effects: [ratio('light', 1.1)], order: rises('light'), structure: 0.8 },
  darker: { effects: [ratio('light', none, 0.85)], order: falls('light'), structure: 0.8 },
  'high-contrast': { effects: [ratio('contrast', 1.05)], order: rises('contrast'), structure: 0.8 },
  'low-contrast': { effects: [ratio('contrast', none, 0.85)], order: falls('contrast'), structure: 0.9 },
  nighttime: {
    effects: [
      ratio('light', none, 0.6),
      shift('warmth', none, -1, { needs: { light: 30, warmth: -8 }, room: { saturation: 40 } }),
      ratio('saturation', none, 0.85, { needs: { saturation: 40 } }),
    ],
    order: falls('light'),
    structure: 0.5,
  },
  daytime: { effects: [ratio('light', 1.06)], order: rises('light'), structure: 0.8 },
  sunset: {
    effects: [ratio('light', none, 0.97, { needs: lit }), shift('warmth', 4)],
    order: rises('warmth'),
    structure: 0.7,
  },
  sunrise: { effects: [ratio('light', 1.02), shift('warmth', 3)], order: rises('warmth'), structure: 0.7 },
  warmer: {
    effects: [shift('warmth', 3)],
    keeps: [ratio('light', 0.92, 1.08)],
    order: rises('warmth'),
    structure: 0.8,
  },
  cooler: {
    effects: [shift('warmth', none, -3)],
    keeps: [ratio('light', 0.92, 1.08)],
    order: falls('warmth'),
    structure: 0.8,
  },
  golden: { effects: [shift('warmth', 4)], order: rises('warmth'), structure: 0.8 },
  vivid: { effects: [ratio('saturation', 1.12)], order: rises('saturation'), structure: 0.8 },
  muted: { effects: [ratio('saturation', none, 0.7)], order: falls('saturation'), structure: 0.9 },
  'black-and-white': { effects: [ratio('saturation', none, 0.1)], order: rises('contrast'), structure: 0.7 },
  sepia: {
    effects: [
      ratio('variety', none, 0.6, { needs: { variety: 15 } }),
      shift('warmth', 3, none, { needs: lit, room: { warmth: 20 } }),
    ],
    keeps: [shift('magenta', -30, 30)],
    order: rises('change'),
    structure: 0.7,
  },
  cinematic: { effects: [shift('split', 2)], order: rises('split'), structure: 0.8 },
  vintage: {
    effects: [shift('warmth', 2)],
    keeps: [ratio('contrast', none, 1, { needs: lit })],
    order: rises('warmth'),
    structure: 0.6,
  },
  dreamy: { effects: [ratio('light', 1.04)], order: rises('light'), structure: 0.7 },
  noir: { effects: [ratio('saturation', none, 0.1)], order: falls('light'), structure: 0.4 },
  neon: { effects: [shift('magenta', 3, none, { room: { magenta: 12 } })], order: rises('magenta'), structure: 0.5 },
  rain: {
    effects: [ratio('saturation', none, 0.8, { needs: coloured })],
    keeps: [ratio('light', none, 0.97, { needs: lit }), ratio('light', none, 1.12)],
    order: falls('saturation', lit),
    structure: 0.5,
    structureNeeds: lit,
  },
  snow: {
    effects: [ratio('saturation', none, 0.9, { needs: coloured })],
    keeps: [ratio('motion', 1.05, none, { room: { saturation: 35 } })],
    order: falls('saturation', lit),
    structure: 0.4,
    structureNeeds: lit,
  },
  fog: {
    effects: [shift('black', 15, none, { room: { black: 100 } }), ratio('contrast', none, 0.9, { needs: lit })],
    keeps: [ratio('contrast', none, 0.75, { needs: lit }), ratio('saturation', none, 0.7, { needs: lit })],
    order: rises('black'),
    structure: 0.5,
    structureNeeds: lit,
  },
  'more-motion': { effects: [shift('sway', 0.005), shift('nearness', 0.04)], order: rises('motion') },
  'less-motion': { effects: [ratio('motion', none, 0.85)], order: falls('motion') },
  'slow-motion': { effects: [ratio('motion', none, 0.8)], order: falls('motion') },
  faster: { effects: [ratio('motion', 1.1)], order: rises('motion') },
  'zoom-in': { effects: [shift('zoomTravel', 0.12)], keeps: [ratio('light', 0.7, 1.4)], order: rises('change') },
  'zoom-out': {
    effects: [shift('zoomTravel', none, -0.12)],
    keeps: [ratio('light', 0.7, 1.4)],
    order: rises('change'),
  },
  'pan-left': { effects: [shift('panTravel', none, -0.08)], keeps: [ratio('light', 0.7, 1.4)], order: rises('change') },
  'pan-right': { effects: [shift('panTravel', 0.08)], keeps: [ratio('light', 0.7, 1.4)], order: rises('change') },
  sharper: { effects: [ratio('edges', 1.08)], order: rises('edges'), structure: 0.8 },
  softer: { effects: [ratio('edges', none, 0.92)], order: falls('edges'), structure: 0.6 },
};
