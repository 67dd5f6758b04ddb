import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('a selection does not swallow what is said', () => {
  checkRows(
    'ballad',
    [
      ["make the intro's sky greener", 'edit 1:free'],
      ['yes make all brighter', 'edit 1,2,3,4,5,6,7:brighter'],
      ['clip one hundred brighter', 'clarify'],
      ['delete this', 'clarify'],
      ['the rest darker', 'edit 1,3,4,5,6,7:darker'],
      ['make all the people smile', 'edit 2:free'],
      ['could you remove the second guitarist', 'edit 2:free'],
      ['no rain', 'clarify'],
    ],
    { selected: [2] },
  );
});
