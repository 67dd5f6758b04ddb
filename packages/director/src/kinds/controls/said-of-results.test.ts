import { describe } from 'vitest';
import { checkRows } from '../../testing/check-rows.ts';

describe('a request beside what is said of its result', () => {
  checkRows('ballad', [
    ['Version 4 of the bridge was the best, we want that one back', 'restore 6 v4'],
    ['I miss version 2 of the bridge, can we have it again?', 'restore 6 v2'],
    ['take 4 of the bridge was by far the best, use that one again', 'restore 6 v4'],
    ['make version 2 of clip 5 the current one again', 'restore 5 v2'],
    ['version 2 of the bridge was better', 'clarify'],
    ['we want that one back', 'clarify'],
    ['can clip 5 be version 2 again?', 'restore 5 v2'],
    ['show the bridge against its original', 'compare 6'],
    ['show clip 2 with a dog', 'edit 2:free'],
    ['please attempt that failed render once more', 'retry'],
    ['forget it, cancel that run', 'cancel'],
    ['clip 2 should blend gently into clip 3', 'transition 2,3 crossfade'],
    ['no crossfade between 2 and 3 anymore, just a straight cut', 'transition 2,3 cut'],
    ['swap clips 2 and 3 and make it nighttime', 'clarify'],
    ['clip 3: swap the fireworks for balloons and make it nighttime', 'edit 3:free'],
    ['do the undone step again', 'redo'],
    ['repeat the step that was undone', 'redo'],
    ['bring back the change to the lighthouse that I undid', 'redo 4'],
    ['one step forward', 'redo'],
    ['that was a mistake, can you reverse it?', 'undo'],
    ['reverse it', 'clarify'],
    ['take the last change off clip 4 again', 'undo 4'],
    ['put clip 5 next to its version 2', 'compare 5 v2'],
    ['what changed in clip 3 compared to the original?', 'question 3 originals'],
  ]);
});

describe('a review beside its reason', () => {
  checkRows('ballad', [
    ['the choruses are fine as they are, sign them off', 'approve 3,5'],
    ['the choruses can stay like that, both clips approved', 'approve 3,5'],
    ['The bridge is final, sign it off', 'approve 6'],
    ['clip 4 stays as it is, approved', 'approve 4'],
    ['keep the lighthouse like this, approved', 'approve 4'],
    ['reject the new bridge, the hands look fake', 'reject 6'],
    ['please reject that awful intro', 'reject 1'],
    ['reject everything but the lighthouse', 'reject 1,2,3,5,6,7'],
    ["can't approve the bridge, the strings look wrong", 'reject 6'],
    ['in clip 2 he should reject a phone call', 'clarify'],
  ]);
});

describe('a run that is stopped or tried again for a reason', () => {
  checkRows('ballad', [
    ['no luck, try again', 'retry'],
    ["I don't need that any more, stop the job", 'cancel'],
    ['please stop the render, I want to change something first', 'cancel'],
    ['call it off, the client just called', 'cancel'],
    ['forget the render that is running', 'cancel'],
  ]);
});

describe('a transition or an order in other words', () => {
  checkRows('concert', [
    ['the lyrics stop abruptly, so a hard cut between 5 and 6', 'transition 5,6 cut'],
    ["the mood changes, I'd like a fade between 2 and 3", 'transition 2,3 fade'],
    ['I want a crossfade from the crowd to the singer with the umbrella', 'transition 3,4 crossfade'],
    ['the cut from the car to the crowd is harsh, make it a crossfade', 'transition 2,3 crossfade'],
    ['crossfade from the crowd to the crowd', 'clarify'],
  ]);
  checkRows('scent', [
    ['I want a crossfade from the woman to the final bottle shot', 'transition 3,4 crossfade'],
    ['a crossfade from the woman to the first bottle shot', 'clarify'],
  ]);
  checkRows('gadget', [
    ['flip the order of the clips, last one first', 'reorder 4,3,2,1'],
    ['order of clips reversed: last one first, first one last', 'reorder 4,3,2,1'],
    ['turn the whole order around, so that it ends with the hook', 'reorder 4,3,2,1'],
    ['turn the whole order around, so that it starts with the hook', 'clarify'],
    ['the three cases should be the opening shot', 'reorder 4,1,2,3'],
    ['the hook works better at the end, move it there', 'reorder 2,3,4,1'],
  ]);
});

describe('what sounds like a control, or like a picture', () => {
  checkRows('ballad', [
    ['back one step on the bridge', 'undo 6'],
    ["I'd like to see the old bridge next to the new one", 'compare 6'],
    ['the label says no to the bridge', 'reject 6'],
    ['the drums stop, so cut straight to the bridge', 'clarify'],
    ['turn the boat back to front in clip 3', 'edit 3:free'],
    ['clip 2: swap the lanterns for candles', 'edit 2:free'],
    ['clip 4: he takes a step back', 'edit 4:free'],
  ]);
  checkRows('ballad', [
    ['the last render has failed again, do you know why?', 'question failure'],
    ["clip 3 has failed again, what's the reason?", 'question 3 failure'],
    ["why didn't that work?", 'question failure'],
    ['give me a summary of what we did today', 'question changes'],
    ['what was done on clip 3 until now?', 'question 3 changes'],
  ]);
});
