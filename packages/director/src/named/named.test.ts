import { describe } from 'vitest';
import { checkRows, checkTurns } from '../testing/check-rows.ts';

describe('looks for clips that are named by what is seen in them', () => {
  checkRows('gym', [
    ['the runner: slow motion', 'edit 1:slow-motion'],
    ['running lady - darker', 'edit 1:darker'],
    ['the sleeping guy in black and white', 'edit 2:black-and-white'],
    ['the sleeper should be in sepia', 'edit 2:sepia'],
    ['where he sleeps: nighttime', 'edit 2:nighttime'],
    ['the bit where the alarm rings, much brighter please', 'edit 2:strong brighter'],
    ['boxer: faster. pool: brighter', 'edit 3:faster; 5:brighter'],
    ['the punching bag one, more contrast', 'edit 3:high-contrast'],
    ['brighten up the pool', 'edit 5:brighter'],
    ['make the boxer darker', 'edit 3:darker'],
    ['He wants the pool much darker', 'edit 5:strong darker'],
    ['when the kids splash, slow motion', 'edit 5:slow-motion'],
    ['the puncher: more motion', 'edit 3:more-motion'],
    ['the shoe close-up, sharper', 'edit 1:sharper'],
    ['that poor sleepy man at the desk: dreamy', 'edit 2:dreamy'],
    ['the woman who ties her shoes: cooler', 'edit 1:cooler'],
    ['I love the pool. Make the boxer cooler', 'edit 3:cooler'],
    ['Boxer → darker, sleeping man → brighter', 'edit 3:darker; 2:brighter'],
  ]);
  checkRows('wedding', [
    ['the bride - softer, the groom - sharper', 'edit 2:softer; 3:sharper'],
    ['where they throw the rice: slow motion', 'edit 4:slow-motion'],
    ['the dancing couple much warmer', 'edit 6:strong warmer'],
    ['rings close-up: golden', 'edit 7:golden'],
    ['the close-up of the rings should be golden', 'edit 7:golden'],
    ['the church steps cooler', 'edit 4:cooler'],
    ['the couple: golden', 'edit 6:golden'],
    ['dancing couple, bride and rings: golden', 'edit 2,6,7:golden'],
    ['both the bride and the groom softer', 'edit 2,3:softer'],
    ['the bride looks too cold, warm her up', 'edit 2:warmer'],
    ['my mum says the barn is too dark', 'edit 6:brighter'],
  ]);
  checkTurns('gym', [
    [['clip 2 in sepia'], 'same for the puncher', 'edit 3:sepia'],
    [['clip 2 in sepia'], 'now the splashing kids too', 'edit 5:sepia'],
  ]);
});

describe('such names in lists, stretches and exceptions', () => {
  checkRows('wedding', [
    ['The bride and the candles should look like the 70s because the barn did: vintage for both', 'clarify'],
  ]);
  checkRows('gym', [
    ['everything but the pool darker', 'edit 1,2,3,4,6:darker'],
    ['everything except the boxer and the pool in noir', 'edit 1,2,4,6:noir'],
    ['all of them warmer, not the pool', 'edit 1,2,3,4,6:warmer'],
    ['from the boxer to the pool a bit cooler', 'edit 3,4,5:slight cooler'],
    ['everything from the boxer on darker', 'edit 3,4,5,6:darker'],
    ['everything from the boxer on to the end darker', 'edit 3,4,5,6:darker'],
    ['the clip after the pool at night', 'edit 6:nighttime'],
    ['everything between the runner and the trainer cooler', 'edit 2,3:cooler'],
    ['all from the boxer to the pool cooler', 'edit 3,4,5:cooler'],
    ['sepia on the boxer and on the pool', 'edit 3,5:sepia'],
    ['while they splash: slow motion', 'edit 5:slow-motion'],
    ['please make the pool scene and the boxing scene warmer', 'edit 3,5:warmer'],
  ]);
  checkRows('ballad', [
    ['all guitarist shots in slow motion', 'edit 2,4:slow-motion'],
    ['every shot the guitarist is in, make it warmer', 'edit 2,4:warmer'],
    ['anything with fireworks in it → vivid', 'edit 3,5:vivid'],
    ['noir wherever the guitarist appears', 'edit 2,4:noir'],
    ['all bits with lanterns in sepia', 'edit 2,7:sepia'],
    ['both lighthouse shots warmer', 'clarify'],
  ]);
});

