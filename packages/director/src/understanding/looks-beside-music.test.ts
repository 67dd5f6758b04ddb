import { describe } from 'vitest';
import { checkRows, checkTurns } from '../testing/check-rows.ts';

describe('talk of the music beside a look', () => {
  checkRows('ballad', [
    ['last verse sits on a pedal tone, so no wild stuff, just warmer', 'edit 4:warmer'],
    ['every verse should sit lower in the mix: muted colours', 'edit 2,4:muted'],
    ['the outro has to punch like a snare, raise the contrast', 'edit 7:high-contrast'],
    ['double time in the outro, speed the picture up', 'edit 7:faster'],
    ["intro is just a whispered vocal, the picture's too bright for that", 'edit 1:darker'],
    ['jingle doubles its tempo for clips 5 and 6, make the visuals faster there as well', 'edit 5,6:faster'],
    ['let fog roll in on clip 3 with the synth pad', 'edit 3:fog'],
    ['the snare player has to punch the air, raise the contrast in 2', 'edit 3:free; 2:high-contrast'],
    ['the snare should be in clip 2, and darker', 'asked'],
    ['a synth in the outro, speed the picture up', 'asked'],
    ['double time in the outro, and darker', 'asked'],
  ]);
  checkTurns('ballad', [
    [
      ['verses warmer', 'Retake: Clips 2 and 4: warmer.'],
      'and the outro too, keep the key consistent',
      'edit 7:warmer',
    ],
    [
      ['verses warmer', 'Retake: Clips 2 and 4: warmer.'],
      'nice, and the outro as well, same chord after all',
      'edit 7:warmer',
    ],
    [['verses warmer', 'Retake: Clips 2 and 4: warmer.'], 'nice, and the outro as well, same hat', 'edit 7:free'],
  ]);
});

describe('talk around a look that leads to it, or says it once more', () => {
  checkRows('gadget', [
    ['clip 3 moves too much for my taste, less motion', 'edit 3:less-motion'],
    ['clip 3 moves too much, darker', 'edit 3:less-motion+darker'],
    ['Too much movement in 3. Settle it.', 'edit 3:less-motion'],
    ['Too much contrast in 3. Calm it down.', 'edit 3:low-contrast'],
    [
      'Partners asked for a calmer ending, meaning less motion in clip 4, and that is really all they had to say.',
      'edit 4:less-motion',
    ],
    ['Partners asked for a darker ending, meaning less motion in clip 4', 'clarify'],
    ['Partners asked for a red dress, meaning less motion in clip 4', 'edit 4:free'],
    [
      'To match the print campaign, which is done like brown old photographs, could we have sepia on clips 1 and 2?',
      'edit 1,2:sepia',
    ],
    [
      'For the tourism board, who co-finance this, it matters that we see daylight hours, so daytime for clip 1 please.',
      'edit 1:daytime',
    ],
    ["For the Christmas version, and only for clip 3, we'd love to have snow falling", 'edit 3:snow'],
    ['In clip 3 should the camera come more near, please zoom', 'edit 3:zoom-in'],
    ['zoom in on 3, please pan', 'asked'],
    ['clips 1 and 2: more movement, people should wanna jump', 'edit 1,2:more-motion'],
    ['I want clip 4 more clear for see the marble, make sharper', 'edit 4:sharper'],
    ['clip 2 has few contrast, put more', 'edit 2:high-contrast'],
    ['clip 2 has few contrast and no birds, put more', 'edit 2:free'],
    ['I find 2 a bit too bright', 'edit 2:slight darker'],
    ['my mother finds clip 2 too bright', 'clarify'],
  ]);
  checkRows('gadget', [['too bright tone it down', 'edit 2:darker']], { selected: [2] });
});

describe('more of the last look, by its name', () => {
  const dark = ['darken clip 2', 'Retake: Clip 2: darker.'];
  checkTurns('gadget', [
    [dark, 'would you go a bit further with the darkening?', 'edit 2:slight darker'],
    [dark, 'go much further with the darkness', 'edit 2:strong darker'],
    [dark, 'a bit more of the warmth please', 'clarify'],
    [dark, 'go further with the darkening but not the desk', 'edit 2:free'],
  ]);
});

describe("looks in a learner's words", () => {
  checkRows('gadget', [
    ['I want the rain come down in first clip and in last clip', 'edit 1,4:rain'],
    ['I like the rain coming down in clip 3', 'none'],
    ['clip 3: color is too strong for eye, please make calm color', 'edit 3:muted'],
    ['clip 4 needs really strong contrast', 'edit 4:strong high-contrast'],
    ['clip 4 has strong contrast', 'clarify'],
    ['take a lot of the movement out of clip 2', 'edit 2:strong less-motion'],
    ['put clip 3 in the hour when sun go down', 'edit 3:sunset'],
    ['do the third clip in the evening, with the sun which is going down', 'edit 3:sunset'],
    ['make clip three noir uh like one of those detective movies', 'edit 3:noir'],
    ['our customers want cosy, would you warm the colours of clip 3 up for me?', 'edit 3:warmer'],
    ['warm the colours up in clip 3', 'edit 3:warmer'],
  ]);
});
