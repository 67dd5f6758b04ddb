import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('detail said in other words', () => {
  checkRows('ballad', [
    ['crisp clip 1 up', 'edit 1:sharper'],
    ['clip 1: crisp it up', 'edit 1:sharper'],
    ['bring clip 1 into focus', 'edit 1:sharper'],
    ['crystal clear details in clip 1', 'edit 1:sharper'],
    ['clip 1 is too fuzzy', 'edit 1:sharper'],
    ['clip 1 so we can count every hair', 'edit 1:sharper'],
    ['hd quality for clip 1', 'edit 1:sharper'],
    ['take the edge off clip 1', 'edit 1:softer'],
    ['silkier look in clip 1', 'edit 1:softer'],
    ['softer edges in clip 1', 'edit 1:softer'],
    ['smooth clip 1 out', 'edit 1:softer'],
  ]);
});
