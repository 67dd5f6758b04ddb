import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('clips by their place, by number, and beside others', () => {
  checkRows('ballad', [
    ['penultimate: sunset', 'edit 6:sunset'],
    ['the third from the end darker', 'edit 5:darker'],
    ['third clip from the end darker', 'edit 5:darker'],
    ['the second one from the back brighter', 'edit 6:brighter'],
    ['second last brighter', 'edit 6:brighter'],
    ['the last one but one: fog', 'edit 6:fog'],
    ['evens darker, odds brighter', 'edit 2,4,6:darker; 1,3,5,7:brighter'],
    ['what are the odds', 'none'],
    ['every third one starting with 2: more contrast', 'edit 2,5:high-contrast'],
    ['every other clip, starting at the second, brighter', 'edit 2,4,6:brighter'],
    ['every third clip starting with 9 darker', 'clarify'],
    ['every third clip darker', 'clarify'],
    ['last two look too dark', 'edit 6,7:brighter'],
    ['the last two seconds darker', 'clarify'],
    ['the last three without the very last one: rain', 'edit 5,6:rain'],
    ['number five brighter', 'edit 5:brighter'],
    ['numbers 2 and 5 darker', 'edit 2,5:darker'],
    ['no 2 = night, no 4 = day', 'edit 2:nighttime; 4:daytime'],
    ['no fog in 2', 'clarify'],
    ['clip five and the one before it: faster', 'edit 4,5:faster'],
    ['3 and the next one brighter', 'edit 3,4:brighter'],
    ['clip 3 and both neighbours brighter', 'edit 2,3,4:brighter'],
    ['clip 7 and the one after it brighter', 'clarify'],
    ['the two clips before the outro brighter', 'edit 5,6:brighter'],
    ['the two clips before clip 2 brighter', 'clarify'],
    ['both clips with the guitarist warmer', 'edit 2,4:warmer'],
    ['the two shots with fireworks warmer', 'edit 3,5:warmer'],
    ['the three shots with fireworks warmer', 'clarify'],
    ['all shots of the guitarist warmer', 'edit 2,4:warmer'],
  ]);
});

describe('clips between those that were named', () => {
  checkRows('ballad', [
    ['hook and outro darker, the two in between brighter', 'clarify'],
    ['1 and 4 warmer, the two in between cooler', 'edit 1,4:warmer; 2,3:cooler'],
    ['intro and outro darker, everything in between brighter', 'edit 1,7:darker; 2,3,4,5,6:brighter'],
    ['clip 1 sepia, clip 4 sepia and the ones between them vintage', 'edit 1:sepia; 4:sepia; 2,3:vintage'],
    ['1 and 4 warmer, the three in between cooler', 'clarify'],
    ['2 and 3 warmer, the ones in between cooler', 'clarify'],
    ['1 warmer, 4 cooler, 6 darker, the ones in between sepia', 'clarify'],
    ['put a wall in between', 'clarify'],
  ]);
});

describe('parts that are counted, and places behind them', () => {
  checkRows('ballad', [
    ['sepia for the first verse, vintage for the second', 'edit 2:sepia; 4:vintage'],
    ['neon on chorus 1 and fog on the second', 'edit 3:neon; 5:fog'],
    ['sepia for the first chorus and the last', 'edit 3,5:sepia'],
    ['the first chorus neon, the last clip sepia', 'edit 3:neon; 7:sepia'],
    ['the first chorus neon, the fourth sepia', 'clarify'],
    ['rain for the second chorus but not for the first', 'edit 5:rain'],
    ['verses 1 and 2 in sepia', 'edit 2,4:sepia'],
    ['verses 1 and 3 in sepia', 'clarify'],
  ]);
});

describe('clips that are said twice, or left alone in a list with "or"', () => {
  checkRows('scent', [
    ['a cinematic feel from the first clip to the last, all four of them', 'edit 1,2,3,4:cinematic'],
    ["don't change 1, 2 or 3; 4 gets a sunset light", 'edit 4:sunset'],
    ["don't touch the hook or the cta, sunset for clip 2", 'edit 2:sunset'],
    ['warmer everywhere except in clip 3 or 4', 'edit 1,2:warmer'],
    ['warmer in clip 3 or 4', 'clarify'],
    ["don't change 1, 2 or 9; 4 gets a sunset light", 'clarify'],
    ['clips 3 and 3 warmer', 'clarify'],
  ]);
});
