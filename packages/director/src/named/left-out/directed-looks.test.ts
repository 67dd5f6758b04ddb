import { describe } from 'vitest';
import { checkRows } from '../../testing/check-rows.ts';

describe('the other end of a look for another clip', () => {
  checkRows('wedding', [
    ['zoom in on clip 4 and out on clip 7', 'edit 4:zoom-in; 7:zoom-out'],
    ['zoom clip 4 in and clip 7 out', 'edit 4:zoom-in; 7:zoom-out'],
    ['clip 4: zoom in, clip 7: out', 'edit 4:zoom-in; 7:zoom-out'],
    ['zoom in on the first and out on the third chorus', 'edit 4:zoom-in; 9:zoom-out'],
    ['pan clip 4 left and clip 7 right', 'edit 4:pan-left; 7:pan-right'],
    ['clip 1 less contrast, clip 2 more, rest stays', 'edit 1:low-contrast; 2:high-contrast'],
    ['clip 4 more contrast, clip 7 less', 'edit 4:high-contrast; 7:low-contrast'],
  ]);
});

describe('is asked about where its look has no word of its own for it', () => {
  checkRows('wedding', [
    ['speed clip 4 up and clip 7 down', 'clarify'],
    ['warm up clip 4 and clip 7 down', 'clarify'],
    ['clip 4 darker, clip 7 more', 'clarify'],
    ['turn the contrast up in clip 4 and down in clip 7', 'clarify'],
    ['zoom in on 4, 7 out', 'clarify'],
  ]);
});

describe('and is none where a clip is only spoken of', () => {
  checkRows('wedding', [
    ['zoom in on clip 4 and in clip 7', 'edit 4,7:zoom-in'],
    ['pan left on clip 4, clip 7 is all right', 'edit 4:pan-left'],
    ['zoom in on clip 4, leave clip 7 out', 'edit 4:zoom-in'],
    ['clip 4 more contrast, I like clip 7 less', 'edit 4:high-contrast'],
    ['slow clips 4 and 7 down', 'edit 4,7:slow-motion'],
    ['the 2nd and the 5th clip cinematic', 'edit 2,5:cinematic'],
  ]);
});
