import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('ways of saying it', () => {
  checkRows('ballad', [
    ['make every scene but the last one black and white', 'edit 1,2,3,4,5,6:black-and-white'],
    ['turn the intro into a snowy scene', 'edit 1:snow'],
    ['lighten up clip 2', 'edit 2:brighter'],
    ['clip 6 zoom out slowly', 'edit 6:slight zoom-out'],
    ['blur clip 2', 'edit 2:softer'],
    ['put clip 4 at the beginning', 'reorder 4,1,2,3,5,6,7'],
    ["clip 4's lighting should be warmer", 'edit 4:warmer'],
    ['clip 3/4 warmer', 'edit 3,4:warmer'],
    ['make clip 2 brighter please, thanks', 'edit 2:brighter'],
    ['clip 2 → nighttime', 'edit 2:nighttime'],
    ['night for clip 2, day for clip 3', 'edit 2:nighttime; 3:daytime'],
    ['clip 2 is boring', 'clarify'],
    ['show the original of clip 3', 'clarify'],
    ['make clip 3 brighter than clip 2', 'edit 3:brighter'],
    ['clip 2 nightime', 'edit 2:nighttime'],
    ['all clips: a bit brighter, except 3 and 4', 'edit 1,2,5,6,7:slight brighter'],
    ['put clip 2 between 4 and 5', 'reorder 1,3,4,2,5,6,7'],
    ['the clip before the bridge darker', 'edit 5:darker'],
  ]);
});
