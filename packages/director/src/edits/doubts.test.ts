import { describe } from 'vitest';
import { checkRows, checkTurns } from '../testing/check-rows.ts';

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
    ['1 brighter 2 darker 3 leave alone 4 sepia', 'clarify'],
    ['1 brighter, 2 darker, 3 leave alone, 4 sepia', 'edit 1:brighter; 2:darker; 4:sepia'],
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

describe('a look that the words of one part alone would bring', () => {
  checkRows('ballad', [
    ['take all the colour out of clip 3, sepia too', 'clarify'],
    ['clip 3 is darker than the rest, bring it up', 'edit 3:brighter'],
  ]);
});

describe('a look behind "no" that may be denied or meant', () => {
  checkRows('ballad', [
    ['Clip 3 sunset no sunrise', 'clarify'],
    ['Clip 3 sunset, no, sunrise', 'edit 3:sunrise'],
    ['clip 3 snow no fog', 'edit 3:snow'],
    ['clip 3 warmer, no cold tones', 'edit 3:warmer'],
  ]);
});

describe('what is done, with a look for all of its clip', () => {
  checkRows('gadget', [
    ['the walk past the office desk in slow motion', 'edit 2:slow-motion'],
    ['a trip to the office desk at night', 'edit 2:nighttime'],
  ]);
});

describe('what somebody feels about a clip', () => {
  checkRows('wedding', [
    ['haha, the bells are so cute', 'none'],
    ["the rings are beautiful, aren't they", 'none'],
    ['wow the fireworks!', 'none'],
    ['I cried at the speech', 'none'],
    ['haha, the bells are so cute, make them bigger', 'edit 1:free'],
    ['the fireworks are so dark', 'clarify'],
    ['clip 5 is so dark', 'clarify'],
    ['clip 5 is so dark, brighten it', 'edit 5:brighter'],
    ['make clip 5 so dark that you see nothing', 'edit 5:darker'],
  ]);
});

describe('one wish that goes on is not a wish for another clip', () => {
  checkRows('wedding', [
    ['Replace the velvet with brushed steel, I want fireworks like a car commercial', 'edit 7:free'],
    ['so clip 2 take the mirror out and put string lights instead', 'edit 2:free'],
  ]);
  checkTurns('wedding', [
    [['clip 2 warmer'], 'Wonderful! And could clip four get the same treatment so they match?', 'clarify'],
    [['clip 2 warmer'], 'the same look for clip 4, so they match', 'edit 4:warmer'],
  ]);
});
