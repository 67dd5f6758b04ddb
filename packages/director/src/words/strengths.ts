import type { Strength } from '@retake/contracts';
import { createPhraseBook } from './phrases.ts';
import { slightIdioms, strongIdioms } from './strength-idioms.ts';

const slight = [
  'a bit',
  'a little bit',
  'a little',
  'a tiny bit',
  'a tad',
  'a touch',
  'a hint',
  'a smidge',
  'a smidgen',
  'a trace',
  'a dash',
  'a notch',
  'a shade',
  'a wee bit',
  'bit',
  'little',
  'just a bit',
  'just a little',
  'just a touch',
  'just slightly',
  'ever so slightly',
  'slightly',
  'somewhat',
  'subtly',
  'subtle',
  'gently',
  'gentle',
  'faintly',
  'faint',
  'mildly',
  'marginally',
  'slight',
  'moderately',
  'slowly',
  'gradually',
  'lightly',
  'barely',
];
const strong = [
  'much',
  'very',
  'very much',
  'a lot',
  'a whole lot',
  'lots',
  'way',
  'super',
  'really',
  'extremely',
  'far',
  'strongly',
  'heavily',
  'heavy',
  'significantly',
  'dramatically',
  'considerably',
  'substantially',
  'incredibly',
  'intensely',
  'hugely',
  'massively',
  'extra',
  'so much',
  'a ton',
  'a great deal',
  'ultra',
  'strong',
  'intense',
  'totally',
  'drastically',
  'tons',
  'loads',
  'heaps',
  'hella',
  'mega',
  'insanely',
  'crazy',
  'wildly',
  'seriously',
  'vastly',
];

/** "a bit" → slight, "much" → strong; the longest phrase wins. */
export const strengthPhrases = createPhraseBook<Strength>([
  ...[...slight, ...slightIdioms].map((text) => [text, 'slight'] as const),
  ...[...strong, ...strongIdioms].map((text) => [text, 'strong'] as const),
]);

/** Every word of those phrases. */
export const strengthWords: ReadonlySet<string> = new Set([...slight, ...strong].flatMap((text) => text.split(' ')));

/** Before weather, and only there, these say how much of it: a light bulb is not a slight one. */
export const weatherStrengths = createPhraseBook<Strength>([
  ['light', 'slight'],
  ['thin', 'slight'],
  ['soft', 'slight'],
  ['thick', 'strong'],
  ['dense', 'strong'],
  ['pouring', 'strong'],
]);

/** "golden too, but much stronger": at the end of a part they measure the look before. */
export const comparedStrengths = createPhraseBook<Strength>([
  ...['', 'much ', 'a lot ', 'way ', 'far ', 'even ', 'considerably ', 'significantly '].flatMap((degree) =>
    ['stronger', 'heavier', 'thicker', 'more intense', 'more extreme'].map(
      (text) => [degree + text, 'strong'] as const,
    ),
  ),
  ...['weaker', 'gentler', 'subtler', 'more subtle', 'more gentle', 'less intense', 'less strong', 'milder'].map(
    (text) => [text, 'slight'] as const,
  ),
]);
