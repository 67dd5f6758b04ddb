import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('a template only when it is all that is asked', () => {
  checkRows(
    'coffee',
    [
      ['add a knight on a horse', 'edit 2:free'],
      ['still keep the hat', 'edit 2:free'],
      ['the night guard should smile', 'edit 2:free'],
      ["show today's newspaper", 'edit 2:free'],
      ['make the rain heavier', 'edit 2:free'],
      ['remove the rain', 'edit 2:free'],
      ['give her a warm jacket', 'edit 2:free'],
      ['make it brighter and add a dog', 'edit 2:free'],
      ['make the sky darker', 'edit 2:free'],
      ['add a neon sign behind him', 'edit 2:free'],
      ['a golden retriever should run past', 'edit 2:free'],
      ['rain instead of snow', 'edit 2:rain'],
      ['less rain', 'clarify'],
      ['put "make it darker" on a sign', 'edit 2:free'],
      ['the sign should read “nighttime”', 'edit 2:free'],
      ['add 3 dogs', 'edit 2:free'],
      ['zoom in on her face', 'edit 2:free'],
      ["don't show the logo", 'clarify'],
      ["don't show the bus", 'edit 2:free'],
      ['make it brighter', 'edit 2:brighter'],
      ['darker', 'edit 2:darker'],
      ['this one at night', 'edit 2:nighttime'],
      ['make this clip dreamy', 'edit 2:dreamy'],
      ['the selected clip warmer', 'edit 2:warmer'],
      ['the next clip warmer', 'edit 3:warmer'],
      ['make this brighter and clip 3 darker', 'edit 2:brighter; 3:darker'],
      ['I like the rain jacket', 'none'],
      ['today', 'clarify'],
      ["don't make it darker", 'clarify'],
      ['the chorus should be brighter', 'clarify'],
      ['change the colour of the green apron', 'clarify'],
      ['make it look like clip 4', 'look 2'],
      ['make the video darker', 'clarify'],
    ],
    { selected: [2] },
  );
  checkRows('coffee', [
    ['replace the green apron with a blue one', 'edit 3:free'],
    ['give the barista a moustache', 'edit 3:free'],
    ['in clip 3 replace the cup with a mug', 'edit 3:free'],
    ['clip 2 should have more people', 'edit 2:free'],
    ['remove the logo from clip 4', 'edit 4:free'],
    ['add a logo to every clip', 'edit 1,2,3,4:free'],
  ]);
  checkRows('single', [
    ['make it brighter', 'edit 1:brighter'],
    ['noir please', 'edit 1:noir'],
    ['clip 2 brighter', 'clarify'],
  ]);
});