describe('such names where something else than a look is asked for', () => {
  checkRows('gym', [
    ['undo the boxer', 'undo 3'],
    ['take back the change on the sleeping man', 'undo 2'],
    ['I approve the boxer and the runner', 'approve 1,3'],
    ['reject the pool, too blue', 'reject 5'],
    ['compare the pool before and after', 'compare 5'],
    ['restore the boxer to version 2', 'restore 3 v2'],
    ['go back to version 1 of the pool', 'restore 5 v1'],
    ['swap the boxer and the pool', 'reorder 1,2,5,4,3,6'],
    ['move the pool to the very beginning', 'reorder 5,1,2,3,4,6'],
    ['put the boxer before the runner', 'reorder 3,1,2,4,5,6'],
    ['a crossfade between the boxer and the trainer', 'transition 3,4 crossfade'],
    ['hard cut from the runner to the sleeping man', 'transition 1,2 cut'],
    ['what did the pool cost?', 'question 5 cost'],
  ]);
  checkRows('wedding', [
    ['bring back version 2 of the rings', 'restore 7 v2'],
    ['the fireworks should come last', 'reorder 1,2,3,4,5,6,7,8,10,9'],
    ['start with the rings', 'reorder 7,1,2,3,4,5,6,8,9,10'],
  ]);
});

describe('wishes for something else, in a clip that is named so', () => {
  checkRows('gym', [
    ['the sleeping man, give him a golden retriever, my neighbour has one', 'edit 2:free'],
    ['give the old lady a rain jacket, she caught a cold that day', 'edit 4:free'],
    ['the kids should wear goggles, they look naked', 'edit 5:free'],
    ['put a dog in it, people love dogs', 'clarify'],
  ]);
  checkRows('gadget', [
    ['the cases should be mint and yellow', 'edit 4:free'],
    ['the driver should wear cooler sunglasses', 'clarify'],
  ]);
});

describe('things that are no clips', () => {
  checkRows('gym', [
    ['make the towel darker', 'clarify'],
    ['make the towel golden', 'clarify'],
    ['make the boxer faster', 'clarify'],
    ['make the bag black and white', 'edit 3:free'],
    ['give the boxer a golden belt', 'edit 3:free'],
    ['give the runner warmer clothes', 'edit 1:free'],
    ['add snow on the roof of the gym', 'edit 6:free'],
    ["the trainer's shirt should be red", 'edit 4:free'],
    ["I'd like a whistle around the trainer's neck", 'edit 4:free'],
    ['fog around the boxer in clip 4', 'edit 4:free'],
    ['the pool table darker', 'clarify'],
    ['the dog: darker', 'clarify'],
    ['the pool like the boxer but darker', 'clarify'],
    ['the boxer as dark as the pool', 'clarify'],
    ['the pool is golden', 'clarify'],
  ]);
  checkRows('wedding', [
    ['a warmer smile for the groom', 'edit 3:free'],
    ['the groom needs a brighter tie', 'edit 3:free'],
    ['clip 3 in a black and white suit', 'edit 3:free'],
    ['dress the groom in black and white', 'edit 3:free'],
    ['put a rain jacket on the groom', 'edit 3:free'],
    ['put a warm blanket on the groom', 'edit 3:free'],
    ['golden cans on the car', 'edit 5:free'],
    ['the man: warmer', 'clarify'],
    ['a snow globe on the table', 'edit 10:free'],
    ['turn the car black and white', 'edit 5:free'],
    ['make the car vintage', 'clarify'],
    ['move the bells to the left', 'edit 1:free'],
    ['the church darker', 'clarify'],
    ['the guy: warmer', 'clarify'],
    ['play clip 7 in slow motion', 'edit 7:slow-motion'],
  ]);
  checkRows('wedding', [['make the bells darker', 'edit 3:free']], { selected: [3] });
});
