import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('motion and speed said in other words', () => {
  checkRows('ballad', [
    ['put some movement into clip 6', 'edit 6:more-motion'],
    ['put some movement into it, clip 6', 'edit 6:more-motion'],
    ['clip 6 is too static', 'edit 6:more-motion'],
    ['clip 6 could use some movement', 'edit 6:more-motion'],
    ['a wilder camera in 6', 'edit 6:more-motion'],
    ['give clip 6 more drive', 'edit 6:more-motion'],
    ['clip 6 livelier', 'edit 6:more-motion'],
    ['inject some energy into 6', 'edit 6:more-motion'],
    ['clip 6 slightly less stiff', 'edit 6:slight more-motion'],
    ['calmer movement in #6', 'edit 6:less-motion'],
    ['hold the camera still in clip 6', 'edit 6:less-motion'],
    ['the camera should stay still in clip 6', 'edit 6:less-motion'],
    ['clip 6 is too hectic', 'edit 6:less-motion'],
    ['stop the shaking in clip 6', 'edit 6:less-motion'],
    ['make the movement in clip 6 a lot calmer', 'edit 6:strong less-motion'],
    ['put the camera on a tripod in clip 6', 'edit 6:less-motion'],
    ['stretch clip 6 out', 'edit 6:slow-motion'],
    ['clip 6 at a lower speed', 'edit 6:slow-motion'],
    ['could clip 6 play more slowly?', 'edit 6:slow-motion'],
    ['let time stand still in clip 6', 'edit 6:slow-motion'],
    ['half the speed for clip 6', 'edit 6:slow-motion'],
    ['drop the pace in clip 6', 'edit 6:slow-motion'],
    ['clip 6 at a much slower pace', 'edit 6:strong slow-motion'],
    ['could clip 6 run at a higher speed?', 'edit 6:faster'],
    ['could clip 6 go by more quickly?', 'edit 6:faster'],
    ['step on the gas in clip 6', 'edit 6:faster'],
    ['raise the tempo in 6', 'edit 6:faster'],
    ['clip 6 at double speed', 'edit 6:faster'],
    ['a brisker pace in clip 6', 'edit 6:faster'],
    ['more speed in 6', 'edit 6:faster'],
  ]);
});
