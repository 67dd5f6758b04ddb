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

describe('some of the selected clips', () => {
  checkRows(
    'ballad',
    [
      ['warmer, please, but only the first of them', 'edit 2:warmer'],
      ['make the second of these warmer', 'edit 3:warmer'],
      ['only the last of them: warmer', 'edit 5:warmer'],
      ['the last two of these sepia', 'edit 3,5:sepia'],
      ['the middle one of these sepia', 'edit 3:sepia'],
      ['the fourth of these sepia', 'clarify'],
      ['the middle two of these sepia', 'clarify'],
      ['fog for the first of the three, rain for the last', 'edit 2:fog; 5:rain'],
      ['fog for the first of the two', 'clarify'],
      ['the first one sepia', 'clarify'],
      ['the first clip sepia', 'edit 1:sepia'],
      ['all three sepia', 'edit 2,3,5:sepia'],
      ['all three clips sepia', 'edit 2,3,5:sepia'],
      ['all four sepia', 'clarify'],
      ["brighten the ones I've picked", 'edit 2,3,5:brighter'],
      ["brighten everything I didn't select", 'edit 1,4,6,7:brighter'],
    ],
    { selected: [2, 3, 5] },
  );
  checkRows(
    'ballad',
    [
      ['the latter darker', 'edit 4:darker'],
      ['brighten the first of these and darken the second', 'edit 2:brighter; 4:darker'],
      ['clip 5 darker, and the first of them brighter', 'clarify'],
    ],
    { selected: [2, 4] },
  );
  checkRows('ballad', [
    ['only the first of them warmer', 'clarify'],
    ["brighten the ones I've picked", 'clarify'],
  ]);
});

describe('a clip that is named in more words than one beside a selected one', () => {
  checkRows(
    'coffee',
    [
      ['the espresso machine in sepia', 'edit 1:sepia'],
      ['the tired commuter needs cooler colours', 'edit 2:cooler'],
      ['the counter in sepia', 'clarify'],
      ['sepia', 'edit 3:sepia'],
    ],
    { selected: [3] },
  );
});
