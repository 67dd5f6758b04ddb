import { createPhraseBook } from './phrases.ts';

/** How clips are said to be left alone ("leave clip 3 as it is"). */
export const untouched = createPhraseBook<true>(
  [
    'as it is',
    'as is',
    'as it was',
    'as they are',
    'as they were',
    'like it is',
    'like they are',
    'the way it is',
    'the way they are',
    'how it is',
    'alone',
    'unchanged',
    'untouched',
    'out',
    'out of it',
    'out of this',
    'the same',
    'be',
  ].map((text) => [text, true]),
);

/** Between clips and how they stay ("clip 3 should stay as it is"). */
export const staying = createPhraseBook<true>(
  ['', 'should ', 'must ', 'can ', 'may ', 'shall '].flatMap((before) =>
    ['stay', 'stays', 'remain', 'remains', 'keep', 'keeps', 'be left', 'is left', 'are left', 'is', 'are'].map(
      (text) => [before + text, true] as const,
    ),
  ),
);
