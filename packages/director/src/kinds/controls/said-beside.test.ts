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
