import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('clips that are said to stay as they are', () => {
  checkRows('gadget', [
    ["brighten the entire video, don't touch clip 1 though", 'edit 2,3,4:brighter'],
    ['make the whole video warmer, clip 2 should stay as it is though', 'edit 1,3,4:warmer'],
    ['brighten all clips, however leave clip 1', 'edit 2,3,4:brighter'],
    ["clips 1 to 4 warmer but clip 2 is perfect the way it is so don't change it", 'edit 1,3,4:warmer'],
    ['all clips darker. I love clip 3 as it is', 'edit 1,2,4:darker'],
    ['everything in sepia, although clip 4 can stay just as it is', 'edit 1,2,3:sepia'],
    ['clip 1 and 2 noir. keep clip 2 as is and clip 3 sepia', 'clarify'],
    ['all clips cooler, only please do not alter the hook in any way', 'clarify'],
  ]);
});

describe('what is no word of leaving a clip alone', () => {
  checkRows('gadget', [
    ["don't just change clip 2, make all clips warmer", 'edit 1,2,3,4:warmer'],
    ['make clip 2 warmer, leave the others', 'edit 2:warmer'],
    ['leave clip 1 and make clip 2 warmer', 'edit 2:warmer'],
    ["make clips 1 and 2 sepia, keep clip 2's logo red", 'clarify'],
    ['make everything brighter and leave clip 2 darker', 'clarify'],
    ["clip 2 warmer, but don't touch clip 2", 'clarify'],
  ]);
});

describe('clips that stay as a look says they are', () => {
  checkRows('concert', [
    ['clip 2 can stay dark', 'clarify'],
    ['clip 2 should stay dark', 'clarify'],
    ['clip 3 can stay bright, clip 2 darker', 'edit 2:darker'],
    ['vivid in every chorus, the verses can stay muted', 'edit 3,5:vivid'],
    ['the verses should be muted and the choruses vivid so the energy builds', 'edit 2,4:muted; 3,5:vivid'],
  ]);
});

describe('all clips without something in them', () => {
  checkRows('concert', [
    ['all clips without the singer warmer', 'edit 1,3,5:warmer'],
    ['warmer in every clip without the crowd', 'edit 1,2,4,6:warmer'],
    ['all clips without clip 4 warmer', 'edit 1,2,3,5,6:warmer'],
    ['all clips without the choruses warmer', 'edit 1,2,4,6:warmer'],
  ]);
});

describe('the others, by how many they are', () => {
  checkRows('coffee', [
    ['1 and 3 at sunset, leave the other two alone', 'edit 1,3:sunset'],
    ['first two: low contrast, the other two: high contrast', 'edit 1,2:low-contrast; 3,4:high-contrast'],
    ['make clip 1 darker and the remaining three brighter', 'edit 1:darker; 2,3,4:brighter'],
    ['clip 1 warmer, the other three clips cooler', 'edit 1:warmer; 2,3,4:cooler'],
    ['clip 1 warmer, the other two clips cooler', 'clarify'],
    ['clip 1 warmer, the other two cooler', 'clarify'],
    ['clip 1 warmer, the other two cups cooler', 'clarify'],
    ['cinematic look on clips one to three, but leave the fourth alone', 'edit 1,2,3:cinematic'],
    ['all of them warmer but leave the last alone', 'edit 1,2,3:warmer'],
  ]);
});
