import { describe } from 'vitest';
import { checkRows } from '../../testing/check-rows.ts';

describe('requests beside stories', () => {
  checkRows('concert', [
    ['My baker burst out laughing. Take back what you did to the umbrella shot.', 'undo 4'],
    ['Undid that by accident, could you redo it?', 'redo'],
    ['oops not that, take back what you just did', 'undo'],
    ['undo whatever happened to the umbrella shot', 'undo 4'],
    ['it says failed again 😭 give it another go', 'retry'],
    ['People scroll away before they see the logo, so move the last clip to the front.', 'reorder 6,1,2,3,4,5'],
    ['put the outro first, we test a cold open', 'reorder 6,1,2,3,4,5'],
    ['Marta and I looked at everything again. Clips 2 and 3 approved.', 'approve 2,3'],
    ['I have to reject the singer with the umbrella, he looks angry instead of tired.', 'reject 4'],
    ['Please cancel what is running, the customer wants to pause the project.', 'cancel'],
    ['Oh no, I picked the wrong song. Stop rendering!', 'cancel'],
    ['crossfade from the umbrella to the confetti, follows the strings', 'transition 4,5 crossfade'],
    ['Just got the ok from the client for the umbrella. Approve it.', 'approve 4'],
    ['The client changed his mind about the umbrella, revert your last edit there.', 'undo 4'],
    ['rejecting the umbrella take, thats not how you hold sticks', 'reject 4'],
    ['The ending feels sleepy. They ask for a hard cut between 3 and 4.', 'transition 3,4 cut'],
    ['The jump from the umbrella to the confetti is too harsh, put a crossfade there.', 'transition 4,5 crossfade'],
    ['our drummer is sick so the recording is cancelled. Undo the last edit.', 'undo'],
    ['Between 2 and 3 it jumps, please put a fade there', 'transition 2,3 fade'],
    ['swap the umbrella and the confetti, it tells the story better', 'reorder 1,2,3,5,4,6'],
    ['we all preferred version 1 of the outro, bring that one back', 'restore 6 v1'],
    ['it crashed again. One more go please.', 'retry'],
    ["oh no i didn't want to undo, redo it pls", 'redo'],
    ['the boss wants a darker intro, undo', 'clarify'],
    ['undo that, and make clip 2 darker', 'clarify'],
    ['approve 2, reject 3', 'clarify'],
    ['undo everything on clip 2', 'clarify'],
    ['undo, they need a dog in clip 2', 'clarify'],
    ['undo the zipper on her dress', 'clarify'],
  ]);
});

describe('versions in other words', () => {
  checkRows('concert', [
    ["Please reinstate version 3 of the intro, that's the one they signed off", 'restore 1 v3'],
    ['I liked the first version of the outro better, use that one again.', 'restore 6 v1'],
    ['6 side by side with the old version', 'compare 6'],
    ['can i see the outro next to how it was', 'compare 6'],
    ['the umbrella next to the original', 'compare 4'],
    ['i want my change back', 'redo'],
    ['split screen of clip 3 old and new', 'compare 3'],
    ['forget my last change', 'undo'],
    ['never mind the last edit, take it back', 'undo'],
    ['get clip 2 back to how it was before', 'undo 2'],
    ['what did you undo?', 'question changes'],
    ['rerun the last one', 'retry'],
    ['not accepted: clip 2', 'reject 2'],
    ['the client is happy with 3, mark it as approved', 'approve 3'],
    ['undo x2', 'undo x2'],
    ['undo 3x', 'undo x3'],
    ['retry the umbrella', 'retry 4'],
    ['undo the noir on clip 2', 'undo 2'],
    ['take back the sepia look on the outro', 'undo 6'],
    ['undo the coat on the singer', 'clarify'],
  ]);
});

describe('order in other words', () => {
  checkRows('concert', [
    ['clips 1 and 4 to be exchanged', 'reorder 4,2,3,1,5,6'],
    ['change the place of first and second clip', 'reorder 2,1,3,4,5,6'],
    ['play everything backwards', 'reorder 6,5,4,3,2,1'],
    ['show all clips from back to front', 'reorder 6,5,4,3,2,1'],
    ['1<->4', 'reorder 4,2,3,1,5,6'],
    ['open with 3 and end with 1', 'reorder 3,2,4,5,6,1'],
    ['put 3 first and 1 last', 'reorder 3,2,4,5,6,1'],
    ['let the umbrella scene close the video', 'reorder 1,2,3,5,6,4'],
    ['play 3 first then the rest', 'reorder 3,1,2,4,5,6'],
    ['play clip 2 backwards', 'edit 2:free'],
    ['open with 3 and end with 3', 'clarify'],
  ]);
});
