import { describe } from 'vitest';
import { checkRows } from '../../testing/check-rows.ts';

describe('requests beside their reasons', () => {
  checkRows('concert', [
    ['clip 3 is perfect approve it', 'approve 3'],
    ['The client has signed off clips 1 and 3, so you can mark them as approved.', 'approve 1,3'],
    ['our lawyers cannot accept the intro; would you mark it as rejected?', 'reject 1'],
    ['the label has given its final approval for the confetti shot', 'approve 5'],
    ['1 and 4 approved', 'approve 1,4'],
    ['I reject 3 and 4 theyre not what we filmed', 'reject 3,4'],
    ['undo clip 3 it looks weird now', 'undo 3'],
    ['ew no take that back', 'undo'],
    ["I don't like it, undo", 'undo'],
    ['ctrl+z', 'undo'],
    ['take back the last grade on 3', 'undo 3'],
    ['I undid too much, can you redo that', 'redo'],
    ['the client wants what we have just undone, so please put it back', 'redo'],
    ['The client preferred version 2 of clip 4; could we return to it?', 'restore 4 v2'],
    ['A/B clip 6 against the original', 'compare 6'],
    ['my bandmate wants to compare the intro with the first version', 'compare 1'],
    ['cancel the render its taking forever', 'cancel'],
    ['please try clip 2 once more; the generation did not go through', 'retry 2'],
    ['that failed, go again', 'retry'],
  ]);
  checkRows('scent', [["this one's good, approve it", 'approve 2']], { selected: [2] });
});

describe('transitions and order in other words', () => {
  checkRows('concert', [
    ['no more fade between 5 and 6, just a straight cut', 'transition 5,6 cut'],
    ['instead of the crossfade between 3 and 4 I want a plain cut', 'transition 3,4 cut'],
    ['no cut between clip 5 and 6, a crossfade', 'transition 5,6 crossfade'],
    ['crossfade intro > first verse', 'transition 1,2 crossfade'],
    ['the client feels that a hard cut between clips 1 and 2 would have more impact', 'transition 1,2 cut'],
    ['put clip 2 at the very end', 'reorder 1,3,4,5,6,2'],
    ['make 1 the closing shot', 'reorder 2,3,4,5,6,1'],
    ['clip 5 should come directly after clip 2', 'reorder 1,2,5,3,4,6'],
    ['let us have clips 1 and 6 trade places', 'reorder 6,2,3,4,5,1'],
    ['put the confetti right before the car', 'reorder 1,5,2,3,4,6'],
    ['reverse the running order', 'reorder 6,5,4,3,2,1'],
    ['put the car scene in front of the umbrella scene', 'reorder 1,3,2,4,5,6'],
    ['put the intro in front of the outro', 'reorder 2,3,4,5,1,6'],
    ['put the car in front of the umbrella', 'clarify'],
  ]);
});

describe('requests of people who write letters', () => {
  checkRows('concert', [
    ['I regret to inform you that the client has rejected clip 3.', 'reject 3'],
    ['The client is satisfied with clip 2 and has approved it.', 'approve 2'],
    ['I would be grateful if you could cancel the current job.', 'cancel'],
    ['The attempt was unsuccessful; kindly repeat it.', 'retry'],
    ['Could the transition from clip 2 to clip 3 be a plain cut?', 'transition 2,3 cut'],
    ['Might we return to the original version of clip 3?', 'restore 3 v1'],
    ['For reasons of pacing, clip 4 ought to be placed before clip 3.', 'reorder 1,2,4,3,5,6'],
    ['Please do not undo clip 2.', 'clarify'],
    ['Clip 2 has not been approved by the client.', 'clarify'],
    ['Should clip 2 be approved?', 'question 2 reviews'],
  ]);
  checkRows('concert', [['put this one first', 'reorder 2,1,3,4,5,6']], { selected: [2] });
});

describe('a request that is corrected', () => {
  checkRows('concert', [
    ['undo clip 5, no sorry, 6', 'undo 6'],
    ['restore clip 1 to v2, sorry, v3', 'restore 1 v3'],
    ['restore clip 1 to version 2, I mean version 3', 'restore 1 v3'],
    ['undo clip 5, actually clip 6', 'undo 6'],
    ['move clip 2, actually 3, to the end', 'reorder 1,2,4,5,6,3'],
    ['crossfade clip 2 to clip 3', 'transition 2,3 crossfade'],
    ['move clip 2 to clip 3', 'reorder 1,3,2,4,5,6'],
    ['move clip 2, no, clip 3 to the end', 'reorder 1,2,4,5,6,3'],
    ['undo clip 5, not 6', 'undo 5'],
  ]);
});

describe('what only sounds like a request', () => {
  checkRows('concert', [
    ['undo clip 2 and make clip 3 darker', 'clarify'],
    ['approve clip 2 and undo clip 3', 'clarify'],
    ['reject clip 2 and make clip 3 darker', 'clarify'],
    ['reject clip 2, it is too dark', 'reject 2'],
    ['the crowd should stop dancing', 'edit 3:free'],
    ['swap the umbrella for a parasol', 'edit 4:free'],
    ['clip 2 should open with the singer laughing', 'edit 2:free'],
    ['let clip 2 end with a fade to black', 'edit 2:free'],
    ['redo clip 3 with more people', 'edit 3:free'],
    ['move the singer to the front', 'clarify'],
    ['move the confetti to the front', 'edit 5:free'],
    ['put the confetti behind the car', 'edit 2:free'],
    ['the umbrella should come before the drone shot', 'clarify'],
    ['the crossfade between 2 and 3 looks bad', 'clarify'],
    ['why was clip 3 rejected?', 'question 3 reviews'],
  ]);
});
