import { describe } from 'vitest';
import { checkRows } from '../../testing/check-rows.ts';

describe('more clips for the look of a whole message', () => {
  checkRows('concert', [
    ['clip 4 is darker than the other ones, can you brighten it up, and the same for 6', 'edit 4,6:brighter'],
    ['clip 3 is too bright, fix that please, ditto clip 6', 'edit 3,6:darker'],
    ['warm clip 5 up a tad. And clip 6.', 'edit 5,6:slight warmer'],
    ['slowly zoom in on clip 1. oh and clip 2', 'edit 1,2:slight zoom-in'],
    ['clip 6 drags, make it faster + clip 4', 'edit 4,6:faster'],
    ['clip 1 darker, clip 2 brighter, clip 3 warmer too', 'edit 1:darker; 2:brighter; 3:warmer'],
    ['3 + 6 slightly softer. hard cut between 3 and 4', 'clarify'],
    ['all clips muted except clips 3 and 5', 'edit 1,2,4,6:muted'],
  ]);
});

describe('numbers in a list that nothing has read', () => {
  checkRows('concert', [
    ['make 3 sunset and since it matches 4 as well', 'clarify'],
    ['make 3 sunset because it fits 4 too', 'clarify'],
    ['make 3 sunset since 4 is sunset too', 'edit 3:sunset'],
    ['2, erm 5: snow', 'clarify'],
    ['2, 3, uh and 5: snow', 'edit 2,3,5:snow'],
    ['Not 3 4 Sharper', 'clarify'],
    ['not 3, 4: sharper', 'edit 4:sharper'],
    ["clip 1 & 3 shouldn't be warmer, it should be cooler", 'clarify'],
    ['noir style on clip 2, 4 trust me it fits the lyrics', 'clarify'],
  ]);
});
