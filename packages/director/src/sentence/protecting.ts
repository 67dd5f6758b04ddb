import { createPhraseBook, type PhraseBook } from '../words/phrases.ts';

/** Phrases that only have to be found. */
export const toBook = (phrases: readonly string[]): PhraseBook<true> =>
  createPhraseBook(phrases.map((text) => [text, true]));

/** Before clips these protect them, whatever stands around. */
export const protections = toBook(
  ['', 'please ', 'but ', 'but please ', 'and ', 'just '].flatMap((before) =>
    [
      "don't touch",
      'dont touch',
      'do not touch',
      'without touching',
      "don't change",
      'dont change',
      'do not change',
      'without changing',
      'not touching',
      'not changing',
      'no touch',
      'not touch',
      'no change',
      'no changes to',
      'no changes in',
      'no changes for',
      'no change to',
      'no change in',
      'no change for',
      'not change',
    ].map((text) => before + text),
  ),
);
/** These protect clips only together with how they should stay ("leave clip 3 as it is"). */
export const keepings = toBook(
  ['', 'please ', 'but ', 'but please ', 'and ', 'just '].flatMap((before) =>
    ['leave', 'leaving', 'keep', 'keeping'].map((text) => before + text),
  ),
);
