import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('framing, which is chosen at import', () => {
  checkRows('ballad', [
    ['blur the sides', 'clarify'],
    ['remove the black bars please', 'clarify'],
    ['fill the frame', 'clarify'],
    ['make all clips blurry', 'edit 1,2,3,4,5,6,7:softer'],
    ['clip 2: a cat at the sides of the frame', 'edit 2:free'],
  ]);
});
