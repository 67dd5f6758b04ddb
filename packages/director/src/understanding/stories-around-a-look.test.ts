import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('a place and its time or weather', () => {
  checkRows('concert', [
    ['Please make the street in clip 1 look like early sunrise.', 'edit 1:sunrise'],
    ['let snow fall on the street in clip 1', 'edit 1:snow'],
    ['put a night light on the car in clip 2', 'edit 2:free'],
    ['the singer in clip 6 should hold a snow globe', 'edit 6:free'],
  ]);
});

describe('what a look is compared with, and what is to be seen by it', () => {
  checkRows('gadget', [
    ['compared with the others clip 3 is too bright, bring it down', 'edit 3:darker'],
    ['clip 3 is darker than the rest, bring it up', 'edit 3:brighter'],
    ['clip 3 is way too bright compared to the rest, pull it down a bit', 'edit 3:slight darker'],
    ['clip 3 needs to be darker than it is now', 'edit 3:darker'],
    ['clip 2 sharper, so we can see every crack', 'edit 2:sharper'],
    ['I want people to feel the fall, so slow motion on clip 1', 'edit 1:slow-motion'],
    ['clip 2 sharper, I want to see more cracks', 'edit 2:free'],
    ['nothing colourful please: black and white everywhere', 'edit 1,2,3,4:black-and-white'],
    ['I keep changing my mind, but clip 3 should be sepia after all', 'edit 3:sepia'],
    ['my aunt says clip 3 should be sepia', 'edit 3:sepia'],
    ['clip 1: washed out, needs more contrast', 'edit 1:high-contrast'],
    ['make clip 1 washed out with more contrast', 'edit 1:muted+high-contrast'],
    ['clip 1 golden, clip 2 golden too but much stronger', 'edit 1:golden; 2:strong golden'],
    ['clip 1 at night, and clip 2 with heavy, really strong fog.', 'edit 1:nighttime; 2:strong fog'],
    ['swap the desk in clip 2 for a sofa', 'edit 2:free'],
  ]);
  checkRows(
    'gadget',
    [
      ["this one's too bright", 'edit 2:darker'],
      ['leave this one alone and make the next one brighter', 'edit 3:brighter'],
      ['all of them except this one: sepia', 'edit 1,3,4:sepia'],
    ],
    { selected: [2] },
  );
});

describe('a look that stands in talk about something else', () => {
  checkRows('gadget', [
    ['clip 2 softer. We go live at night.', 'clarify'],
    ['clip 2 more vivid. Have a warm weekend!', 'clarify'],
    ['Working late at night again. clip 2 softer', 'clarify'],
    ['The show starts at sunrise. clip 2 softer', 'clarify'],
    ['1 more thing: clip 3 darker', 'edit 3:darker'],
    ['2 small changes: clip 3 darker, clip 1 warmer', 'edit 3:darker; 1:warmer'],
    ['clip 2 softer before 5pm', 'edit 2:softer'],
    // What points at the clips before it is meant for them.
    ['clip 2 is dull. More contrast there, please.', 'edit 2:high-contrast'],
    ['clip 2 softer. And make it warmer.', 'edit 2:softer+warmer'],
    ['clip 2 softer. Warmer as well.', 'edit 2:softer+warmer'],
  ]);
});

describe('what a look is for, what comes of it and who wishes it', () => {
  checkRows('concert', [
    ['clip two cooler, clip three warmer, so people notice the difference', 'edit 2:cooler; 3:warmer'],
    ['verse 1 in black and white, so the first chorus in colour stands out', 'edit 2:black-and-white'],
    ['verse 1 darker so the first chorus hits harder', 'edit 2:darker'],
    ['clip 2 darker so that everyone gets the message', 'edit 2:darker'],
    ['darker, so the outro stands out more', 'clarify'],
    ['clip 2 darker, so people notice the dog on the car', 'clarify'],
    ['clip 2 darker, so the red balloon pops', 'asked'],
    ['sepia for the outro, that gives it a nostalgic ending', 'edit 6:sepia'],
    ['sepia for the outro, we want people to feel nostalgic', 'edit 6:sepia'],
    ['we want people to feel nostalgic in clip 6', 'edit 6:vintage'],
    ['vivid colours across the whole video, our label loves that', 'edit 1,2,3,4,5,6:vivid'],
    ['both verses in black and white, sorry for the back and forth', 'edit 2,4:black-and-white'],
    ['make the lights swing back and forth in clip 3', 'edit 3:free'],
    ["Our drummer has been begging for neon in clip 3, so let's do that", 'edit 3:neon'],
    ['my sister is dying to see fog in clip 3', 'edit 3:fog'],
    ['warmer intro and brighter outro please', 'edit 1:warmer; 6:brighter'],
    ['a darker hook on the wall', 'clarify'],
  ]);
});
