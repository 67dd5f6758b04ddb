/** Messages as people write them, about a video of many clips. */
export const usualTexts: readonly string[] = [
  'make clip 2 brighter',
  'all clips except 4, 17 and 120: a bit warmer',
  'clips 10-60 at night, clip 61 in black and white',
  'could you make the shot with the lantern a little less dark, please?',
  'same for the next one',
  'the second chorus should be slower and more dreamy',
  'undo the last change to clip 150',
  'what did I change in clip 12?',
  'replace the red coat in clip 33 with a blue one and let her smile',
  '/regenerate 1-3 make it nighttime',
];

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
