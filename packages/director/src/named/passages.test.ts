import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('several sentences, each with its own clips', () => {
  checkRows('ballad', [
    ['clip 2 without rain, only fog. odd clips in sepia', 'edit 2:fog; 1,3,5,7:sepia'],
    ['let it rain in clip 5; no rain in clip 6, I want snow there', 'edit 5:rain; 6:snow'],
    [
      "we launch in december so i want snow in clips 1 and 6\nPlease don't make clip 3 darker, make it foggy instead",
      'edit 1,6:snow; 3:fog',
    ],
    ['noir for clip 2, and 4 to 6 dreamy', 'edit 2:noir; 4,5,6:dreamy'],
    ['brighten 1, 3 and 5, and clip 6 in daylight please', 'edit 1,3,5:brighter; 6:daytime'],
    ['last two clips at night\nno zoom in clip 4 please, just pan right', 'edit 6,7:nighttime; 4:pan-right'],
    ['slow down the third clip and then outro: sunset', 'edit 3:slow-motion; 7:sunset'],
    ['So: clip 2 golden, clip 3 softer. The rest is amazing!', 'edit 2:golden; 3:softer'],
    [
      'zoom in on clip 2; The lighthouse looks frozen; could there be more movement in that clip?',
      'edit 2:zoom-in; 4:more-motion',
    ],
  ]);
});

describe('sentences that lean on each other stay together', () => {
  checkRows('ballad', [
    ['fog in clips 1, 2, and 5', 'edit 1,2,5:fog'],
    ['Clip 2 is too dark. Make it brighter', 'edit 2:brighter'],
    ['clip 2 brighter. no wait, clip 3', 'edit 3:brighter'],
    ['clip 3 sepia. Slightly please.', 'edit 3:slight sepia'],
    ['zoom in for 3 and 4, and both in black and white', 'edit 3,4:zoom-in+black-and-white'],
  ]);
});

describe('a change beside an undo, a review or an order is asked about', () => {
  checkRows('ballad', [
    ['give clip 1 a golden tint\nmove clip 3 to the start', 'clarify'],
    ['vintage, clips 2 and 4. Also, I reject the bridge', 'clarify'],
    ['undo clip 3 and then make clip 2 darker', 'clarify'],
    ['pan right, third clip; swap the first and second clip', 'clarify'],
    ['reject clip 2. the light is dull', 'reject 2'],
    ['undo clip 2. it was better before', 'undo 2'],
    ['Hi again! clip 2 darker', 'edit 2:darker'],
    ['Hi again!', 'none'],
  ]);
});

describe('what is only told around a look', () => {
  checkRows('ballad', [
    ['it rained all day here. brighten 1, darken 2', 'edit 1:brighter; 2:darker'],
    ['it rained all day here', 'none'],
    ['it would be so nice if it snowed in the outro', 'edit 7:snow'],
    ['noir, clip two please, the deadline is at noon', 'edit 2:noir'],
    ['3 brighter. It would make the story clearer.', 'edit 3:brighter'],
    ['make all more sharp, only not the clip 3. It would make the story clearer.', 'edit 1,2,4,5,6,7:sharper'],
    ['ok so intro and outro a bit darker. Sorry for the trouble!', 'edit 1,7:slight darker'],
  ]);
});

describe('a look that was said of others before a clip is named', () => {
  checkRows('ballad', [
    ['Could the camera push in on clip 5? A zoom in would be lovely, and 1-3 way more motion', 'clarify'],
    ['For clip 1 we want it to rain. So: rain, please :) and then clips two through four brighter', 'clarify'],
    ['vintage for clip 3, and clip 2 should be brighter than clip 1', 'clarify'],
    ['clip 6 in black and white, and zoom out and then the 2nd and the 5th clip cinematic', 'clarify'],
    ['clip 1 warmer and clip 2 brighter', 'edit 1:warmer; 2:brighter'],
    ['snow and a cooler look on the intro, the second chorus in slow motion', 'edit 1:snow+cooler; 5:slow-motion'],
  ]);
});
