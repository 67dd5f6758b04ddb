import { describe } from 'vitest';
import { checkRows } from '../../testing/check-rows.ts';

describe('actions that are only spoken of', () => {
  checkRows('concert', [
    ['should we undo clip 2?', 'question 2 other'],
    ['maybe I should undo clip 2, not sure', 'clarify'],
    ['I wanted to approve clip 2 but my boss said no', 'clarify'],
    ['if she hates it we undo it', 'clarify'],
    ['hopefully clip 2 gets approved', 'clarify'],
    ['the client may reject clip 3', 'clarify'],
    ['clip 3 was not rejected', 'clarify'],
    ["I didn't say undo", 'clarify'],
    ['the last undo made it worse', 'clarify'],
    ['I almost approved clip 2', 'clarify'],
    ['the intern undid clip 2 by accident', 'clarify'],
    ['I told my boss to approve clip 2', 'clarify'],
    ['clip 3 comes before clip 4', 'clarify'],
    ['love the cut between 1 and 2', 'none'],
    ["stop, you're making me laugh", 'none'],
  ]);
});

describe('actions that are asked for beside such words', () => {
  checkRows('concert', [
    ["oh no i didn't want to undo, redo it pls", 'redo'],
    ['please try clip 2 once more; the generation did not go through', 'retry 2'],
    ["it flows better if clip 4 comes first. Let's move it to the front", 'reorder 4,1,2,3,5,6'],
    ['would you approve clip 2?', 'approve 2'],
    ['i would never undo that', 'clarify'],
    ['legal approved, but not clip 2', 'clarify'],
    ['clip 2: she rejects the rose', 'edit 2:free'],
    ['the singer approves with a nod in clip 2', 'edit 2:free'],
  ]);
});
