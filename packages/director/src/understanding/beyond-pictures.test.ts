import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('what no change of the picture can bring is asked about', () => {
  checkRows(
    'ballad',
    [
      'cut 2 seconds off clip 3',
      'trim the first second of clip 2',
      'remove the last 3 seconds of clip 4',
      'clip 4 for 10 seconds',
      'make clip 2 5 seconds long',
      'hold clip 2 for one more second',
      "remove clip 3's sound",
      'render clip 2 in 60 fps',
      'put clip 2 on loop',
      'freeze the last frame of clip 7',
      'crop clip 2 to square',
      'split screen clips 2 and 3',
    ].map((text) => [text, 'clarify'] as const),
  );
});

describe('such words in a picture are a wish', () => {
  checkRows('ballad', [
    ['the timer in clip 3 should show 10 seconds', 'edit 3:free'],
    ['a 5 second countdown on the wall in clip 4', 'edit 4:free'],
    ['add a second boat in clip 3', 'edit 3:free'],
    ['remove the frame from the wall in clip 4', 'edit 4:free'],
    ['the drop should hit harder so make the chorus faster', 'edit 3,5:faster'],
    ['clip 2 and clip 5 please with the zoom in', 'edit 2,5:zoom-in'],
    ['6 needs punch', 'clarify'],
    ['6 needs a punch bowl on the table', 'edit 6:free'],
  ]);
});
