import type { TemplateId } from '@retake/contracts';
import type { Measured } from './measure-frames.ts';
import type { SceneName } from './test-clips.ts';

/** `ratio` compares graded to source by division, `shift` by difference. Bounds hold at normal strength on every clip. */
interface Bound {
  readonly metric: keyof Measured;
  readonly by: 'ratio' | 'shift';
  readonly min?: number;
  readonly max?: number;
  /** Holds on this clip only: grey gains colour at night, where colours lose theirs. */
  readonly only?: readonly SceneName[];
}
interface Expectation {
  readonly bounds: readonly Bound[];
  /** What must grow (or fall) from slight over normal to strong. */
  readonly order: { readonly metric: keyof Measured; readonly rises: boolean; readonly only?: readonly SceneName[] };
  /** Least correlation of edges with the source; absent where the camera or the time moves. */
  readonly structure?: number;
  /** The clips whose structure must stay; all unless said. Daylight weather hides a dark room. */
  readonly structureOn?: readonly SceneName[];
}

const ratio = (metric: keyof Measured, min?: number, max?: number): Bound => ({
  metric,
  by: 'ratio',
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
});
const shift = (metric: keyof Measured, min?: number, max?: number): Bound => ({
  metric,
  by: 'shift',
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
});
const none = undefined;
const lit: readonly SceneName[] = ['outdoor', 'saturated'];
const rises = (metric: keyof Measured) => ({ metric, rises: true });
const falls = (metric: keyof Measured) => ({ metric, rises: false });

export const expectations: Readonly<Record<TemplateId, Expectation>> = {
  brighter: { bounds: [ratio('light', 1.1)], order: rises('light'), structure: 0.8 },
  darker: { bounds: [ratio('light', none, 0.85)], order: falls('light'), structure: 0.8 },
  'high-contrast': { bounds: [ratio('contrast', 1.05)], order: rises('contrast'), structure: 0.8 },
  'low-contrast': { bounds: [ratio('contrast', none, 0.85)], order: falls('contrast'), structure: 0.9 },
  nighttime: {
    bounds: [
      ratio('light', none, 0.6),
      shift('warmth', none, -1),
      { ...ratio('saturation', none, 0.85), only: ['saturated'] },
    ],
    order: falls('light'),
    structure: 0.5,
  },
  daytime: { bounds: [ratio('light', 1.06)], order: rises('light'), structure: 0.8 },
  sunset: { bounds: [ratio('light', none, 0.97), shift('warmth', 4)], order: rises('warmth'), structure: 0.7 },
  sunrise: { bounds: [ratio('light', 1.02), shift('warmth', 3)], order: rises('warmth'), structure: 0.7 },
  warmer: { bounds: [shift('warmth', 3), ratio('light', 0.92, 1.08)], order: rises('warmth'), structure: 0.8 },
  cooler: { bounds: [shift('warmth', none, -3), ratio('light', 0.92, 1.08)], order: falls('warmth'), structure: 0.8 },
  golden: { bounds: [shift('warmth', 4)], order: rises('warmth'), structure: 0.8 },
  vivid: { bounds: [ratio('saturation', 1.12)], order: rises('saturation'), structure: 0.8 },
  muted: { bounds: [ratio('saturation', none, 0.7)], order: falls('saturation'), structure: 0.9 },
  'black-and-white': { bounds: [ratio('saturation', none, 0.1)], order: rises('contrast'), structure: 0.7 },
  sepia: { bounds: [shift('magenta', -30, 30)], order: rises('change'), structure: 0.7 },
  cinematic: { bounds: [shift('split', 2)], order: rises('split'), structure: 0.8 },
  vintage: {
    bounds: [{ ...ratio('contrast', none, 1), only: lit }, shift('warmth', 2)],
    order: rises('warmth'),
    structure: 0.6,
  },
  dreamy: { bounds: [ratio('light', 1.04)], order: rises('light'), structure: 0.7 },
  noir: { bounds: [ratio('saturation', none, 0.1)], order: falls('light'), structure: 0.4 },
  neon: { bounds: [shift('magenta', 3)], order: rises('magenta'), structure: 0.5 },
  rain: {
    bounds: [{ ...ratio('light', none, 0.97), only: lit }, ratio('light', none, 1.12), ratio('saturation', none, 0.8)],
    order: { ...falls('saturation'), only: lit },
    structure: 0.5,
    structureOn: lit,
  },
  snow: {
    bounds: [ratio('saturation', none, 0.9), { ...ratio('motion', 1.05), only: ['outdoor', 'lowKey'] }],
    order: { ...falls('saturation'), only: lit },
    structure: 0.4,
    structureOn: lit,
  },
  fog: {
    bounds: [
      { ...ratio('contrast', none, 0.75), only: lit },
      ratio('contrast', none, 0.9),
      { ...ratio('saturation', none, 0.7), only: lit },
      shift('black', 15),
    ],
    order: rises('black'),
    structure: 0.5,
    structureOn: lit,
  },
  'more-motion': { bounds: [ratio('motion', 1.03)], order: rises('motion') },
  'less-motion': { bounds: [ratio('motion', none, 0.85)], order: falls('motion') },
  'slow-motion': { bounds: [ratio('motion', none, 0.8)], order: falls('motion') },
  faster: { bounds: [ratio('motion', 1.1)], order: rises('motion') },
  'zoom-in': { bounds: [ratio('light', 0.7, 1.4)], order: rises('change') },
  'zoom-out': { bounds: [ratio('light', 0.7, 1.4)], order: rises('change') },
  'pan-left': { bounds: [ratio('light', 0.7, 1.4)], order: rises('change') },
  'pan-right': { bounds: [ratio('light', 0.7, 1.4)], order: rises('change') },
  sharper: { bounds: [ratio('edges', 1.08)], order: rises('edges'), structure: 0.8 },
  softer: { bounds: [ratio('edges', none, 0.92)], order: falls('edges'), structure: 0.6 },
};
