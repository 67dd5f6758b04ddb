import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('sounds of somebody who thinks while dictating', () => {
  checkRows('scent', [
    ['Um, clip 2 darker', 'edit 2:darker'],
    ['zoom in er on 4', 'edit 4:zoom-in'],
    ['clip 2 in slow um, motion', 'edit 2:slow-motion'],
    ['could the last clip have a uhm sunset er look?', 'edit 4:sunset'],
    ['clip 1 darker, uh, clip 3 snow', 'edit 1:darker; 3:snow'],
    ['make 1, um, 4 and 3 a little darker', 'edit 1,3,4:slight darker'],
    ['make clip 2, you know, warmer', 'edit 2:warmer'],
    ['make clip 2, like, warmer', 'edit 2:warmer'],
    ['uh undo clip um 2', 'undo 2'],
    ['put a sign that says "um" in clip 2, uh, please', 'edit 2:free'],
    // Between two clips it may take the first of them back.
    ['clip 1, um, clip 2 darker', 'clarify'],
    ['clip three er four darker', 'clarify'],
    ['um', 'clarify'],
  ]);
});

describe('what is written twice, and small pictures between words', () => {
  checkRows('scent', [
    ['make make clip 2 warmer', 'edit 2:warmer'],
    ['pan to the the left in clip 2', 'edit 2:pan-left'],
    ['zoom 😅 in on clip 2', 'edit 2:zoom-in'],
    ['clip 2 black and 🎬 white 🙏', 'edit 2:black-and-white'],
    ['clip 2 very very dark', 'edit 2:strong darker'],
    ['undo undo', 'undo'],
  ]);
});
