import { describe } from 'vitest';
import { checkRows } from '../../testing/check-rows.ts';

describe('reviews said with who gives them', () => {
  checkRows('concert', [
    ['clips 1 to 3 are approved from my side, please mark them', 'approve 1,2,3'],
    ['clip 2 is approved on our end, please mark it as such', 'approve 2'],
    ['from my side clip 5 is approved', 'approve 5'],
    ['3 and 4 are rejected from my side, please mark them', 'reject 3,4'],
  ]);
  checkRows(
    'concert',
    [
      ['keep this one', 'approve 3'],
      ["I'll keep this take", 'approve 3'],
    ],
    { selected: [3] },
  );
});

describe('versions and runs in other words', () => {
  checkRows('concert', [
    ['sorry, I should not have undone that. redo it', 'redo'],
    ['I should have left it, undo', 'undo'],
    ['for clip 3 I want to have again version 2', 'restore 3 v2'],
    ['in clip 5 i want back the first version', 'restore 5 v1'],
    ['show the old outro and the new outro side by side', 'compare 6'],
    ['retry the failed ones', 'retry'],
    ['run everything that failed again', 'retry'],
  ]);
  checkRows('concert', [['undo these', 'undo 1,2']], { selected: [1, 2] });
});

describe('transitions and order with what they are instead of', () => {
  checkRows('concert', [
    ["I'd like a simple cut between 1 and 2 instead of the crossfade", 'transition 1,2 cut'],
    ["between 3 and 4 I'd rather have a cut than a crossfade", 'transition 3,4 cut'],
    ['crossfade 2 and 3 instead of cutting', 'transition 2,3 crossfade'],
    ["the outro before the intro, please. Let's try that order.", 'reorder 6,1,2,3,4,5'],
  ]);
});

describe('questions about what was just done, and about the world', () => {
  checkRows('concert', [
    ['did the undo work?', 'question other'],
    ['can you recommend a good pizza place?', 'none'],
    ['I was editing all evening. What is the weather tomorrow?', 'none'],
  ]);
});

describe('requests beside what is said of them', () => {
  checkRows('concert', [
    ["cancel it, I'll shoot that one myself on Saturday", 'cancel'],
    ['stop!! wrong clip, abort the generation', 'cancel'],
    ["that's not what we shot at all!! reject clip 6", 'reject 6'],
    ['clip 6 made me cry, its approved!!', 'approve 6'],
    ['approve clip 20, that one came out great', 'clarify'],
    ['put the first clip at the very end, sorry, i should of done that from the start', 'reorder 2,3,4,5,6,1'],
    ['new running order from the client: 2, 4, 1, 3, 5, 6', 'reorder 2,4,1,3,5,6'],
    ['I liked the umbrella better in version 2, can we have that one back, the light was so nice', 'restore 4 v2'],
    ['could you put the undone change back again, please?', 'redo'],
    ['hard cut between clip 5 and 6 please, no fade', 'transition 5,6 cut'],
    ['could the first clip melt into the second with a cross-fade?', 'transition 1,2 crossfade'],
    ['compare the two versions of the umbrella shot side by side', 'compare 4'],
    ["thank you so much, you made my aunt's day", 'none'],
    ['sorry, that was my cat walking over the keyboard', 'none'],
  ]);
  checkRows('concert', [['sorry, undo this one, my co-founder hates it', 'undo 3']], { selected: [3] });
});

describe('versions, reviews, runs and order said in one breath or in other words', () => {
  checkRows('concert', [
    ['Please take back what you did last at clip 2 and clip 4', 'undo 2,4'],
    ["no I don't like what you just did undo that", 'undo'],
    ['undo my last change of clip 5, it became strange', 'undo 5'],
    ['step back once', 'undo'],
    ["sorry I shouldn't have undone that can you redo it", 'redo'],
    ["put that change back in, I shouldn't have undone it", 'redo'],
    ['I have made undo by mistake, please do it again like it was before the undo', 'redo'],
    ['the outro was perfect the very first time, give me the original back', 'restore 6 v1'],
    ['we agreed that the first version of clip 5 told it best, so please bring back version 1 there', 'restore 5 v1'],
    ['A/B clip 1 against what we had before', 'compare 1'],
    ['Old vs. new, 6.', 'compare 6'],
    ["I'd like the old and the current version of clip 2 next to each other for the client meeting", 'compare 2'],
    ['good news, the board has seen clip 2 and loves it, so consider that clip approved from our side!', 'approve 2'],
    ['nope clip 4 rejected, looks cheap', 'reject 4'],
    ["stop right there, don't finish that render", 'cancel'],
    ["abort it please whatever you're rendering right now just abort", 'cancel'],
    ['clip 5 errored out on our end. would you run it once more?', 'retry 5'],
    ['hello again! is there a dog in clip 3?', 'question 3 other'],
    ['hello again, a dog runs through clip 4', 'edit 4:free'],
    ['clip 5 errored out on our end', 'clarify'],
    ['change of place the clip 1 with the clip 6', 'reorder 6,2,3,4,5,1'],
    ['reverse the whole running order', 'reorder 6,5,4,3,2,1'],
    ['clip 3 goes right at the front, before everything, keep the rest', 'reorder 3,1,2,4,5,6'],
    ['between clip 4 and clip 5 please a simple cut, without effects', 'transition 4,5 cut'],
    ['clips 2 and 3 should fade into each other', 'transition 2,3 crossfade'],
    ['could clip 1 fade into clip 2 rather than cutting?', 'transition 1,2 crossfade'],
    ['clips 2 and 3 should fade to black in between', 'transition 2,3 fade'],
    ['the crowd of clip 2 should step back once', 'edit 2:free'],
  ]);
  checkRows(
    'concert',
    [
      ['go back to v2 here', 'restore 3 v2'],
      ["this one's approved yeah", 'approve 3'],
      ['show me this one old against new', 'compare 3'],
    ],
    { selected: [3] },
  );
});

describe('what is announced, and what is courtesy behind it', () => {
  checkRows('concert', [
    ['quick one, old vs new for clip 3', 'compare 3'],
    ['could we try this: put the outro first', 'reorder 6,1,2,3,4,5'],
    ['could you swap clip 1 and clip 3 for me? thanks a ton!', 'reorder 3,2,1,4,5,6'],
    ['sorry to bother you but undo clip 2 when you get a chance', 'undo 2'],
    ['okay next, straight cut from 2 to 3, right on the snare', 'transition 2,3 cut'],
    ['new idea. why did clip 4 fail?', 'question 4 failure'],
    ['one more thing: a dog runs through clip 4', 'edit 4:free'],
  ]);
});
