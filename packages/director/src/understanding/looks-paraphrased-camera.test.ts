import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('moves of the camera said in other words', () => {
  checkRows('ballad', [
    ["I'd like the camera to move in closer in clip 7", 'edit 7:zoom-in'],
    ['bring the camera a tiny bit closer in clip 7', 'edit 7:slight zoom-in'],
    ['camera closer in 7', 'edit 7:zoom-in'],
    ['a closer look in clip 7', 'edit 7:zoom-in'],
    ['the camera should creep in in clip 7', 'edit 7:zoom-in'],
    ['frame clip 7 tighter', 'edit 7:zoom-in'],
    ['take us closer in clip 7', 'edit 7:zoom-in'],
    ['camera further back in 7', 'edit 7:zoom-out'],
    ['pull the camera back in clip 7', 'edit 7:zoom-out'],
    ['show more of the surroundings in clip 7', 'edit 7:zoom-out'],
    ['clip 7 from further away', 'edit 7:zoom-out'],
    ['a wider angle for clip 7', 'edit 7:zoom-out'],
    ['move the camera a lot further back in clip 7', 'edit 7:strong zoom-out'],
    ['have the camera pull away in clip 7', 'edit 7:zoom-out'],
    ['have the camera glide leftwards in clip 7', 'edit 7:pan-left'],
    ['drift the camera to the left, clip 7', 'edit 7:pan-left'],
    ['camera drifting from right to left in clip 7', 'edit 7:pan-left'],
    ['a slow sweep to the left in clip 7', 'edit 7:pan-left'],
    ['the camera should swing over to the right in clip 7', 'edit 7:pan-right'],
    ['clip 7: glide to the right', 'edit 7:pan-right'],
    ['sweep the camera to the right in clip 7', 'edit 7:pan-right'],
  ]);
});
