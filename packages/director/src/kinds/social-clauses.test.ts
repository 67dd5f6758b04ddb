import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('what is only sociable', () => {
  checkRows('concert', [
    ['good morning my friend, today is nice weather in my city', 'none'],
    ["You're an absolute star, have a lovely weekend!", 'none'],
    ['hope you have a great week', 'none'],
    ['here it is raining all day', 'none'],
    ['i thank you very much', 'none'],
    ['i am from brazil, nice to meet you', 'none'],
    ['sorry i am a bit slow today', 'none'],
    ["ok that's all for now", 'none'],
    ['you rock', 'none'],
  ]);
  // A wish beside it is still a wish.
  checkRows('concert', [
    ['hello my friend, please make clip 2 warmer', 'edit 2:warmer'],
    ['good morning, today i want clip 2 at night', 'edit 2:nighttime'],
    ["you're a star, now make the intro brighter", 'edit 1:brighter'],
  ]);
  checkRows('concert', [['it should be raining here', 'edit 2:rain']], { selected: [2] });
});
