import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('a look beside a wish for something in the picture', () => {
  checkRows('gadget', [
    ["clip 3 golden please; I'd like the tall sailor to wear a helmet", 'clarify'],
    ['Clip 2 is too dark. More bright please. The worried worker needs glasses.', 'clarify'],
    ["less motion in clip 2 pls, I'd like a coffee mug on the desk", 'clarify'],
    ['clip 2 softer\nwould be nice to put a coffee mug on the desk', 'clarify'],
    ['heavy fog in clip 4 and the retailer would prefer the button in green', 'clarify'],
    ['slow motion for clip 4. Legal asks us to remove the logo from clip 1', 'asked'],
    ['clip 2 warmer, and the label in clip 2 should read "Sunset No. 5"', 'edit 2:free'],
    ["pan left in clip 4, I sing 'darker than the night' in clip 1, can my lips match the words there", 'clarify'],
    ['add a neon sign above the door in clip 1 and make it rain on the worried worker', 'clarify'],
    ['pan to the right in clip 4 and three cases → five cases', 'clarify'],
  ]);
});

describe('a look beside talk that asks for nothing in the picture', () => {
  checkRows('gadget', [
    ['please make clip 4 sepia, my grandad would have loved it', 'edit 4:sepia'],
    ['clip 2 warmer; the director wants to test it', 'edit 2:warmer'],
    ['flatten the contrast of clip 2. The grader wants room to work.', 'edit 2:low-contrast'],
    ['the client wants it more "premium", just make clips 1-3 cinematic', 'edit 1,2,3:cinematic'],
    ['clip 2 is darker than the rest, bring it up to level', 'edit 2:brighter'],
  ]);
});

describe('a look and a thing for the same clip', () => {
  checkRows('concert', [
    ['clip 2 darker, and have the singer catch a balloon', 'edit 2:free'],
    ["clip 2 darker, plus a balloon in the singer's hand", 'edit 2:free'],
    ['2: muted colours, and a cold cup of coffee on the car', 'edit 2:free'],
    ['clip 2 muted, with a cup of coffee on the car', 'edit 2:free'],
    ['clip 4 darker and make her umbrella red', 'edit 4:free'],
    ['clip 4 darker, her umbrella should be yellow', 'edit 4:free'],
    ['4: darker, yellow umbrella', 'edit 4:free'],
    ['have the crowd in clip 3 wear masks and make it rain', 'edit 3:free'],
    ['clip 3 neon, and everyone wears masks', 'edit 3:free'],
    ['3 at night, and give her a lantern', 'edit 3:free'],
    ['clip 4 darker, yellow submarine', 'asked'],
    ['clip 2 darker, like a cat on a roof', 'edit 2:darker'],
    ['clip 2 darker and make my boss happy', 'asked'],
    ['clip 3 in slow motion and have confetti fall from the ceiling', 'edit 3:free'],
    ['clip 3 warmer and add balloons to the confetti', 'edit 3:warmer; 5:free'],
  ]);
});
