import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('weather said in other words', () => {
  checkRows('ballad', [
    ['let it pour in 3', 'edit 3:rain'],
    ['make it pour down in clip 3', 'edit 3:rain'],
    ['clip 3 in a downpour', 'edit 3:rain'],
    ['it should be drizzling in clip 3', 'edit 3:rain'],
    ['let the heavens open in clip 3', 'edit 3:rain'],
    ['a wet grey day in clip 3', 'edit 3:rain'],
    ['let it rain heavily in clip 3', 'edit 3:strong rain'],
    ['a light shower in clip 3', 'edit 3:slight rain'],
    ['raindrops falling everywhere in clip 3', 'edit 3:rain'],
    ['white flakes falling in clip 3', 'edit 3:snow'],
    ['let it snow in clip 3', 'edit 3:snow'],
    ['cover clip 3 in snow', 'edit 3:snow'],
    ['a winter wonderland in 3', 'edit 3:snow'],
    ['snow coming down in clip 3', 'edit 3:snow'],
    ['big fluffy snowflakes drifting down in clip 3', 'edit 3:snow'],
    ['give clip 3 a blanket of snow', 'edit 3:snow'],
    ['could clip 3 be filled with mist?', 'edit 3:fog'],
    ['fill clip 3 with fog', 'edit 3:fog'],
    ['let the mist creep in in clip 3', 'edit 3:fog'],
    ['shroud clip 3 in fog', 'edit 3:fog'],
    ["clip 3 so foggy that you can't see a thing", 'edit 3:fog'],
    ['a veil of mist over clip 3', 'edit 3:fog'],
    ['clip 3 like a misty morning', 'edit 3:fog'],
  ]);
});
