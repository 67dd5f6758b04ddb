import { describe } from 'vitest';
import { checkRows } from '../../testing/check-rows.ts';

describe('looks and words for a model, each for its own clip', () => {
  checkRows('scent', [
    [
      'clip 3 with a butterfly landing on her shoulder; the other three slightly golden',
      'edit 3:free; 1,2,4:slight golden',
    ],
    ['clip 2 warmer, in clip 3 take the coat away', 'edit 2:warmer; 3:free'],
    ['warmer in 1 to 3 but leave out 2; in 2 take the socks away', 'asked'],
    ['in 1 the phone should be a tablet, in 4 add a price of $19', 'edit 1:free; 4:free'],
    ['clip 1: add a dog / clip 2: sharper', 'edit 1:free; 2:sharper'],
    // One wish for one clip, however many things it names.
    ['add a dog, a cat and a bird in clip 3', 'edit 3:free'],
    ['in 1 the phone should be a tablet, in 2 leave the phone, in 4 add a price of $19', 'edit 1:free; 4:free'],
    ['in 1 the phone should be a tablet, in 2 leave the phone, in 4 add a price', 'clarify'],
    // A look that may be there already is no wish for sure.
    ['clip 2 faster, clip 4 darker, and on clip 1 the fog', 'clarify'],
  ]);
});

describe('lists in which clips stand first and last', () => {
  checkRows('ballad', [
    ['zoom in on clip 4 and clip 1 extremely golden, please', 'edit 4:zoom-in; 1:strong golden'],
    ['thick fog for the outro, clip 2 softer', 'edit 7:strong fog; 2:softer'],
    ['snow and a cooler look on the intro, the second chorus in slow motion', 'edit 1:snow+cooler; 5:slow-motion'],
    ['clip 1 rain and darker, clip 2 snow', 'edit 1:rain+darker; 2:snow'],
    ['brighten 1, 3 and 5, and clip 6 in daylight please', 'edit 1,3,5:brighter; 6:daytime'],
    ['the first verse in sepia and the third one darker', 'clarify'],
    ['clip 2, sorry, clip 1 darker', 'edit 1:darker'],
  ]);
});

describe('a look of a sentence that names its clip by what is seen', () => {
  checkRows('scent', [['clip 2 softer. We go live at night.', 'clarify']]);
});

describe('clips that a list leaves as they are', () => {
  checkRows('scent', [
    ['1 rain, 2 fog, 3 faster, 4 nothing', 'edit 1:rain; 2:fog; 3:faster'],
    [
      'warmer in the first, cooler in the second, vivid in the third, and hands off the fourth',
      'edit 1:warmer; 2:cooler; 3:vivid',
    ],
    [
      'clips one and two make them cinematic and then number four warmer leave three alone',
      'edit 1,2:cinematic; 4:warmer',
    ],
    ['calm clip 1 down, less movement. clip 3 is perfect already', 'edit 1:less-motion'],
  ]);
});
