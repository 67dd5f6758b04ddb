import { describe } from 'vitest';
import { checkRows, checkTurns } from '../testing/check-rows.ts';

describe('words for a model about named clips', () => {
  checkRows('scent', [
    ['clip 1 rain; clip 3 add a dog', 'edit 1:rain; 3:free'],
    ['clip 1: add a dog, clip 2: add a cat', 'edit 1:free; 2:free'],
    ['in clip 1 add a butterfly and make clip 2 darker', 'edit 1:free; 2:darker'],
    ['make the woman smile', 'edit 3:free'],
    ['the red coat should be green', 'edit 3:free'],
    ['the woman should wear sunglasses', 'edit 3:free'],
    ['change the silk fabric to velvet', 'edit 1:free'],
    ['remove the logo', 'edit 4:free'],
    ['replace the marble with wood', 'edit 4:free'],
    ['add a dog to clip 2', 'edit 2:free'],
    ['clip 2 with a dog', 'edit 2:free'],
    ['in the second clip, the bottle should spin twice', 'edit 2:free'],
    ['add our logo in the corner of every clip', 'edit 1,2,3,4:free'],
    ['put a watermark on all clips', 'edit 1,2,3,4:free'],
    ['I want the woman in clip 3 to run', 'edit 3:free'],
    ['clip 3: she should walk faster', 'edit 3:free'],
    ['make the woman walk faster in clip 3', 'edit 3:free'],
    ['make the garden greener in clip 3', 'edit 3:free'],
    ['clip 3 - change daytime to a stormy evening', 'edit 3:free'],
    ['clip 3: brighter coat', 'edit 3:free'],
    ['clip 3: darker red for the coat', 'edit 3:free'],
    ['less golden reflections in clip 2', 'edit 2:free'],
    ['clip 2 with fewer reflections', 'edit 2:free'],
    ['remove the golden reflections from clip 2', 'edit 2:free'],
    ['softer lighting on the bottle in clip 1', 'edit 1:free'],
    ['regenerate clip 1 with a different bottle', 'edit 1:free'],
    ['reshoot clip 1 from a higher angle', 'edit 1:free'],
    ['redo clip 1 with the bottle lying down', 'edit 1:free'],
    ['clip 2: let the bottle turn the other way', 'edit 2:free'],
    ['clip 2 should be more luxurious', 'edit 2:free'],
    ['clip 4: end on the logo', 'edit 4:free'],
    ['in clip 4 the logo should appear 2 seconds earlier', 'edit 4:free'],
    ['clip 3: 2 dogs and 1 cat follow her', 'edit 3:free'],
    ['make the bottle in clip 2 darker', 'edit 2:free'],
    ['the background of clip 2 should be darker', 'edit 2:free'],
    ["clip 2's background darker", 'edit 2:free'],
    ['clip 2, brighter bottle', 'edit 2:free'],
    ['clip 2 brighter; clip 3: give her an umbrella', 'edit 2:brighter; 3:free'],
    ['winter snow in clip 2', 'edit 2:snow'],
    ['she should be holding flowers in clip 3', 'edit 3:free'],
    ['clip 3: swap the red coat for a yellow one', 'edit 3:free'],
    ['clip 3 needs a dog running beside her', 'edit 3:free'],
    ['in the garden scene add butterflies', 'edit 3:free'],
    ['the logo in clip 4 should be twice as big', 'edit 4:free'],
    ['clip 4: move the bottle to the left', 'edit 4:free'],
    ['make the marble black in clip 4', 'edit 4:free'],
    ["clip 1 shouldn't show the label", 'edit 1:free'],
    ["don't show the label in clip 1", 'edit 1:free'],
    ['replace silk with velvet in clip 1', 'edit 1:free'],
    ['add sparkles to clips 1 and 2', 'edit 1,2:free'],
    ['let the bottle rotate faster in clip 2', 'edit 2:free'],
    ['clip 2: darker bottle, lighter background', 'edit 2:free'],
    ['I want the golden reflections in clip 2 to move', 'edit 2:free'],
  ]);
  checkRows('gadget', [
    ['make the buy now button bigger', 'edit 4:free'],
    ['change "buy now" to "order today" in clip 4', 'edit 4:free'],
    ['make the office worker laugh', 'edit 2:free'],
    ['the phone should fall faster in clip 1', 'edit 1:free'],
  ]);
  checkRows('concert', [
    ['give the singer a red umbrella in the second verse', 'edit 4:free'],
    ['add more dancers to the choruses', 'edit 3,5:free'],
    ['the singer should bow in the outro', 'edit 6:free'],
  ]);
});

describe('a clip that a wish begins with, where others were spoken of', () => {
  checkTurns('ballad', [
    [
      ['clips 2 and 4 at night', 'Retake: Clips 2 and 4 are at night now.'],
      "in 4 I'd also want a shooting star",
      'edit 4:free',
    ],
    [['clips 2 and 4 at night', 'Retake: Clips 2 and 4 are at night now.'], 'in 3 the band should wave', 'edit 3:free'],
  ]);
});
