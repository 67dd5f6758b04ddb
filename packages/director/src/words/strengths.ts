import type { Strength } from '@retake/contracts';
import { createPhraseBook } from './phrases.ts';

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
];

/** "a bit" → slight, "much" → strong; the longest phrase wins. */
export const strengthPhrases = createPhraseBook<Strength>([
  ...slight.map((text) => [text, 'slight'] as const),
  ...strong.map((text) => [text, 'strong'] as const),
]);

/** At the end of a wish these make it a little one: "darker but not too much". */
export const mildPhrases = createPhraseBook<true>(
  [
    'not too much',
    'not so much',
    'not that much',
    'not a lot',
    'not by much',
    'not overly',
    'nothing crazy',
    'nothing too crazy',
    'nothing too strong',
    'nothing too much',
    'nothing extreme',
    'nothing too extreme',
    'nothing dramatic',
    "don't overdo it",
    'dont overdo it',
    'do not overdo it',
    'without overdoing it',
    'keep it subtle',
    'keep it gentle',
    'not over the top',
    'just subtle',
  ].flatMap(
    (text) =>
      [
        [text, true],
        [`but ${text}`, true],
      ] as const,
  ),
);

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
