import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('short forms of chats', () => {
  checkRows('concert', [
    ['can the intro be at nite', 'edit 1:nighttime'],
    ['wayyy darker for clip 6', 'edit 6:strong darker'],
    ['clip 2 sooo much warmer', 'edit 2:strong warmer'],
    ['clip 2 darkerrr', 'edit 2:darker'],
    ['clips 3, 5 n 6 zoom out', 'edit 3,5,6:zoom-out'],
    ['the car n the umbrella shld be at nite', 'edit 2,4:nighttime'],
    ['sepia for the singer w the umbrella', 'edit 4:sepia'],
    ['sepia for the singer w/ the umbrella', 'edit 4:sepia'],
    ['gimme that cinematic look on clip 3', 'edit 3:cinematic'],
    ['clip 2 b/w', 'edit 2:black-and-white'],
    ['clip 2 b & w', 'edit 2:black-and-white'],
    ['yo make the frist clip darker', 'edit 1:darker'],
    ['umm can 1 & 6 be sunrise', 'edit 1,6:sunrise'],
    ['a lil brighter on 3', 'edit 3:slight brighter'],
    ['add a w to the sign in clip 2', 'edit 2:free'],
    ['add the letter n in clip 2', 'edit 2:free'],
  ]);
});

describe('ways of saying how much', () => {
  checkRows('concert', [
    ['clip 4 dreamy af', 'edit 4:strong dreamy'],
    ['clip 3 neon to the max', 'edit 3:strong neon'],
    ['clip 3 cooler by a lot', 'edit 3:strong cooler'],
    ['clip 3 cooler by a hair', 'edit 3:slight cooler'],
    ['tons more motion in clip 3', 'edit 3:strong more-motion'],
    ['a whisper of fog on the outro', 'edit 6:slight fog'],
    ['a light dusting of snow on clip 2', 'edit 2:slight snow'],
    ['clip 3 golden, and a very strong one', 'edit 3:strong golden'],
    ['clip 3 cinematic, but only a hint of it', 'edit 3:slight cinematic'],
    ['clip 2 with a girl in crazy socks', 'edit 2:free'],
  ]);
});

describe('marks that were dictated', () => {
  checkRows('ballad', [
    ['every clip gets snow comma except for number three period', 'edit 1,2,4,5,6,7:snow'],
    ['do the noir look on the last clip exclamation mark', 'edit 7:noir'],
    ['clip two darker full stop clip three brighter full stop', 'edit 2:darker; 3:brighter'],
    ['paint a big exclamation mark on the boat in clip 3', 'edit 3:free'],
    ['a question mark on the pier in clip 2', 'edit 2:free'],
  ]);
});
