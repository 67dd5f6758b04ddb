import { describe } from 'vitest';
import { checkRows } from '../../testing/check-rows.ts';

describe('looks that are only told of', () => {
  checkRows('concert', [
    ['yesterday I made clip 2 darker in Premiere', 'clarify'],
    ['the projector made clip 3 look washed out', 'clarify'],
    ['my phone makes everything look warmer', 'clarify'],
    ['we used to have rain in clip 4', 'clarify'],
    ['clip 2 has been darker since Monday', 'clarify'],
    ['it made clip 2 darker and clip 3 brighter', 'clarify'],
    ['my mum would make everything golden lol', 'clarify'],
    ['you made clip 2 darker although I asked for warmer', 'clarify'],
    ['the director said he made clip 2 darker himself', 'clarify'],
    ['clip 2 is too dark', 'edit 2:brighter'],
    ['brighter umbrella shot pls', 'edit 4:brighter'],
    ['make clip 2 darker, the projector made it look washed out', 'edit 2:darker'],
  ]);
});

describe('looks that nobody wants after all', () => {
  checkRows('concert', [
    ['nobody asked for a darker clip 2', 'clarify'],
    ['I was going to make clip 2 darker, but never mind', 'clarify'],
    ["they wanted snow in clip 2 but that's silly", 'clarify'],
    ['we discussed making the outro darker and dropped it', 'clarify'],
    ['if clip 2 is too dark, tell me', 'clarify'],
    ['if the client comes back we make clip 2 darker', 'clarify'],
    ['the client wanted clip 2 darker', 'edit 2:darker'],
    ['if you can, make clip 2 darker', 'edit 2:darker'],
    ['I wonder if clip 2 could be darker', 'edit 2:darker'],
  ]);
});

describe('looks that are thanked for or asked about', () => {
  checkRows('concert', [
    ['thanks for making clip 2 darker', 'none'],
    ['love how dark clip 2 is now', 'none'],
    ['would you say clip 2 is warm enough?', 'question 2 other'],
    ['explain why the outro got darker', 'question 6 other'],
    ['could it be a bit darker in clip 2?', 'edit 2:slight darker'],
  ]);
});
