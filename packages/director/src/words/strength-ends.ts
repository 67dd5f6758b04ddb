import { createPhraseBook } from './phrases.ts';

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
    'only a hint of it',
    'just a hint of it',
    'only a touch of it',
    'only a little of it',
    'a subtle one',
    'a slight one',
    'a very slight one',
    'only a slight one',
    'a little one',
    'subtle please',
    'nothing wild',
    'nothing fancy',
    'nothing heavy',
    'go easy',
    'go easy on it',
    'easy does it',
  ].flatMap(
    (text) =>
      [
        [text, true],
        [`but ${text}`, true],
      ] as const,
  ),
);

/** And these a strong one: "a golden tone, and a very strong one". */
export const fiercePhrases = createPhraseBook<true>(
  [
    'a strong one',
    'a very strong one',
    'a really strong one',
    'really strong',
    'very strong',
    'make it strong',
    'go big',
    'go all in',
    'really go for it',
    "don't hold back",
    'dont hold back',
    'do not hold back',
    'as much as you can',
    'as strong as possible',
    'as much as possible',
  ].map((text) => [text, true]),
);
