import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('looks made of a few words', () => {
  checkRows('ballad', [
    ['3 pan R, 5 pan L', 'edit 3:pan-right; 5:pan-left'],
    ['clip 5, I want the camera pans to left', 'edit 5:pan-left'],
    ['the camera should pan to the right side in clip 1', 'edit 1:pan-right'],
    ['can the camera move less in clip 3', 'edit 3:less-motion'],
    ['clip 3: the camera should move more', 'edit 3:more-motion'],
    ['clip 4 dream style', 'edit 4:dreamy'],
    ['clip 4 with a dream catcher on the wall', 'edit 4:free'],
    ['old movie style for clip 1', 'edit 1:vintage'],
    ['an old movie poster in clip 1', 'edit 1:free'],
    ['clip 2 like an old detective film', 'edit 2:noir'],
    ['the colors in clip 3 are too much saturated', 'edit 3:muted'],
    ['clip 3 is too much dark', 'edit 3:brighter'],
    ['clip 3 a much stronger zoom in', 'edit 3:strong zoom-in'],
    ['clip 3 a stronger man', 'edit 3:free'],
    ['clip 3 heavier rain', 'edit 3:strong rain'],
    ['for clip 3 I need the same place but in daytime', 'edit 3:daytime'],
    ['clip 3 the same as clip 2 but at night', 'clarify'],
    ['give the whole intro some fog', 'edit 1:fog'],
    ['2 darker 4 brighter 6 leave', 'edit 2:darker; 4:brighter'],
    ['clip 2 without colours', 'edit 2:black-and-white'],
  ]);
});

describe('how much of a quality goes or comes', () => {
  checkRows('ballad', [
    ['take a little saturation out of 5', 'edit 5:slight muted'],
    ['put some warmth back into 4', 'edit 4:warmer'],
    ['pull some contrast out of clip 2', 'edit 2:low-contrast'],
    ['i want the fog in clip 2', 'edit 2:fog'],
    ['add the rain', 'clarify'],
    ['the fog in clip 2 should roll in from the left', 'edit 2:free'],
  ]);
});

describe('what stands around a look', () => {
  checkRows('ballad', [
    ['make the 3rd one a little cooler, colour wise', 'edit 3:slight cooler'],
    ['All the clips in white and black, but not the number 5.', 'edit 1,2,3,4,6,7:black-and-white'],
    ['intro at sunrise and outro at sunset, like a whole day passing', 'edit 1:sunrise; 7:sunset'],
    ['zoom in for 3, zoom out for 4, and both in black and white', 'clarify'],
    ['zoom in for 3 and 4, and both in black and white', 'edit 3,4:zoom-in+black-and-white'],
    ['ok new idea!! the last clip at night!', 'edit 7:nighttime'],
    ['Please the last three with dreamy effect.', 'edit 5,6,7:dreamy'],
  ]);
});

describe('what is wrong, and what is preferred', () => {
  checkRows('ballad', [
    ['Clip 5 has too many contrast, please less.', 'edit 5:low-contrast'],
    ['I know I asked for warmer earlier, but cooler is the way to go for clip 2', 'edit 2:cooler'],
    ["clip seven and clip two should be I don't know more colorful", 'edit 2,7:vivid'],
    ['what if clip 2 was warmer', 'clarify'],
  ]);
});
