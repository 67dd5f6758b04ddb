import { describe } from 'vitest';
import { checkRows, checkTurns } from '../testing/check-rows.ts';

describe('what speaks of versions, reviews and order in words that fit no reader', () => {
  checkRows('concert', [
    ['move it to the front', 'clarify'],
    ['put it at the very end of the thing', 'clarify'],
    ['approve clip 2 under the condition of nothing', 'clarify'],
    ['redo clip 3 with more people', 'edit 3:free'],
    ['clip 2: move the car to the front', 'edit 2:free'],
    ['put the singer at the end of the street in clip 2', 'edit 2:free'],
    ['the sign behind him in clip 2 should read CANCEL', 'edit 2:free'],
  ]);
  checkRows(
    'coffee',
    [
      ['move it to the left', 'edit 2:free'],
      ['put him at the end of the queue', 'edit 2:free'],
    ],
    { selected: [2] },
  );
  checkTurns('scent', [
    [
      ['add a swan to clip 3', 'Retake: That reshoots clip 3 for about $0.52. Go ahead?'],
      'only once my boss has seen it',
      'clarify',
    ],
  ]);
});
