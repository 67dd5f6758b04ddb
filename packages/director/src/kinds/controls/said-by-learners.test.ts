import { describe } from 'vitest';
import { checkRows } from '../../testing/check-rows.ts';

describe('requests in the words of people who are learning English', () => {
  checkRows('concert', [
    ['please make undo of number 2 and number 4', 'undo 2,4'],
    ['i want undo the change of clip 2', 'undo 2'],
    ['is possible to undo clip 3?', 'undo 3'],
    ['please make two times undo on clip 3', 'undo 3 x2'],
    ['3 undo', 'undo 3'],
    ['do a redo', 'redo'],
    ['make the clip 3 like in the version 1', 'restore 3 v1'],
    ['please turn back clip 3 to version 2', 'restore 3 v2'],
    ['in clip 2 i prefer the version 1, put it back', 'restore 2 v1'],
    ['make a comparison of clip 2 with the original', 'compare 2'],
    ['please make the approval of clip 2 and 3', 'approve 2,3'],
    ['put approved on 2', 'approve 2'],
    ['we can not accept clip 4, the umbrella is wrong', 'reject 4'],
    ['please stop to generate, it was wrong', 'cancel'],
    ['i want that you stop', 'cancel'],
    ['make retry of clip 2', 'retry 2'],
    ['please make again the failed one', 'retry'],
    ['I want that 2 comes before 1', 'reorder 2,1,3,4,5,6'],
    ['first the clip 2, then the clip 1, the others stay', 'reorder 2,1,3,4,5,6'],
    ['i want that the video finish with clip 2', 'reorder 1,3,4,5,6,2'],
    ['make change of place between 2 and 3', 'reorder 1,3,2,4,5,6'],
    ['i want crossfade when the clip 5 goes to the clip 6', 'transition 5,6 crossfade'],
    ['make the passage from 2 to 3 with crossfade', 'transition 2,3 crossfade'],
    ['please generate again the clip 3, it failed', 'retry 3'],
    ['would you mind undoing clip 2?', 'undo 2'],
    ['can the outro be the opener?', 'reorder 6,1,2,3,4,5'],
    ["Wouldn't it be nicer if the confetti came before the umbrella?", 'reorder 1,2,3,5,4,6'],
    ['nothing fancy between 4 and 5, a straight cut will do', 'transition 4,5 cut'],
    ['cut on the beat between 4 and 5', 'transition 4,5 cut'],
    ['Could you put a stop to that render?', 'cancel'],
    ['can I have my last change back?', 'redo'],
    ['take that change back on the intro', 'undo 1'],
    ["the last one didn't work, please repeat", 'retry'],
    // What looks alike and asks for a picture, or for nothing.
    ['the singer in clip 2 steps back from the car', 'edit 2:free'],
    ['in clip 3 the lights should fade', 'edit 3:free'],
    ['is possible to undo a change?', 'help'],
  ]);
});

describe('controls with what is said around them', () => {
  checkRows('concert', [
    ['Silly me, could you put back the change I just undid?', 'redo'],
    ['the undo was a mistake, please put it back', 'redo'],
    ['Whoops, I undid too much. Bring back the last one', 'redo'],
    ['undo that last one on the outro', 'undo 6'],
    ['bring clip 5 back to how it was at the very beginning', 'restore 5 v1'],
    ["I can't remember what the intro was like, can you show me old and new?", 'compare 1'],
    ['Great news, legal signed off on the intro', 'approve 1'],
    ['the outro should come first, the rest stays in order', 'reorder 6,1,2,3,4,5'],
    ['I think the story works better with the outro at the start, the others in the same order', 'reorder 6,1,2,3,4,5'],
    ['straight cut from 4 to 5, right on the snare', 'transition 4,5 cut'],
    ['no crossfade between 4 and 5, a plain cut instead', 'transition 4,5 cut'],
    ['fade from 5 to 6 over the last bar', 'transition 5,6 fade'],
    // The rest is asked to change, so the order is not all.
    ['clip 6 first, the rest darker', 'clarify'],
  ]);
});

describe('a look that is refused', () => {
  checkRows('concert', [
    ['So we decided against rain in clip 2. Fog it is!', 'edit 2:fog'],
    ['We dropped the idea of snow for clip 6, fog instead please', 'edit 6:fog'],
    ['we decided against rain in clip 2', 'clarify'],
  ]);
  checkRows('coffee', [['we decided against rain at the bus stop. Fog it is!', 'edit 2:fog']]);
});
