/** Messages as people write them, about a video of many clips; `number` is that of one of them, so that each round has texts of its own. */
export const toUsualTexts = (number: number): readonly string[] => [
  `make clip ${number} brighter`,
  `all clips except 4, 17 and ${number}: a bit warmer`,
  `clips 10-60 at night, clip ${number + 61} in black and white`,
  `could you make the shot with the lantern a little less dark, please? and clip ${number} too`,
  `same for clip ${number} and the next one`,
  `the second chorus should be slower and more dreamy, like clip ${number}`,
  `undo the last change to clip ${number}`,
  `what did I change in clip ${number}?`,
  `replace the red coat in clip ${number} with a blue one and let her smile`,
  `/regenerate 1-${number} make it nighttime`,
];

const looks = ['warmer', 'darker', 'at night', 'in the rain', 'sepia', 'a bit softer', 'slow motion', 'zoom in'];
const toList = (count: number, toPart: (clip: number, look: string) => string, joint: string) =>
  Array.from({ length: count }, (_, at) => toPart(at + 1, looks[at % looks.length]!))
    .join(joint)
    .slice(0, 690);

/** Messages with much in them, which are short enough to be read in every way. */
export const denseTexts: Readonly<Record<string, string>> = {
  'a list of 12 clips': toList(12, (clip, look) => `clip ${clip} ${look}`, ', '),
  'a list of 40 clips': toList(40, (clip, look) => `clip ${clip} ${look}`, ', '),
  'looks and things in turn': toList(
    18,
    (clip, look) => (clip % 2 === 0 ? `clip ${clip} ${look}` : `in clip ${clip} put a red hat on the man`),
    ', ',
  ),
  'wishes joined by and': toList(
    30,
    (clip, look) => (clip % 2 === 0 ? `clip ${clip} ${look}` : `add a dog in ${clip}`),
    ' and ',
  ),
  'remarks between looks': toList(
    24,
    (clip, look) => (clip % 2 === 0 ? `make clip ${clip} ${look}` : `clip ${clip} is great`),
    ', ',
  ),
  corrections: toList(20, (clip, look) => `clip ${clip} ${look}, no, clip ${clip + 3}`, '. '),
  'a story': [
    'The woman with the lantern looks cold there, warm her up, and since the street is so dark in the second chorus, brighten it,',
    'but keep the lamps; then the client said the bridge should feel dreamy like an old film, and put a dog beside the people.',
    'Oh, and clip 3 is perfect, leave it, while the lamps in the first one could be a little softer, shall we say.',
  ].join(' '),
};

const repeat = (text: string) => text.repeat(Math.floor(2_000 / text.length));

/** Messages of 2,000 characters that make a careless reader walk in circles. */
export const hostileTexts: Readonly<Record<string, string>> = {
  'numbers and commas': repeat('1,'),
  'a list of all clips': Array.from({ length: 180 }, (_, at) => `${at + 1}`).join(', '),
  'clip by clip': Array.from({ length: 110 }, (_, at) => `clip ${at + 1} darker`).join(', '),
  'clips joined by and': repeat('clip 1 and '),
  'except, again and again': repeat('all clips except 1 '),
  'clips left alone': repeat('leave clip 1 alone '),
  'descriptions without an end': repeat('the shot with the street lamps and '),
  'courtesies without a wish': repeat('i was wondering if you could '),
  'words around clips': repeat('zoom clip 1 '),
  'qualities without a direction': repeat('brightness of the '),
  'slips of the keyboard': repeat('brigther clp nightme '),
  'quotes that open': repeat("'a "),
  'one long word': 'a'.repeat(2_000),
};
