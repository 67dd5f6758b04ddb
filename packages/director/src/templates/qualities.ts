import type { TemplateId } from '@retake/contracts';
import { createPhraseBook } from '../words/phrases.ts';

/** What a picture can be too much or too little of, with the template that gives more of it. Each has an opposite. */
const adjectives: Readonly<Record<string, TemplateId>> = {
  bright: 'brighter',
  light: 'brighter',
  exposed: 'brighter',
  overexposed: 'brighter',
  underexposed: 'darker',
  dark: 'darker',
  dim: 'darker',
  gloomy: 'darker',
  warm: 'warmer',
  orange: 'warmer',
  yellow: 'warmer',
  cold: 'cooler',
  cool: 'cooler',
  blue: 'cooler',
  saturated: 'vivid',
  vivid: 'vivid',
  vibrant: 'vivid',
  colourful: 'vivid',
  colorful: 'vivid',
  muted: 'muted',
  desaturated: 'muted',
  dull: 'muted',
  sharp: 'sharper',
  crisp: 'sharper',
  soft: 'softer',
  blurry: 'softer',
  contrasty: 'high-contrast',
  punchy: 'high-contrast',
  flat: 'low-contrast',
  fast: 'faster',
  quick: 'faster',
  slow: 'slow-motion',
  shaky: 'more-motion',
  dynamic: 'more-motion',
  energetic: 'more-motion',
  static: 'less-motion',
  calm: 'less-motion',
};
const nouns: Readonly<Record<string, TemplateId>> = {
  light: 'brighter',
  brightness: 'brighter',
  exposure: 'brighter',
  darkness: 'darker',
  contrast: 'high-contrast',
  saturation: 'vivid',
  colour: 'vivid',
  color: 'vivid',
  vibrance: 'vivid',
  warmth: 'warmer',
  sharpness: 'sharper',
  detail: 'sharper',
  blur: 'softer',
  motion: 'more-motion',
  movement: 'more-motion',
  energy: 'more-motion',
  shake: 'more-motion',
  speed: 'faster',
};

/** "bright", "cold": after "too", "less", "not so", "more". */
export const qualityAdjectives = createPhraseBook(Object.entries(adjectives));
/** "contrast", "light": after "more", "too much", "reduce the". */
export const qualityNouns = createPhraseBook(Object.entries(nouns));

/** Words before a quality: whether they ask for more of it or for less, and what may follow. */
export const degrees = createPhraseBook<{ readonly more: boolean; readonly of: 'adjective' | 'noun' | 'either' }>([
  ['more', { more: true, of: 'either' }],
  ['not enough', { more: true, of: 'noun' }],
  ['less', { more: false, of: 'either' }],
  ['too', { more: false, of: 'adjective' }],
  ['too much', { more: false, of: 'noun' }],
  ['not so', { more: false, of: 'adjective' }],
  ['not as', { more: false, of: 'adjective' }],
  ['not that', { more: false, of: 'adjective' }],
  ['not quite so', { more: false, of: 'adjective' }],
  ['not quite as', { more: false, of: 'adjective' }],
  ['not so much', { more: false, of: 'noun' }],
  ['not as much', { more: false, of: 'noun' }],
  ...['increase', 'raise', 'boost', 'lift', 'turn up', 'pump up', 'bump up'].map(
    (text) => [text, { more: true, of: 'noun' }] as const,
  ),
  ...['decrease', 'reduce', 'lower', 'turn down', 'tone down', 'bring down'].map(
    (text) => [text, { more: false, of: 'noun' }] as const,
  ),
]);
