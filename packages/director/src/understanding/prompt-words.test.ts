import { describe } from 'vitest';
import { checkRows, checkTurns } from '../testing/check-rows.ts';

describe('clips by words of their prompt, without the word clip', () => {
  checkRows('concert', [
    ['rain and fog for the empty street', 'edit 1:rain+fog'],
    ['a vintage look would suit the car', 'edit 2:vintage'],
    ['slow motion when the crowd is dancing', 'edit 3:slow-motion'],
    ['zoom out a lot on the confetti', 'edit 5:strong zoom-out'],
    ['the guy with the umbrella in black and white', 'edit 4:black-and-white'],
    ['the singer with the umbrella in black and white', 'edit 4:black-and-white'],
    ['snow over the city', 'edit 1:snow'],
    ['empty street: warmer', 'edit 1:warmer'],
    ['more contrast for the confetti', 'edit 5:high-contrast'],
    ['the confetti part brighter', 'edit 5:brighter'],
    ['the car at sunset and the umbrella in noir', 'edit 2:sunset; 4:noir'],
    ['clip 1 at night, the car in noir', 'edit 1:nighttime; 2:noir'],
    ['the empty street and the umbrella at night', 'edit 1,4:nighttime'],
    ['zoom in on the car', 'edit 2:zoom-in'],
    ['make the car faster', 'clarify'],
    ['make the umbrella darker', 'clarify'],
    ['fog around the car in clip 1', 'edit 1:free'],
    ['the singer in sepia', 'clarify'],
    ['a second umbrella at night', 'clarify'],
    ['fog on her umbrella', 'edit 4:free'],
    ['the umbrella is in the fog', 'clarify'],
  ]);
  checkRows('concert', [['zoom in on the car', 'edit 2:free']], { selected: [2] });
  checkTurns('concert', [[['clip 2 in sepia'], 'same for the umbrella', 'edit 4:sepia']]);
});

describe('a look that a prompt has, in the name of its clip', () => {
  checkRows('coffee', [
    ['the commuter at dawn should be foggy', 'edit 2:fog'],
    ['the commuter should be foggy at dawn', 'edit 2:fog+sunrise'],
  ]);
});
