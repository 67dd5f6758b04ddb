import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('a wish that the end of a message takes back or puts in doubt', () => {
  checkRows('concert', [
    ['film noir for clip 2, nah forget it', 'clarify'],
    ['clip 2 sepia nah forget it', 'clarify'],
    ["make clip 2 darker, no don't", 'clarify'],
    ['clip 2 darker, hmm no, keep it as it was', 'clarify'],
    ['sepia in clip 2... oh never mind, I like it the way it is', 'clarify'],
    ['add a dog to clip 2, just kidding', 'clarify'],
    ['pan right in 2 and pan left in 3, ah no, the old one was better', 'clarify'],
    ['clip 2 darker. No thanks.', 'clarify'],
    ['clip 2 is too dark but leave it', 'clarify'],
    ['clip 2 is too dark, but I like it', 'clarify'],
    ['clip 2 is too dark but fine', 'clarify'],
    ['the client finds clip 2 too dark, but it works', 'clarify'],
    ['clip 2 is too dark, but clip 3 is fine', 'edit 2:brighter'],
    ['make clip 2 warmer but keep it subtle', 'edit 2:slight warmer'],
    ['clip 2 darker, thanks', 'edit 2:darker'],
    ['2: darker, but not yet', 'clarify'],
    ['clip 2 darker, later, not now', 'clarify'],
    ['clip 2 warmer tomorrow', 'clarify'],
    ['clip 2 darker? not sure', 'clarify'],
    ["clip 2 darker? I don't know yet", 'clarify'],
    ['clip 2 darker, or is that too much?', 'clarify'],
    ['clip 2 darker, or maybe not', 'clarify'],
    ['clip 2 darker, should I?', 'clarify'],
    ['clip 2 darker, what would that cost?', 'clarify'],
    ["clip 2 darker, only if it's free", 'clarify'],
    ['the client wants neon in clip 3 but I hate it', 'clarify'],
    ["clip 2 darker, I like it but I don't like it this bright", 'edit 2:darker'],
    ['not sure if it works, but make clip 2 warmer', 'edit 2:warmer'],
    ['no, make clip 3 darker', 'edit 3:darker'],
    ['forget clip 2, make 3 warmer', 'edit 3:warmer'],
    ["don't know the name, but snow in 2", 'edit 2:snow'],
    ['clip 2, no, clip 3 darker', 'edit 3:darker'],
    ['clip 2 darker, not too much', 'edit 2:slight darker'],
    ["clip 2 darker, I can't wait to see it", 'edit 2:darker'],
    ['clip 2 darker, not sure, but do it anyway', 'edit 2:darker'],
    ['clip 2 darker. No rush.', 'edit 2:darker'],
    ['brighten no. 3', 'edit 3:brighter'],
  ]);
});

describe('a request that the end of a message takes back', () => {
  checkRows('concert', [
    ['undo clip 2, nah never mind', 'clarify'],
    ['undo clip 2 - wait, no', 'clarify'],
    ["approve clip 3, actually don't", 'clarify'],
    ['reject clip 3, not yet', 'clarify'],
    ['restore version 1 of clip 2, never mind', 'clarify'],
    ['undo clip 2, never mind the colours', 'undo 2'],
    ['never mind the noise, undo clip 2', 'undo 2'],
    ['I changed my mind, undo clip 2', 'undo 2'],
    ['no no, undo clip 2, it was better before', 'undo 2'],
  ]);
});

describe('a look that is told of, forbidden or supposed', () => {
  checkRows('concert', [
    ['yesterday I made clip 2 darker', 'clarify'],
    ['Yesterday, we zoomed out on 4', 'clarify'],
    ['I already zoom out on 4', 'clarify'],
    ["I've sharpened clip 4", 'clarify'],
    ['never make the outro foggy and darker', 'clarify'],
    ['never brighten 1, darken 2, sharpen 3', 'clarify'],
    ['no need to make clip 2 rainy and clips 4-5 foggy', 'clarify'],
    ['no need to add a dog to clip 2', 'clarify'],
    ['my friend told me not to soften the last two', 'clarify'],
    ['he refused brightening clip 2', 'clarify'],
    ['what if I zoom in on 3', 'clarify'],
    ['suppose we make clip 2 darker', 'clarify'],
    ['shall we zoom in on clip 4', 'clarify'],
    ['I might make clip 2 darker', 'clarify'],
    ["don't make clip 2 darker, make it brighter", 'edit 2:brighter'],
    ["don't make clip 2 darker, make clip 3 brighter", 'edit 3:brighter'],
    ["don't zoom in on clip 2, zoom out", 'edit 2:zoom-out'],
    ['please do not make clip 3 darker. also clip 5 needs snow.', 'edit 5:snow'],
    ['I already made clip 1 vintage. Now zoom in on clip 4', 'edit 4:zoom-in'],
    ["don't zoom in on clip 2, zoom out. fog in clip 4", 'edit 2:zoom-out; 4:fog'],
    ["don't forget to darken clip 3", 'edit 3:darker'],
    ["why don't you make clip 4 golden", 'edit 4:golden'],
    ['I already told you: make clip 2 darker', 'edit 2:darker'],
    ['I was wondering if you could make clip 2 warmer', 'edit 2:warmer'],
    ["don't show the logo in clip 2", 'edit 2:free'],
  ]);
});
