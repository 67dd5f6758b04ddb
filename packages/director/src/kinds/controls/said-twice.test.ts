import { describe } from 'vitest';
import { checkRows } from '../../testing/check-rows.ts';

describe('the same said twice in other words', () => {
  checkRows('concert', [
    ['rewind one step on the outro, undo that last change', 'undo 6'],
    ["don't finish this, cancel it", 'cancel'],
    ['clips 3 and 6 get my ok, you can approve them', 'approve 3,6'],
    ['undo clip 2, undo clip 3', 'undo 2,3'],
    ['undo that, clip 2 darker', 'clarify'],
    ['swap 2 and 3, swap 4 and 5', 'clarify'],
  ]);
});

describe('a clip that is named first and taken up again', () => {
  checkRows('concert', [
    ['Clip 3 please put him in the last position', 'reorder 1,2,4,5,6,3'],
    ['the outro, could you put it at the very beginning', 'reorder 6,1,2,3,4,5'],
    ['clip 2, I want you to undo it', 'undo 2'],
    ['clip 3 put him a hat', 'edit 3:free'],
    ['clip 3, put it in a box', 'edit 3:free'],
  ]);
});

describe('controls in still other words', () => {
  checkRows('concert', [
    ['new arrangement: umbrella goes directly before the chorus', 'clarify'],
    ['new arrangement: clip 4 goes directly before clip 2', 'reorder 1,4,2,3,5,6'],
    ['so reverse the order of the clips like six five four three two one', 'reorder 6,5,4,3,2,1'],
    ['put the clips in the order two one three four five six', 'reorder 2,1,3,4,5,6'],
    ['order two one three', 'none'],
    ['start with the outro, cold open, and then everything else in the old order', 'reorder 6,1,2,3,4,5'],
    ['tests show that the outro should come first, so would you move clip 6 to the start', 'reorder 6,1,2,3,4,5'],
    ['tests show that the outro should be darker, so undo the last change', 'clarify'],
    ['bring back version two of the intro, it sat better with the organ', 'restore 1 v2'],
    ['clip 1 I want it again how it was in the version 4', 'restore 1 v4'],
    ['please give me the original of clip 5 again', 'restore 5 v1'],
    ['please take away the last modification of clip 2, was more nice before it', 'undo 2'],
    ['take away the last balloon of clip 2', 'edit 2:free'],
    ["outro's a keeper, approve it before the drummer changes his mind", 'approve 6'],
    ["intro's locked. approved. nobody touch it", 'approve 1'],
    ['straight cut on the one between five and six', 'transition 5,6 cut'],
    ['from five to six just a plain cut no fade', 'transition 5,6 cut'],
    ['between the clip 3 and the 4 please one crossfade, like soft passage', 'transition 3,4 crossfade'],
    ['please stop the work what is running in this moment', 'cancel'],
    ["whoa stop, cut the job that's running", 'cancel'],
    ['cut the last change', 'clarify'],
    ["that didn't go through just retry it", 'retry'],
    ['one more take please, that one crashed', 'retry'],
    ['still not cool enough, once more please', 'clarify'],
    ['compare clips 2 and 3 with their originals', 'clarify'],
  ]);
});

describe('questions by a noun, or with their words behind them', () => {
  checkRows('concert', [
    [
      'I noticed that clip 5 failed earlier, do you happen to know the reason? My team keeps asking me.',
      'question 5 failure',
    ],
    ['could you tell me the price of clip 3', 'question 3 price'],
    [
      'I was thinking, is it still working on something? I see nothing moving and Im getting nervous',
      'question running',
    ],
    ["hello I'm new here my niece set this up for me what can I ask you to do", 'help'],
    ['I was thinking, is it dark in clip 2? make it brighter', 'clarify'],
    ['so like how much is left of the budget um do you know', 'question cost'],
    ['the client wants to see the price on the umbrella in clip 4', 'edit 4:free'],
  ]);
});
