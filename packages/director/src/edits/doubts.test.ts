import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('a clip with a look of its own among others', () => {
  checkRows('ballad', [
    ['all clips sepia but clip 3 vintage', 'clarify'],
    ['clips 2 to 5 rainy, clip 3 foggy', 'clarify'],
    ['choruses in neon, but the first in noir', 'clarify'],
    ['everything cooler but clip 2 warmer', 'edit 1,3,4,5,6,7:cooler; 2:warmer'],
    ['all clips warmer, clip 3 foggy', 'edit 1,2,3,4,5,6,7:warmer; 3:fog'],
    ['everything rainy, and clip 3 foggy as well', 'edit 1,2,3,4,5,6,7:rain; 3:fog'],
  ]);
});

describe('a look between two clips', () => {
  checkRows('ballad', [
    ['1 rain + fog 2 snow', 'clarify'],
    ['1 rain 2 snow 3 fog', 'edit 1:rain; 2:snow; 3:fog'],
    ['clip 1 rain, snow on clip 2', 'edit 1:rain; 2:snow'],
    ['rain in clip 1 and snow in clip 2 and fog', 'edit 1:rain; 2:snow+fog'],
  ]);
});

describe('a look in what is said beside a wish', () => {
  checkRows('ballad', [
    ['2-4 desaturate. Sorry for the late night message.', 'clarify'],
    ['contrast is too harsh in the second clip, lower it. We go live at night.', 'clarify'],
    ['clip 3 foggy. Thanks and have a warm weekend!', 'clarify'],
    ['clip 3 foggy. It should be at night.', 'edit 3:fog+nighttime'],
    ['clip 3 is too harsh, lower the contrast. At night please.', 'edit 3:low-contrast+nighttime'],
  ]);
});
