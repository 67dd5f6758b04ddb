import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('clips by their place, by number, and beside others', () => {
  checkRows('ballad', [
    ['penultimate: sunset', 'edit 6:sunset'],
    ['the third from the end darker', 'edit 5:darker'],
    ['third clip from the end darker', 'edit 5:darker'],
    ['the second one from the back brighter', 'edit 6:brighter'],
    ['second last brighter', 'edit 6:brighter'],
    ['the last one but one: fog', 'edit 6:fog'],
    ['evens darker, odds brighter', 'edit 2,4,6:darker; 1,3,5,7:brighter'],
    ['what are the odds', 'none'],
    ['every third one starting with 2: more contrast', 'edit 2,5:high-contrast'],
    ['every other clip, starting at the second, brighter', 'edit 2,4,6:brighter'],
    ['every third clip starting with 9 darker', 'clarify'],
    ['every third clip darker', 'clarify'],
    ['last two look too dark', 'edit 6,7:brighter'],
    ['the last two seconds darker', 'clarify'],
    ['the last three without the very last one: rain', 'edit 5,6:rain'],
    ['number five brighter', 'edit 5:brighter'],
    ['numbers 2 and 5 darker', 'edit 2,5:darker'],
    ['no 2 = night, no 4 = day', 'edit 2:nighttime; 4:daytime'],
    ['no fog in 2', 'clarify'],
    ['clip five and the one before it: faster', 'edit 4,5:faster'],
    ['3 and the next one brighter', 'edit 3,4:brighter'],
    ['clip 3 and both neighbours brighter', 'edit 2,3,4:brighter'],
    ['clip 7 and the one after it brighter', 'clarify'],
    ['the two clips before the outro brighter', 'edit 5,6:brighter'],
    ['the two clips before clip 2 brighter', 'clarify'],
    ['both clips with the guitarist warmer', 'edit 2,4:warmer'],
    ['the two shots with fireworks warmer', 'edit 3,5:warmer'],
    ['the three shots with fireworks warmer', 'clarify'],
    ['all shots of the guitarist warmer', 'edit 2,4:warmer'],
  ]);
});
