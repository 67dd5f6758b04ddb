import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('stretches of clips', () => {
  checkRows('ballad', [
    ['from the second clip up to and including the fourth, vintage', 'edit 2,3,4:vintage'],
    ['everything up to and including 3: sunrise', 'edit 1,2,3:sunrise'],
    ['from clip 5 to the end at night', 'edit 5,6,7:nighttime'],
    ['clip 4 to the end in sepia', 'edit 4,5,6,7:sepia'],
    ['from the second chorus to the outro, slow motion', 'edit 5,6,7:slow-motion'],
    ['the clip between 2 and 4 should zoom out', 'edit 3:zoom-out'],
    ['the clip between 2 and 6 should zoom out', 'clarify'],
    ['move clip 4 to the end', 'reorder 1,2,3,5,6,7,4'],
    ['bookends: dreamy', 'edit 1,7:dreamy'],
  ]);
  checkRows('concert', [
    ['back half at night', 'edit 4,5,6:nighttime'],
    ['the front half at night', 'edit 1,2,3:nighttime'],
  ]);
});

describe('sets of clips and what is taken out of them', () => {
  checkRows('concert', [
    ['both crowd shots faster', 'edit 3,5:faster'],
    ['the crowd shots should zoom out', 'edit 3,5:zoom-out'],
    ['every singer clip dreamy', 'edit 2,4,6:dreamy'],
    ['both singer clips dreamy', 'clarify'],
    ['every odd one in sepia', 'edit 1,3,5:sepia'],
    ['every odd-numbered clip except the fifth a bit cooler', 'edit 1,3:slight cooler'],
    ['black and white across the board, bar clip 3', 'edit 1,2,4,5,6:black-and-white'],
    ['everything minus 6 goes to night', 'edit 1,2,3,4,5:nighttime'],
    ['everything softer, with the exception of clip 2', 'edit 1,3,4,5,6:softer'],
    ['all clips cooler, exclude 1 and 2', 'edit 3,4,5,6:cooler'],
    ['clip 2 apart, the entire film more cinematic', 'edit 1,3,4,5,6:cinematic'],
    ['whole reel cinematic', 'edit 1,2,3,4,5,6:cinematic'],
    ['all but the first two and the last two, more contrast', 'edit 3,4:high-contrast'],
    ["whatever isn't a chorus should be darker", 'edit 1,2,4,6:darker'],
    ['everything brighter except 2, that one darker', 'edit 1,3,4,5,6:brighter; 2:darker'],
    ['entire edit black and white, except 4: sepia', 'edit 1,2,3,5,6:black-and-white; 4:sepia'],
    ['all clips warmer except 3, and brighter', 'edit 1,2,4,5,6:warmer+brighter'],
    ['1 to 5 except 4, less contrast', 'edit 1,2,3,5:low-contrast'],
    ['choruses cooler, not 5 though', 'edit 3:cooler'],
  ]);
});

describe('numbers without the word clip', () => {
  checkRows('concert', [
    ['c4 – more contrast', 'edit 4:high-contrast'],
    ['6: day for night', 'edit 6:nighttime'],
    ['#3 - cooler WB', 'edit 3:cooler'],
    ['5 - camera pans right', 'edit 5:pan-right'],
    ['3 needs more contrast', 'edit 3:high-contrast'],
    ['6 drags. Faster.', 'edit 6:faster'],
    ['1: add a seagull crossing frame', 'edit 1:free'],
    ['2: singer in a sharper suit', 'edit 2:free'],
    ['neon laces on the shoe in 3', 'edit 3:free'],
    ['clip 4: cut the cake in 2', 'edit 4:free'],
    ['5 onwards, cooler', 'edit 5,6:cooler'],
    ['1) warmer 2) leave it 3) sharper 4) bit darker', 'edit 1:warmer; 3:sharper; 4:slight darker'],
    ['2: darker 3: hold 4: sepia', 'edit 2:darker; 4:sepia'],
    ['intro: fog, verses: muted, outro: no change', 'edit 1:fog; 2,4:muted'],
    ['leave clip 3', 'clarify'],
    ['a table for 2', 'clarify'],
    ['3 dogs should run', 'clarify'],
  ]);
});

describe('more ways of naming a look', () => {
  checkRows('concert', [
    ['clip 2: desat', 'edit 2:muted'],
    ['clip 2: pull out wider', 'edit 2:zoom-out'],
    ['clip 2: tack sharp', 'edit 2:sharper'],
    ['clip 2: kill the colour', 'edit 2:black-and-white'],
    ['clip 2: calm the camera down', 'edit 2:less-motion'],
    ['roll some fog into clip 1', 'edit 1:fog'],
    ['clip 2: a blizzard of paper', 'edit 2:free'],
    ['clip 2: a VHS tape on the table', 'edit 2:free'],
  ]);
});
