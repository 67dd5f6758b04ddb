import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('clips named in passing', () => {
  checkRows('concert', [
    ['umbrella scene should be darker', 'edit 4:darker'],
    ['make confetti clip more vivid', 'edit 5:vivid'],
    ['neon signs shot, cooler', 'edit 2:cooler'],
    ['clip number four in slow motion', 'edit 4:slow-motion'],
    ['clip number nine warmer', 'clarify'],
    ['speed up the bit with the confetti', 'edit 5:faster'],
    ['the two verses warmer', 'edit 2,4:warmer'],
    ['swap the two verses', 'reorder 1,4,3,2,5,6'],
    ['the three choruses warmer', 'clarify'],
    ['swap the three verses', 'clarify'],
    ['crossfade from clip 2 to the next one', 'transition 2,3 crossfade'],
    ['crossfade from clip 6 to the one after it', 'clarify'],
  ]);
  checkRows('concert', [
    ['wide shot, darker', 'clarify'],
    ['singer clip darker', 'clarify'],
    ['dragon clip darker', 'clarify'],
    ['crowd shot of clip 2 in the rain', 'clarify'],
    ['speed up the crowd a bit', 'clarify'],
  ]);
  checkRows('gadget', [
    ['everything cooler but clip 2 warmer', 'edit 1,3,4:cooler; 2:warmer'],
    ['all clips darker, but make clips 1 and 2 brighter', 'edit 3,4:darker; 1,2:brighter'],
    ['everything cooler, clip 2 warmer', 'clarify'],
    ['everything cooler but warmer', 'clarify'],
    ["don't make clip 2 darker, make it brighter", 'edit 2:brighter'],
    ["don't make clip 2 darker, make clip 3 brighter", 'edit 3:brighter'],
    ["don't make clip 2 darker, make it warmer", 'edit 2:warmer'],
    ['clip 4 darker but not too much', 'edit 4:slight darker'],
    ['clip 4 darker but not too much contrast', 'clarify'],
    ["make clip 2 warmer, don't touch the rest", 'edit 2:warmer'],
    ["clip 3 brighter and don't change anything else", 'edit 3:brighter'],
    ["don't touch the rest", 'clarify'],
    ['rearrange the three cases', 'edit 4:free'],
    ['rearrange the clips', 'clarify'],
    ['restore the cracked screen so it looks new', 'edit 2:free'],
    ['restore clip 2', 'clarify'],
    ['have him compare two phones in clip 2', 'edit 2:free'],
    ['let me see the old and the new clip 2 next to each other', 'compare 2'],
    ['two phones next to each other in clip 2', 'edit 2:free'],
    ['put back what I just undid', 'redo'],
    ['put back the lamp I removed in clip 2', 'edit 2:free'],
    ['retry the failed clip', 'retry'],
    ['make the failed clip darker', 'clarify'],
    ['good night, see you tomorrow', 'none'],
  ]);
});
