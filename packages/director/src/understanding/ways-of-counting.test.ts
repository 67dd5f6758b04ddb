import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('numbers without commas, signs and in letters', () => {
  checkRows('concert', [
    ['1 2 and 3 sepia', 'edit 1,2,3:sepia'],
    ['clips four five and six vivid', 'edit 4,5,6:vivid'],
    ['1 + 2 look out of focus, sharpen them', 'edit 1,2:sharper'],
    ['clips 2 und 3 darker', 'edit 2,3:darker'],
    ['clip #three dreamy', 'edit 3:dreamy'],
    ['snow in five', 'edit 5:snow'],
    ['five, pan left', 'edit 5:pan-left'],
    ['warm up the verses, skip four', 'edit 2:warmer'],
    ['everything minus six goes to night', 'edit 1,2,3,4,5:nighttime'],
    ['snow for 5 and only for 5', 'edit 5:snow'],
    ['clip five and one before it: faster', 'edit 4,5:faster'],
  ]);
  checkRows('gadget', [
    ['a lil brighter on three thx', 'edit 3:slight brighter'],
    ['two brighter lights', 'clarify'],
    ['snow on three dogs', 'clarify'],
    ['one two three four and the singer gets a pan to the left', 'clarify'],
    ['brighter, a table for two', 'clarify'],
    ['cut it in two, darker', 'clarify'],
  ]);
});

describe('other nouns before a number', () => {
  checkRows('concert', [
    ['in video two and video four the colours must be more vivid', 'edit 2,4:vivid'],
    ['video 2 darker', 'edit 2:darker'],
    ['from video 3 on: sepia', 'edit 3,4,5,6:sepia'],
    ['parts 2, 5 and 6 at night please', 'edit 2,5,6:nighttime'],
    ['part 2 of the chorus darker', 'clarify'],
    ['the video 2 times faster', 'clarify'],
  ]);
});

describe('places', () => {
  checkRows('gadget', [
    ['the two in the middle should feel dreamy', 'edit 2,3:dreamy'],
    ['two middle clips: sepia', 'edit 2,3:sepia'],
    ['the two in the middle of the desk darker', 'clarify'],
    ['the three in the middle darker', 'clarify'],
    ['wait a second, the fourth clip should be cooler', 'edit 4:cooler'],
    ['add a second clip of the phone', 'clarify'],
    ['Every clips except of the third I want in sepia', 'edit 1,2,4:sepia'],
    ['all of them in black and white except except number three', 'edit 1,2,4:black-and-white'],
  ]);
  checkRows('concert', [
    ['every chorus except first: neon', 'edit 5:neon'],
    ['not the first chorus, the second one: more contrast', 'edit 5:high-contrast'],
    ['not the first chorus, the third one: more contrast', 'clarify'],
    ['from first chorus to end: high contrast', 'edit 3,4,5,6:high-contrast'],
  ]);
});

describe('parts without an article, and by what is seen in them', () => {
  checkRows('concert', [
    ['make intro and outro colder', 'edit 1,6:cooler'],
    ['sepia and vintage on intro pls', 'edit 1:sepia+vintage'],
    ['they sing in chorus in clip 4', 'edit 4:free'],
    ['the umbrella verse darker', 'edit 4:darker'],
    ['the umbrella chorus darker', 'clarify'],
    ['singer shots black and white', 'edit 2,4,6:black-and-white'],
    ['night shots darker', 'clarify'],
    ['The guitar solo clip should be softer', 'clarify'],
    ['The umbrella solo clip should be softer', 'clarify'],
    ['light: warmer', 'clarify'],
    ['take rain out of clip 4', 'edit 4:free'],
    ['take neon signs out of clip 2', 'edit 2:free'],
  ]);
  checkRows('gadget', [
    ['problem plus solution, higher contrast', 'edit 2,3:high-contrast'],
    ['end card darker', 'edit 4:darker'],
    ['add an end card', 'clarify'],
  ]);
  checkRows('coffee', [['Dawn bus: hint of fog', 'edit 2:slight fog']]);
  checkRows('scent', [
    ["the one where the lady's walking through the garden at night", 'edit 3:nighttime'],
    ['the grandmother needs a hat', 'clarify'],
  ]);
});
