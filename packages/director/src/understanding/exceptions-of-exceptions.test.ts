import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('clips that are not meant, and some that are after all', () => {
  checkRows('ballad', [
    ['not clip 2, clip 3 brighter', 'edit 3:brighter'],
    ['not clip 2, the clip 3 do more bright', 'edit 3:brighter'],
    ['not the intro but the outro in sepia', 'edit 7:sepia'],
    ['not clips 2 and 3, the others brighter', 'edit 1,4,5,6,7:brighter'],
    ['not the intro and not the outro, all the others: vivid', 'edit 2,3,4,5,6:vivid'],
    ['all clips brighter, not clip 2, not clip 3', 'edit 1,4,5,6,7:brighter'],
    ['all but the first two and the last two: brighter', 'edit 3,4,5:brighter'],
    ['all clips except 2 to 5, but do include 4: darker', 'edit 1,4,6,7:darker'],
    ['all clips warmer, except 2 to 5, though 4 should be included', 'edit 1,4,6,7:warmer'],
    ['all clips except 2 to 5, but make 4 warmer', 'clarify'],
    ['clips 2 to 4 should all be in slow motion', 'edit 2,3,4:slow-motion'],
  ]);
  checkRows('concert', [
    ['umbrella way darker', 'edit 4:strong darker'],
    ['umbrella warmer, confetti darker', 'edit 4:warmer; 5:darker'],
    ['make umbrella darker', 'clarify'],
    ['umbrella darker red', 'clarify'],
    ['confetti = slower', 'edit 5:slow-motion'],
    ['singer brighter', 'clarify'],
    ['everything after the umbrella darker', 'edit 5,6:darker'],
    ['the clip before the confetti darker', 'edit 4:darker'],
    ['from the umbrella up to and including the confetti everything should play faster', 'edit 4,5:faster'],
    ['everything after the singer darker', 'clarify'],
    ['zoom out on the last shot, and the one before that some rain', 'edit 6:zoom-out; 5:rain'],
  ]);
});
