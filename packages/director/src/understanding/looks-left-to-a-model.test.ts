import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('looks that are never left to a model unasked', () => {
  checkRows(
    'gadget',
    [
      ['Sorry to be picky. The clip I selected should drift to the left, a pan left I think you call it.', 'clarify'],
      ['zoom in on the button while it blinks', 'clarify'],
    ],
    { selected: [4] },
  );
  checkRows('ballad', [
    ['Please make the guitarist clips on the pier and on the beach more vivid.', 'asked'],
    ['please set clips two and three during the daytime', 'edit 2,3:daytime'],
    ['set clip 2 during the night', 'edit 2:nighttime'],
    ['take clip 3 and move it', 'clarify'],
    ['move clip 3 somewhere else', 'clarify'],
  ]);
});

describe('a wish beside a look is no talk', () => {
  checkRows('gadget', [
    ['Clip 2 darker and stick a candle on top of the desk', 'edit 2:free'],
    ['Clip 2 darker and hang a lamp over the desk', 'edit 2:free'],
    ['clip 2 darker, it sticks in my head', 'edit 2:darker'],
  ]);
});

describe('a look in a longer message that tells of no thing to change', () => {
  checkRows('ballad', [
    ['the beat goes halftime in clips three and four so slow motion there', 'edit 3,4:slow-motion'],
    ['I want the outro to be much, much more vivid, it has to jump off the screen!', 'edit 7:strong vivid'],
    ["The testimonial section should be cooler please, I can't stop looking at it", 'clarify'],
    ['the bridge in a 70s vintage look', 'edit 6:vintage'],
    ['clip 2: she smiles, darker', 'edit 2:free'],
  ]);
});

describe('words around a look that are none', () => {
  checkRows('ballad', [
    ['Love clip 5, hate how cold clip 6 looks. Warm up 6 please!', 'edit 6:warmer'],
    ["song's called Rain, so write Rain on the boat in clip 4", 'edit 4:free'],
    ['I approve of clips 4 and 5, killer', 'clarify'],
    ['One tiny thing: clip 4, could it be a teeny bit darker?', 'edit 4:slight darker'],
  ]);
  checkRows('ballad', [['these should all be uh way more contrasty', 'edit 2,3:strong high-contrast']], {
    selected: [2, 3],
  });
});
