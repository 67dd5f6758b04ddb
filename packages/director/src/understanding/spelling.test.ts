import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('slips of the keyboard', () => {
  checkRows('scent', [
    ['same for clip 3', 'clarify'],
    ['a bit more', 'clarify'],
    ['and the next one', 'clarify'],
    ['// clip 2 brighter', 'edit 2:brighter'],
    ['make clip 2 brigther', 'edit 2:brighter'],
    ['mkae clip 2 brighter', 'edit 2:brighter'],
    ['make clp 2 brighter', 'edit 2:brighter'],
    ['clip 2 nightime', 'edit 2:nighttime'],
    ['clip 2 nighttme', 'edit 2:nighttime'],
    ['clip 2 drarker', 'edit 2:darker'],
    ['clip 2 wramer', 'edit 2:warmer'],
    ['clip 2 blak and white', 'edit 2:black-and-white'],
    ['clip 2 cinematc', 'edit 2:cinematic'],
    ['clip 2 cinemetic', 'edit 2:cinematic'],
    ['clip 2 vintge', 'edit 2:vintage'],
    ['clip 2 slow moton', 'edit 2:slow-motion'],
    ['pleas make clip 2 brighter', 'edit 2:brighter'],
    ['plaese make clip 2 brighter', 'edit 2:brighter'],
    ['make teh second clip brighter', 'edit 2:brighter'],
    ['make the secnd clip brighter', 'edit 2:brighter'],
    ['make the second cilp brighter', 'edit 2:brighter'],
    ['make evrything brighter', 'edit 1,2,3,4:brighter'],
    ['make all clisp brighter', 'edit 1,2,3,4:brighter'],
    ['make all cilps brighter', 'edit 1,2,3,4:brighter'],
    ['all clips exept 4 brighter', 'edit 1,2,3:brighter'],
    ['all clips execpt 4 brighter', 'edit 1,2,3:brighter'],
    ['clip 2 slighty brighter', 'edit 2:slight brighter'],
    ['udno', 'undo'],
    ['unod that', 'undo'],
    ['clip 2 goldne', 'edit 2:golden'],
    ['lifestlye clip at sunset', 'edit 3:sunset'],
  ]);
  // What is no word at all may be any that people use, or one of the prompts.
  checkRows('scent', [
    ['clip 2 in a sligt slow motion', 'edit 2:slight slow-motion'],
    ['cinematic grdae on clip 4', 'edit 4:cinematic'],
    ['clip 2 coolr', 'clarify'],
    ['clip 2 brightr', 'edit 2:brighter'],
    ['levae the hook alone and make clip 2 warmer', 'edit 2:warmer'],
    ['snow in clip 2 instaed', 'edit 2:snow'],
    // Which of two is meant is asked about.
    ['clip 2 coler', 'clarify'],
    ['the hook warmer, oops, I mean coler', 'clarify'],
    // Names are nobody's slip.
    ['put the name Lumora on the label in clip 2', 'edit 2:free'],
    ['put a lumora logo on the marble in clip 4', 'edit 4:free'],
  ]);
  checkRows('concert', [
    ['chrous clips vivid', 'edit 3,5:vivid'],
    ['choruss clips vivid', 'edit 3,5:vivid'],
    ['verse clips drker', 'edit 2,4:darker'],
  ]);
  checkRows(
    'scent',
    [
      ['make it creamy', 'edit 2:free'],
      ['make it lovely', 'edit 2:free'],
      ['make it grainy', 'edit 2:free'],
      ['make it doggy', 'edit 2:free'],
      ['make it a dream', 'edit 2:free'],
      ['a nigh miss', 'edit 2:free'],
      ['make it right', 'edit 2:free'],
      ['make it smarter', 'edit 2:free'],
      ['make it lower', 'edit 2:free'],
      ['make it tighter', 'edit 2:free'],
    ],
    { selected: [2] },
  );
});
