import { createPhraseBook } from './phrases.ts';

const asides = [
  'as well',
  ...['colour', 'color', 'light', 'mood', 'exposure', 'speed', 'contrast', 'motion', 'time'].flatMap((of) => [
    `${of} wise`,
    `${of}wise`,
  ]),
  'the other way round',
  'the other way around',
  'by the way',
  'go for',
  'how about',
  'what about',
  'instead',
  'take place',
  'takes place',
  'be set',
  'would look better',
  'would look nicer',
  'would look good',
  'would be better',
  'would be nicer',
  'would be nice',
  'would be great',
  'would be lovely',
  'would be good',
  'would be perfect',
  'would be awesome',
  'would be amazing',
  'would be cool',
  'would be wonderful',
  'look better',
  'looks better',
  'if it were',
  'if it was',
  'if they were',
  'so that it is',
  'kind of',
  'sort of',
  'more or less',
  'could use',
  'can use',
  'could do with',
  'a splash of',
  'make sure',
  'time of day',
  'gets',
  'turns',
  'comes out',
  'in total',
  'a version',
  'after all',
  ...['compared to', 'compared with', 'in comparison to', 'than'].flatMap((joint) =>
    [
      'the rest',
      'the rest of them',
      'the rest of the video',
      'the others',
      'all the others',
      'the other clips',
      'the other ones',
      'the other shots',
      'the other scenes',
      'everything else',
      'before',
      'now',
      'it is',
      'it is now',
      'it is right now',
      'it was',
      'they are now',
    ].map((rest) => `${joint} ${rest}`),
  ),
  ...['place', 'scene', 'shot', 'picture', 'framing', 'spot', 'location'].flatMap((noun) =>
    ['but', 'just', 'only'].map((joint) => `same ${noun} ${joint}`),
  ),
  ...['would', 'might', 'may', 'could', 'will', 'should'].flatMap((modal) =>
    [
      'suit',
      'fit',
      'work for',
      'work in',
      'work on',
      'do for',
      'be right for',
      'be perfect for',
      'be great for',
      'be good for',
      'look good in',
      'look good on',
      'look great in',
      'look great on',
      'look nice in',
      'look nice on',
    ].map((verb) => `${modal} ${verb}`),
  ),
  'is right for',
  'suits',
  'fits',
  'colour temperature',
  'color temperature',
];
const opinions = ['is', 'are', 'looks', 'look', 'feels', 'feel', 'seems', "it's", 'was'].flatMap((verb) =>
  ['', ' really', ' very', ' quite', ' a bit', ' pretty', ' so', ' still', ' kind of', ' all'].flatMap((degree) =>
    [
      'nice',
      'good',
      'great',
      'fine',
      'ok',
      'okay',
      'off',
      'boring',
      'wrong',
      'lovely',
      'weird',
      'bad',
      'odd',
      'strange',
      'perfect',
      'cool already',
      'good already',
      'not right',
      'not good',
    ].map((adjective) => `${verb}${degree} ${adjective}`),
  ),
);

/** Phrases without a wish of their own. */
export const asidePhrases = createPhraseBook<true>(asides.map((text) => [text, true]));
/** "looks a bit off": what somebody thinks of a clip, before saying what should change. */
export const opinionPhrases = createPhraseBook<true>(opinions.map((text) => [text, true]));

/** Nouns and verbs in -ly; all other words in -ly only say how. */
const notAdverbs = new Set(
  'family fly lovely early july jelly belly bully ugly silly holy rally ally reply supply apply assembly butterfly lily lonely friendly curly woolly italy doily daily firefly dragonfly anomaly melancholy monopoly multiply rely barfly trolly trolley volley curly wooly bubbly chilly hilly smelly sparkly wobbly cuddly wrinkly prickly pearly elderly heavenly ghostly deadly lively'.split(
    ' ',
  ),
);

/** Whether a word only says how ("noticeably", "ideally"). */
export function isAdverb(word: string): boolean {
  return word.length > 4 && word.endsWith('ly') && !notAdverbs.has(word);
}
