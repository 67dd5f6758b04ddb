import { describe } from 'vitest';
import { checkRows, checkTurns } from '../testing/check-rows.ts';

describe('what speaks of versions, reviews and order in words that fit no reader', () => {
  checkRows('concert', [
    ['move it to the front', 'clarify'],
    ['put it at the very end of the thing', 'clarify'],
    ['approve clip 2 under the condition of nothing', 'clarify'],
    ['please repeat that thing of yesterday for clip 4, the last change', 'clarify'],
    ['can clip 5 be the closing shot of this whole adventure', 'clarify'],
    ['something of a hard cut from clip 3 into whatever comes', 'clarify'],
    ['the guitarist of clip 2 takes another try at the solo', 'edit 2:free'],
    ['redo clip 3 with more people', 'edit 3:free'],
    ['the crowd in clip 3 should come first, then the stage', 'edit 3:free'],
    ['in clip 2 put the car before the sign', 'edit 2:free'],
    ['clip 2: move the car to the front', 'edit 2:free'],
    ['put the singer at the end of the street in clip 2', 'edit 2:free'],
    ['the sign behind him in clip 2 should read CANCEL', 'edit 2:free'],
    ['our department says no because of the wine please reject clip 6 like that', 'reject 6'],
    ['try clip 2 once more the generation did not go through today', 'clarify'],
    ['set clip 2 back to vxrsoin 2', 'clarify'],
    ['no effect between clip 3 and clip 4, only a normal cut as in films', 'clarify'],
    ['move clip 4 to the bgining', 'clarify'],
    ['oh no undo the blue zebra in clip 4', 'clarify'],
    ['he should undo his tie in clip 2', 'edit 2:free'],
    ['the singer of clip 2 rejects a bouquet of roses', 'edit 2:free'],
    ['the band in clip 2 should play in the middle of the road', 'edit 2:free'],
  ]);
  checkRows(
    'coffee',
    [
      ['move it to the left', 'edit 2:free'],
      ['put him at the end of the queue', 'edit 2:free'],
    ],
    { selected: [2] },
  );
  checkTurns('scent', [
    [
      ['add a swan to clip 3', 'Retake: That reshoots clip 3 for about $0.52. Go ahead?'],
      'only once my boss has seen it',
      'clarify',
    ],
    [
      ['add a swan to clip 3', 'Retake: That reshoots clip 3 for about $0.52. Go ahead?'],
      'no, it reminds me of a school project with swans',
      'clarify',
    ],
  ]);
});

describe('what asks about clips, and names a look', () => {
  checkRows('concert', [
    ['so yeah, did clip 3 ever get the night look?', 'question 3 other'],
    [
      'before I go to my boss, could you tell me roughly what we would pay for snow in all clips?',
      'question 1,2,3,4,5,6 price',
    ],
    ['my boss wants to know whether all clips with snow were finished', 'question 1,2,3,4,5,6 running'],
    ['could you make clip 3 a night scene?', 'edit 3:nighttime'],
  ]);
});
