import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('how this is used', () => {
  checkRows('concert', [
    ['what can i type here', 'help'],
    ['I am new here, how does this work? what can I write?', 'help'],
    ['how do I undo something?', 'help'],
    ['how can I go back to an older version?', 'help'],
    ["I don't know what to type", 'help'],
    ['Could you explain to me which kinds of edits I can ask you for?', 'help'],
    ['how do I make clip 2 darker?', 'question 2 other'],
    ['help the singer stand out in clip 2', 'edit 2:free'],
    ['what are you doing?', 'question running'],
  ]);
});

describe('questions by the way', () => {
  checkRows('concert', [
    ['how much was that', 'question cost'],
    ["why's it taking so long today?", 'question running'],
    ['5 still rendering or stuck?', 'question 5 running'],
    ['outro done?', 'question 6 running'],
    ['is it going to rain in clip 2?', 'question 2 other'],
    ['ETA on clip 3?', 'question 3 running'],
    ['The label would like to know what was changed in clip 2 since Monday.', 'question 2 changes'],
    ['I have a budget meeting at noon, so may I ask how much money is left?', 'question cost'],
    ['I wonder if clip 2 is still rendering', 'question 2 running'],
    ['i wonder if clip 2 could be darker', 'edit 2:darker'],
  ]);
});

describe('questions in the word order of other languages', () => {
  checkRows('concert', [
    ['how i can use this?', 'help'],
    ['how works this?', 'help'],
    ['explain me please how this app works', 'help'],
    ["Hi! I'm new here, which commands can I use and how does this work?", 'help'],
    ['how i can make undo?', 'help'],
    ['how much it costs to change clip 2?', 'question 2 price'],
    ['how long takes the generation?', 'question running'],
    ['what said the client about clip 2?', 'question 2 reviews'],
    ['is clip 2 finish?', 'question 2 running'],
    ['what costs a reshoot of clip 2?', 'question 2 price'],
    ['tell me what was changed this week', 'question changes'],
  ]);
});

describe('what asks for nothing', () => {
  checkRows('concert', [
    ['Thank you very much, that was wonderfully quick.', 'none'],
    ['brb customer', 'none'],
    ['gtg, talk tomorrow', 'none'],
    ['is it going to rain in Porto tomorrow?', 'none'],
    ['who won the game last night?', 'none'],
    ['one second longer in clip 2', 'edit 2:free'],
    ['Have a pleasant weekend, everyone!', 'none'],
    ['lol my cat just walked over the keyboard', 'none'],
    ['have a colleague help the singer', 'clarify'],
    ['thanks, but clip 2 is too dark', 'edit 2:brighter'],
  ]);
});
