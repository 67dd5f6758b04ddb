import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('clips that get the same as those before them', () => {
  checkRows('ballad', [
    ['make 3 sunset, and since it matches, 4 as well', 'edit 3,4:sunset'],
    ['make 3 sunset because I love it, same for the bridge', 'edit 3,6:sunset'],
  ]);
  checkRows('ballad', [
    ['4 crisper, 6 ditto', 'edit 4,6:sharper'],
    ['2 and 5 brighter, 6 likewise', 'edit 2,5,6:brighter'],
    ['clip 2 warmer, same for the bridge', 'edit 2,6:warmer'],
    ['intro: nighttime. bridge: same. outro: daytime.', 'edit 1,6:nighttime; 7:daytime'],
    ['3 a bit darker, 5 the same, 6 way brighter', 'edit 3,5:slight darker; 6:strong brighter'],
    ['brighten 2. Do that for 3 as well.', 'edit 2,3:brighter'],
    ['give clip 2 fog, then do the same with the outro', 'edit 2,7:fog'],
    ['two should be warmer, and three as well', 'edit 2,3:warmer'],
    ['clip five warmer and six too', 'edit 5,6:warmer'],
    ['clip 3 darker, and so should clip 6', 'edit 3,6:darker'],
    ['make three darker, same for six', 'edit 3,6:darker'],
    ['make three darker lamps', 'clarify'],
    ['add fog, and two as well', 'clarify'],
    ['fog in clip two, and I want one too', 'edit 2:fog'],
    ['2 darker, 3 the opposite', 'clarify'],
    ['2 and 5 warmer, 6 likewise, but less', 'clarify'],
    ['clip 2 should have the same rain as clip 4', 'clarify'],
  ]);
});

describe('clips that get another strength of the look before', () => {
  checkRows('ballad', [
    ['clips 1-4 sharper, clip 3 just a touch', 'edit 1,2,4:sharper; 3:slight sharper'],
    ['everything cooler; 6 only slightly', 'edit 1,2,3,4,5,7:cooler; 6:slight cooler'],
    ['verses darker, the last one only slightly', 'edit 2:darker; 4:slight darker'],
    ['clip 2 a bit darker, 5 a lot', 'edit 2:slight darker; 5:strong darker'],
    ['snow on both choruses, but on clip 5 just lightly', 'edit 3:snow; 5:slight snow'],
    [
      'I am tired of it. Clips 2 to 5 a lot more vivid, and clip 1 just slightly.',
      'edit 2,3,4,5:strong vivid; 1:slight vivid',
    ],
    ['2, 3 and 6 warmer, 6 a bit more', 'clarify'],
    ['clip 2 darker. I like clip 5 a lot', 'edit 2:darker'],
  ]);
});

describe('the other clips of one part of the song', () => {
  checkRows('ballad', [
    ['clip 3 in neon, the rest of the choruses warmer', 'edit 3:neon; 5:warmer'],
    ['verse 1 gets rain, the other verse gets snow', 'edit 2:rain; 4:snow'],
    ['the other verse in sepia', 'clarify'],
    ['the verse with the lighthouse faster', 'edit 4:faster'],
    ['the chorus where the band plays on a boat should be warmer', 'edit 3:warmer'],
    ['the chorus with the unicorn brighter', 'clarify'],
    ['the verses with rain', 'edit 2,4:rain'],
  ]);
});

describe('how much, behind a look', () => {
  checkRows('gadget', [
    ['zoom in on clip 1 a bit more', 'edit 1:slight zoom-in'],
    ['slow clip 1 down even more', 'edit 1:slow-motion'],
    ['make clip 1 darker, a lot more', 'edit 1:strong darker'],
    ['a slower pan left on clip 2', 'edit 2:slight pan-left'],
    ['Could we slow the falling phone down even more? Significantly more, they said.', 'edit 1:strong slow-motion'],
  ]);
});
