import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('a look that is said once by what it is not, and once by what it is', () => {
  checkRows('gadget', [
    ['clip 4 is too contrasty, soften the contrast a touch', 'edit 4:slight low-contrast'],
    ['soften the colours of clip 2', 'edit 2:muted'],
    ['make clip 3 a bit softer', 'edit 3:slight softer'],
    ['drain the colour out of clip 2 a bit, it should feel muted', 'edit 2:slight muted'],
    ['drain the colour out of clip 2', 'edit 2:black-and-white'],
  ]);
});

describe('how a clip is, before what is asked for', () => {
  checkRows('gadget', [
    ['clip 3 looks kinda blurry, sharpen it a bit?', 'edit 3:slight sharper'],
    ['clip 2 looks to bright, darken it', 'edit 2:darker'],
    ['turn clip 2 to dark', 'edit 2:darker'],
    ['clip 3 at sunset, our florist says daylight kills the reds', 'edit 3:sunset'],
    ['my boss says sunset for clip 3', 'edit 3:sunset'],
    ['Our brand manager finds clip 3 too dark. Please fix that.', 'edit 3:brighter'],
    ['we found clip 4 a bit too slow', 'edit 4:slight faster'],
    ['the team found clip 4 a bit too slow', 'clarify'],
    ['the team found clip 4 a bit too slow. Please fix it.', 'edit 4:slight faster'],
    ['we find clip 2 a bit dark', 'clarify'],
    ['nobody finds clip 2 too dark', 'clarify'],
    ['nobody says clip 2 is too dark', 'clarify'],
    ['the picture must look delicious!! clip 4 a lot more golden', 'edit 4:strong golden'],
    ['she looks so pale in clip 3, please make that one warmer', 'edit 3:warmer'],
  ]);
});

describe('words around a look that say nothing of the picture', () => {
  checkRows('gadget', [
    ['first clip sepia, last clip full vivid colours, nothing else', 'edit 1:sepia; 4:vivid'],
    ['clip 3: full moon, darker', 'clarify'],
    ['Please give clips 1 and 3 the same treatment: fog and muted colours.', 'edit 1,3:fog+muted'],
    ['give clips 3 and 4 the same hat: red', 'edit 3,4:free'],
    ['wierd idea maybe but clip 2 slow motion AND dreamy', 'edit 2:slow-motion+dreamy'],
  ]);
});

describe('words for a model that may be a look with talk around it are asked about', () => {
  checkRows('gadget', [
    ['hi, I think clip 1 would hit harder with more contrast', 'asked'],
    ['zoom out on the second clip, I want to see more round the bottle', 'asked'],
    ['Everything looks great but the father. He should look at the camera and smile.', 'clarify'],
    ['I think clip 1 has to come first, people are hungry when they see this', 'clarify'],
    ['fog around the lamp in clip 1', 'edit 1:free'],
    ['I think clip 1 should have a lamp beside her', 'edit 1:free'],
  ]);
});

describe('how something looks, and what should become of it', () => {
  checkRows('scent', [
    ['clip 3 is so dim you hardly see a thing, brighten it up', 'edit 3:brighter'],
    ['clip 3 is so dark that you see nothing, please make it brighter', 'edit 3:brighter'],
    ["clip 2 is so bright you can't read the label, darken it", 'edit 2:darker'],
    ['clip 2 came out really dark, can you brighten it', 'edit 2:brighter'],
    ["brighten up clip 2 because it's so dim", 'edit 2:brighter'],
    ["brighten clip 2, it's so dim you can barely make out the silk", 'edit 2:brighter'],
    ['So dark in clip 2! Brighter please.', 'edit 2:brighter'],
    ['clip 2: brighter. So dim right now.', 'edit 2:brighter'],
    ['clip 1 is so dark, brighten it, and clip 2 is so bright, darken it', 'edit 1:brighter; 2:darker'],
    ['clip 1 is so dark, I love it, darken clip 2 too', 'clarify'],
    ['clip 2 is so dark', 'clarify'],
    ['clip 2 is so foggy, I love it', 'clarify'],
    ['clip 2 should be so dark', 'edit 2:darker'],
    ['it plays at half time in clip 2, so slow motion there', 'edit 2:slow-motion'],
  ]);
});
