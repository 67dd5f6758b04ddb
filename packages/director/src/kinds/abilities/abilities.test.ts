import { describe, expect, it } from 'vitest';
import { checkRows } from '../../testing/check-rows.ts';
import { videos } from '../../testing/videos.ts';
import { understand } from '../../understand.ts';

describe('what can be done in general', () => {
  checkRows('concert', [
    ['is it possible to undo a change?', 'help'],
    ["can I go back if I don't like it?", 'help'],
    ['how would I reorder clips?', 'help'],
    ['My boss is picky. If he hates it, can I go back?', 'help'],
    ['hi! quick question, is it possible to undo things here? thanks', 'help'],
    ['if i make clip 2 darker can i go back later', 'help'],
    ["can you tell me if it's possible to reorder clips?", 'help'],
    ['will I be able to undo this?', 'help'],
    ['can I still undo that later?', 'help'],
    ['can changes be undone?', 'help'],
    ['can the order of the clips be changed?', 'help'],
    ['is there an undo button?', 'help'],
    ['what happens if I reject a clip?', 'help'],
    ['how does undo work?', 'help'],
    ['what if the client hates the new one?', 'help'],
    ['can I have a fade between clips?', 'help'],
    ['what do I type to swap two clips?', 'help'],
    ['can you make clips brighter?', 'help'],
    ['could a clip be turned black and white?', 'help'],
    ['does undo cost anything?', 'question price'],
  ]);
  checkRows(
    'coffee',
    [
      ['can I make a clip slower?', 'help'],
      ['can this be undone?', 'help'],
      ['can I make this clip slower?', 'edit 2:slow-motion'],
    ],
    { selected: [2] },
  );

  it('explains the command for it', () => {
    expect(understand({ text: 'is there a way to swap clips?', clips: videos.coffee })).toEqual({
      kind: 'help',
      subject: 'reorder',
    });
  });
});

describe('what is asked for in the form of a question', () => {
  checkRows('concert', [
    ['can you undo that', 'undo'],
    ['can you undo that?', 'undo'],
    ['is it possible to undo the last change?', 'undo'],
    ['is it possible to undo clip 2?', 'undo 2'],
    ['this is awful, can I go back?', 'undo'],
    ["could you undo that if it's not too late?", 'undo'],
    ['could you approve clip 2 if you do not mind?', 'approve 2'],
    ['could I compare clip 4 against its original before the meeting?', 'compare 4'],
    ['can we swap 2 and 3?', 'reorder 1,3,2,4,5,6'],
    ['can I have a crossfade between 2 and 3?', 'transition 2,3 crossfade'],
    ['would it be possible to cancel the render?', 'cancel'],
    ['can you make odd clips brighter?', 'edit 1,3,5:brighter'],
    ['can you make clips two and three warmer?', 'edit 2,3:warmer'],
    ['can you turn the first clip into a night scene?', 'edit 1:nighttime'],
  ]);
});
