import { describe } from 'vitest';
import { checkRows, checkTurns } from '../testing/check-rows.ts';

describe('"all" of what is pointed at', () => {
  checkRows(
    'gym',
    [
      ['zoom in, it all feels too distant', 'edit 3:zoom-in'],
      ['this all feels too dark, brighten it', 'edit 3:brighter'],
      ['it is all a bit blurry, sharpen it', 'edit 3:sharper'],
      ['I want it all in black and white', 'edit 3:black-and-white'],
      ['all of it darker', 'edit 3:darker'],
      ['all this in sepia', 'edit 3:sepia'],
      ['everything in it is too dark', 'edit 3:brighter'],
      ['the whole thing is too dark', 'edit 1,2,3,4,5,6:brighter'],
      ['make everything warmer', 'edit 1,2,3,4,5,6:warmer'],
      ['all warmer', 'edit 1,2,3,4,5,6:warmer'],
    ],
    { selected: [3] },
  );
  checkRows('gym', [
    ['zoom in, it all feels too distant', 'clarify'],
    ['make it all darker', 'clarify'],
    ['zoom in on clip 4, it all feels too distant', 'edit 4:zoom-in'],
    ['clip 5 is all too dark, brighten it', 'edit 5:brighter'],
    ['all of it dreamy', 'edit 1,2,3,4,5,6:dreamy'],
    ['make them all darker', 'edit 1,2,3,4,5,6:darker'],
  ]);
  checkTurns('gym', [[['clip 2 warmer'], "it's all a bit too warm now", 'edit 2:slight cooler']]);
});

describe('"all" that stands in an idiom', () => {
  checkRows('gym', [
    ['all in all clip 2 is too dark, brighten it', 'edit 2:brighter'],
    ['first of all brighten clip 2', 'edit 2:brighter'],
    ['above all clip 3 warmer', 'edit 3:warmer'],
    ["clip 2 warmer, that's all", 'edit 2:warmer'],
    ['clip 2 warmer after all', 'edit 2:warmer'],
    ['once and for all make it darker', 'clarify'],
    ['all I want is a bit more light', 'clarify'],
  ]);
});
