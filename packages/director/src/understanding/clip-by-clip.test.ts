import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('a wish for each clip', () => {
  checkRows('scent', [
    ['clip 1: night; clip 3: b&w', 'edit 1:nighttime; 3:black-and-white'],
    ['clip 1 at night and clip 3 in black and white', 'edit 1:nighttime; 3:black-and-white'],
    ['make clip 1 nighttime and clip 3 black and white', 'edit 1:nighttime; 3:black-and-white'],
    ['nighttime for clip 1, black and white for clip 3', 'edit 1:nighttime; 3:black-and-white'],
    ['1 brighter, 2 darker, 3 warmer, 4 cooler', 'edit 1:brighter; 2:darker; 3:warmer; 4:cooler'],
    ['1: brighter\n2: darker\n3: warmer\n4: cooler', 'edit 1:brighter; 2:darker; 3:warmer; 4:cooler'],
    ['clip 1 brighter. clip 2 darker.', 'edit 1:brighter; 2:darker'],
    ['First clip brighter, second clip darker.', 'edit 1:brighter; 2:darker'],
    ['make the first clip brighter and the second one darker', 'edit 1:brighter; 2:darker'],
    ['brighten clip 1 and darken clips 2 and 3', 'edit 1:brighter; 2,3:darker'],
    ['brighten clip 1, darken clip 2', 'edit 1:brighter; 2:darker'],
    ['brighten the first and darken the second clip', 'edit 1:brighter; 2:darker'],
    ['hook brighter, cta in sepia', 'edit 1:brighter; 4:sepia'],
    ['clip 1 brighter and the rest darker', 'edit 1:brighter; 2,3,4:darker'],
    ['clip 1 brighter, everything else darker', 'edit 1:brighter; 2,3,4:darker'],
    ['make clip 1 brighter and all the other clips darker', 'edit 1:brighter; 2,3,4:darker'],
    ['clip 1 brighter, clip 2 darker, the others warmer', 'edit 1:brighter; 2:darker; 3,4:warmer'],
    ['clip 2 brighter and warmer, clip 3 rain', 'edit 2:brighter+warmer; 3:rain'],
    ['clips 1 and 2 brighter, clips 3 and 4 darker', 'edit 1,2:brighter; 3,4:darker'],
    ['1-2 brighter, 3-4 darker', 'edit 1,2:brighter; 3,4:darker'],
    ['the first two brighter and the last two darker', 'edit 1,2:brighter; 3,4:darker'],
    ['clip 1 a bit brighter, clip 2 much darker', 'edit 1:slight brighter; 2:strong darker'],
    ['clip 1 brighter / clip 2 warmer / clip 3 rain', 'edit 1:brighter; 2:warmer; 3:rain'],
    ['brighter on 1, warmer on 2', 'edit 1:brighter; 2:warmer'],
    ['1 = brighter, 2 = warmer', 'edit 1:brighter; 2:warmer'],
    ['clip 1 -> brighter, clip 2 -> warmer', 'edit 1:brighter; 2:warmer'],
    ['clip 1 should be brighter whereas clip 2 should be warmer', 'edit 1:brighter; 2:warmer'],
    ['clip 1 brighter while clip 2 gets warmer', 'edit 1:brighter; 2:warmer'],
    ['make clip 1 brighter, then make clip 2 warmer', 'edit 1:brighter; 2:warmer'],
    ['make clip 1 brighter. Also, clip 2 warmer.', 'edit 1:brighter; 2:warmer'],
    ['hook brighter and cta warmer', 'edit 1:brighter; 4:warmer'],
    ['the first clip brighter, the middle two darker, the last one warmer', 'edit 1:brighter; 2,3:darker; 4:warmer'],
    ['clips 1 and 2 sepia but clip 3 noir', 'edit 1,2:sepia; 3:noir'],
    ['everything warmer, and rain in clip 3', 'edit 1,2,3,4:warmer; 3:rain'],
    ['make everything warmer and clip 3 rainy', 'edit 1,2,3,4:warmer; 3:rain'],
    ['hook: darker; showcase: brighter', 'edit 1:darker; 2:brighter'],
    ['hook darker, showcase brighter, cta golden', 'edit 1:darker; 2:brighter; 4:golden'],
    ['first half darker, second half golden', 'edit 1,2:darker; 3,4:golden'],
    ['rain in clip 1, snow in clip 2 and fog in clip 3', 'edit 1:rain; 2:snow; 3:fog'],
    ['clip 1 rain and darker, clip 2 snow', 'edit 1:rain+darker; 2:snow'],
    ['rain on the odd clips and snow on the even ones', 'edit 1,3:rain; 2,4:snow'],
  ]);
  checkRows('concert', [
    ['choruses vivid, verses muted', 'edit 3,5:vivid; 2,4:muted'],
    ['make the choruses vivid and the verses muted', 'edit 3,5:vivid; 2,4:muted'],
    ['intro with fog, outro with rain', 'edit 1:fog; 6:rain'],
    ['darken clips 1 and 2 and brighten 3', 'edit 1,2:darker; 3:brighter'],
    ['intro darker and outro brighter', 'edit 1:darker; 6:brighter'],
    ['first verse vivid, second verse muted', 'edit 2:vivid; 4:muted'],
  ]);
  checkRows(
    'concert',
    [
      ['this one vintage, clip 4 sepia', 'edit 3:vintage; 4:sepia'],
      ['this one vintage, the others sepia', 'edit 3:vintage; 1,2,4,5,6:sepia'],
    ],
    { selected: [3] },
  );
  checkRows('gadget', [['problem darker, solution brighter', 'edit 2:darker; 3:brighter']]);
});

describe('clips that would be left out', () => {
  checkRows('ballad', [
    ['clip 1, and then clip 3, make them darker', 'clarify'],
    ['clip 1 and 2 and also 4, make faster them', 'edit 1,2,4:faster'],
    ['clips 1 as well as 3 darker', 'edit 1,3:darker'],
    ['clips 1 and 2 darker than clip 3', 'edit 1,2:darker'],
    ['clip 1 is so much sharper than clip 2, sharpen 2 as well please', 'edit 2:sharper'],
    ['turn clips 2 an 4 into vintge', 'edit 2,4:vintage'],
  ]);
});

describe('what only looks like a whole list', () => {
  checkRows('ballad', [
    ["let's do clips 1 and 2 dreamy and everything after that golden", 'clarify'],
    ['Nothing should change on 1 to 3, but the last one can be a lot darker', 'clarify'],
    ['First three: film noir; fourth: daytime', 'edit 1,2,3:noir; 4:daytime'],
    ['snow on the pier shot is cool, just make clip 2 brighter', 'edit 2:brighter'],
    ['middle three clips of the tune in slow motion', 'edit 3,4,5:slow-motion'],
    ['Clip 3 brighter please, oh and could we have a little cat sitting on the pier there too', 'edit 3:free'],
  ]);
});

describe('a list with marks before its lines', () => {
  checkRows('gadget', [
    ['1) desaturate clip 2\n2) clip 4 at night', 'edit 2:muted; 4:nighttime'],
    ['Hi, two changes:\n- clip 1 warmer\n- clip 3 sepia', 'edit 1:warmer; 3:sepia'],
    ['a) clip 1 warmer\nb) clip 3 sepia', 'edit 1:warmer; 3:sepia'],
    // Where nothing else names a clip, the numbers do.
    ['1. brighter\n2. darker', 'edit 1:brighter; 2:darker'],
  ]);
});
