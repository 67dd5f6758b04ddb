import { describe } from 'vitest';
import { checkRows } from '../../testing/check-rows.ts';

describe('what is told of life beside the video', () => {
  checkRows('concert', [
    ['what a rainy weekend we had', 'none'],
    ['Good morning from a very rainy Hamburg', 'none'],
    ['greetings from foggy London!', 'none'],
    ['My bandmates are late again, typical', 'none'],
    ['my brother rides a bike like that too', 'none'],
    ['my dad used to have a car like that', 'none'],
    ['the umbrella reminds me of my childhood', 'none'],
    ['my coffee is cold already', 'none'],
    ["can't wait to show this to my mum", 'none'],
    ['our label boss is in a terrible mood today', 'none'],
    ["good night, I'll continue tomorrow", 'none'],
  ]);
  // A wish beside it, or among it, is still a wish.
  checkRows('concert', [
    ['my bandmates are late again, so make clip 2 darker', 'edit 2:darker'],
    ['what a rainy weekend we had, add rain to clip 3', 'edit 3:rain'],
    ['my brother should ride a bike like that', 'clarify'],
    ['my boss is in a good mood, approve clip 2', 'approve 2'],
    ['my mum hates it, undo', 'undo'],
    ['the whole thing reminds me of Paris', 'clarify'],
  ]);
});

describe('praise of what is seen', () => {
  checkRows('wedding', [
    ['haha, the bells are so cute', 'none'],
    ['aww, the bride is adorable', 'none'],
    ['omg that groom is so cool', 'none'],
    ['the candles are such a nice idea', 'none'],
    ['haha the groom, I love him', 'none'],
    ['the uncle is the best part', 'none'],
    ["the bells are fantastic, aren't they?", 'none'],
    ['I love the bells, hang a wreath on them', 'edit 1:free'],
    ['the groom is so cool', 'clarify'],
    ['clip 3 is so dark', 'clarify'],
    ['clip 3 is so dark, make it brighter', 'edit 3:brighter'],
    ['the candles are beautiful, but brighter', 'edit 10:brighter'],
    ['the bride is lovely, black and white please', 'edit 2:black-and-white'],
  ]);
});

describe('faults, and wishes that name no clip', () => {
  checkRows('gadget', [
    ['the colours are wrong', 'clarify'],
    ['something is off with the light', 'clarify'],
    ['the desk looks fake', 'clarify'],
    ['it looks odd', 'clarify'],
    ['the faces look strange', 'clarify'],
    ["somewhere in there I'd love to see a bowl of oranges", 'clarify'],
    ['could there be a plant somewhere?', 'clarify'],
    ['the traffic was terrible', 'none'],
    ['our customers are farmers now, so pour mud on the desk', 'edit 2:free'],
  ]);
  checkRows('concert', [["I'd rather see an old motorcycle than that car", 'edit 2:free']]);
});

describe('a wish with praise beside it, or with where it belongs', () => {
  checkRows('gadget', [
    ['clip 3: a blue coat, the rest is perfect', 'edit 3:free'],
    ['clip 3: it looks great', 'none'],
    ['clip 3 in slow motion, that will look epic', 'edit 3:slow-motion'],
    ['clip 2 at night, that will look great', 'edit 2:nighttime'],
    ['clip 2 at night looks great', 'none'],
    ['clip 3: the light is perfect', 'none'],
    ['where is my video?', 'question other'],
    ['where did you put the old version?', 'question other'],
  ]);
  checkRows('coffee', [['where the barista hands over the cup I want a puddle', 'edit 3:free']]);
});
