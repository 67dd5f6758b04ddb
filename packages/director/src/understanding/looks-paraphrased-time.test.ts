import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('times of day said in other words', () => {
  checkRows('ballad', [
    ['clip 3 after dark', 'edit 3:nighttime'],
    ["I'd like clip 3 to play long after midnight", 'edit 3:nighttime'],
    ['clip 3 under the stars', 'edit 3:nighttime'],
    ["clip 3 should happen when it's dark outside", 'edit 3:nighttime'],
    ['set clip 3 in the small hours', 'edit 3:nighttime'],
    ['let night fall in clip 3', 'edit 3:nighttime'],
    ['clip 3 with the moon out', 'edit 3:nighttime'],
    ['turn day into night in 3', 'edit 3:nighttime'],
    ['could clip 3 take place at night?', 'edit 3:nighttime'],
    ['clip 3 lit only by the moon', 'edit 3:nighttime'],
    ['clip 3 in bright sunlight', 'edit 3:daytime'],
    ['clip 3 with the sun high in the sky', 'edit 3:daytime'],
    ["clip 3 while it's still light outside", 'edit 3:daytime'],
    ['clip 3 on a sunny afternoon', 'edit 3:daytime'],
    ['clip 3 at lunchtime', 'edit 3:daytime'],
    ['turn night into day in clip 3', 'edit 3:daytime'],
    ["3 while the sun's going down", 'edit 3:sunset'],
    ['clip 3 with the sun sinking behind it', 'edit 3:sunset'],
    ['clip 3 in evening light', 'edit 3:sunset'],
    ['clip 3 at the end of the day', 'edit 3:sunset'],
    ['clip 3 as the day fades', 'edit 3:sunset'],
    ['could the sun be setting in clip 3?', 'edit 3:sunset'],
    ['could we have the sun just coming up in clip 3?', 'edit 3:sunrise'],
    ['clip 3 as day breaks', 'edit 3:sunrise'],
    ['clip 3 at the crack of dawn', 'edit 3:sunrise'],
    ['the sun peeking over the horizon in clip 3', 'edit 3:sunrise'],
    ['clip 3 in the first light of day', 'edit 3:sunrise'],
    ['clip 3 early in the morning', 'edit 3:sunrise'],
    ['dawn light for clip 3', 'edit 3:sunrise'],
  ]);
});
