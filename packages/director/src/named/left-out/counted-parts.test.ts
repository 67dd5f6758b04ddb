import { describe } from 'vitest';
import { checkRows } from '../../testing/check-rows.ts';

describe('an ordinal counts the part of the song that was named before it', () => {
  checkRows('wedding', [
    ['noir for the third chorus, neon for the first', 'edit 9:noir; 4:neon'],
    ['the third chorus in noir and the first in neon', 'edit 9:noir; 4:neon'],
    ['make the first chorus darker, the second brighter and the third vivid', 'edit 4:darker; 6:brighter; 9:vivid'],
    ['the second verse warmer, the last one cooler', 'edit 5:warmer; 8:cooler'],
    ['second verse: warmer, first: cooler', 'edit 5:warmer; 2,3:cooler'],
    ['third chorus noir, first neon', 'edit 9:noir; 4:neon'],
    ['chorus 3 noir, the first neon', 'edit 9:noir; 4:neon'],
    ['the first and the third chorus in noir, the second in neon', 'edit 4,9:noir; 6:neon'],
    ['the last chorus: sepia; second: noir; first: neon', 'edit 9:sepia; 6:noir; 4:neon'],
    ['Make the second verse darker. The first should be warmer.', 'edit 5:darker; 2,3:warmer'],
    ['second chorus sepia. Third: noir.', 'edit 6:sepia; 9:noir'],
    ['second chorus darker, third too', 'edit 6,9:darker'],
    ['second chorus darker, and the same for the third', 'edit 6,9:darker'],
    ['the first verse, not the second, in sepia', 'edit 2,3:sepia'],
    ['not the first chorus, the second: more contrast', 'edit 6:high-contrast'],
    ['the choruses darker, the first one only slightly', 'edit 6,9:darker; 4:slight darker'],
    ['all verses but the first in sepia', 'edit 5,8:sepia'],
    ['swap the first chorus and the second', 'reorder 1,2,3,6,5,4,7,8,9,10'],
    ['undo the first chorus and the third', 'undo 4,9'],
  ]);
});

describe('and the one that is named behind it, where both stand alike', () => {
  checkRows('wedding', [
    ['neon for the first, noir for the third chorus', 'edit 4:neon; 9:noir'],
    ['in the second at night, in the third chorus at sunset', 'edit 6:nighttime; 9:sunset'],
    ['the first neon, the third chorus noir', 'clarify'],
  ]);
});

describe('what may be counted in several ways is asked about', () => {
  checkRows('wedding', [
    ['first chorus brighter, second verse darker, the third cooler', 'clarify'],
    ['the first chorus brighter, clip 8 darker, the second one cooler', 'clarify'],
    ['the second chorus darker, the second to last brighter', 'clarify'],
    ['the third chorus warmer, the fourth cooler', 'clarify'],
    ['at the second chorus, first zoom in', 'clarify'],
  ]);
});

describe('an ordinal counts clips where it says so, or no part is counted', () => {
  checkRows('wedding', [
    ['the last chorus in noir, the first clip in neon', 'edit 9:noir; 1:neon'],
    ['the last chorus in noir, the opening in neon', 'edit 9:noir; 1:neon'],
    ['the intro warmer, the last cooler', 'edit 1:warmer; 10:cooler'],
    ['the bridge warmer, the first brighter', 'edit 7:warmer; 1:brighter'],
    ['clip 4 darker, the first brighter', 'edit 4:darker; 1:brighter'],
    ['the first brighter, the last darker', 'edit 1:brighter; 10:darker'],
    ['I watched the second chorus for the first time, make it brighter', 'edit 6:brighter'],
    ['second chorus darker for a second', 'edit 6:darker'],
    ['in the second chorus the first dancer should wear red', 'edit 6:free'],
  ]);
});
