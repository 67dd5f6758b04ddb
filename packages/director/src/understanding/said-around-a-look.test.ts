import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('who wishes a look, and why, is left out', () => {
  checkRows('gadget', [
    ['our art director would like to see clip 2 in golden tones, since that matches the packaging', 'edit 2:golden'],
    ['clip 2 is too dark on my phone can you brighten it up', 'edit 2:brighter'],
    ['Could we soften clip 1 by just a touch? The surface comes across as a little harsh.', 'edit 1:slight softer'],
    ['Clip 3 came across as flat on the projector, so a higher contrast would help.', 'edit 3:high-contrast'],
    ['the agency has asked for a neon look for clips 1 and 3, so that they tie in with the campaign', 'edit 1,3:neon'],
    ['I was asked to pass on that clip 4 should be slightly warmer.', 'edit 4:slight warmer'],
    ['less motion in clip 2, it makes me dizzy', 'edit 2:less-motion'],
    ['clip 2 will not be accepted with a darker picture, so please make it cooler', 'edit 2:cooler'],
  ]);
});

describe('a look of something that was named before', () => {
  checkRows('gadget', [
    ['the contrast on clip 4 is killing my eyes, lower it', 'edit 4:low-contrast'],
    ['clip 3 has too little contrast, increase it a bit', 'edit 3:slight high-contrast'],
    ['the colours of clip 2 are a bit sleepy, boost them', 'edit 2:vivid'],
  ]);
});

describe('a look that is not wanted any more', () => {
  checkRows('gadget', [
    ['skip snow, add fog to clip 3 instead', 'edit 3:fog'],
    ['forget the rain, make clip 2 warmer', 'edit 2:warmer'],
    ['scrap sepia, clip 1 in black and white', 'asked'],
  ]);
});

describe('a clip before a colon gets what stands behind it', () => {
  checkRows('gadget', [
    ['clip 4: zoom out, clips 1 and 2: fog', 'edit 4:zoom-out; 1,2:fog'],
    ['so yeah clip 4: zoom out, clips 1 and 2: fog', 'edit 4:zoom-out; 1,2:fog'],
  ]);
});

describe('a deadline beside a look', () => {
  checkRows('gadget', [
    ['clip 2 brighter before lunch', 'edit 2:brighter'],
    ['zoom in on clip 3 by tomorrow', 'edit 3:zoom-in'],
    ['clip 2 in slow motion or so', 'edit 2:slow-motion'],
  ]);
});

describe('lists without commas', () => {
  checkRows('gadget', [
    ['1 brighter 2 darker 3 sepia', 'edit 1:brighter; 2:darker; 3:sepia'],
    ['clip 1 warmer clip 3 cooler', 'edit 1:warmer; 3:cooler'],
  ]);
});

describe('what is more than a look, or may be, is no look alone', () => {
  checkRows('gadget', [
    ['clip 1 warmer, and in clip 3 give her a straw hat', 'edit 1:warmer; 3:free'],
    ['clip 2 at night, the woman wears a hat', 'edit 2:free'],
    ['clip 2: she smiles, darker', 'edit 2:free'],
    ['if clip 2 is dark make clip 3 brighter', 'clarify'],
    ['make clip 2 darker, i changed my mind', 'clarify'],
    ['the client wants a dog in clip 2, and darker', 'asked'],
    ['make clip 2 as dark as clip 1', 'clarify'],
    ['darken clip 2 unless it is dark already', 'clarify'],
  ]);
});

describe('clips that are talked about before the look', () => {
  checkRows('concert', [
    ['The umbrella gets lost completely. Could that shot be brighter?', 'edit 4:brighter'],
    ['winter campaign, so heavy snow in clip 3', 'edit 3:strong snow'],
    ['clip 4 drags on our site, speed it up slightly', 'edit 4:slight faster'],
    ['2 things for clip 3: snow and slow motion', 'edit 3:snow+slow-motion'],
    ['for the 4th time, clip 2 brighter!!', 'edit 2:brighter'],
  ]);
});

describe('a look that is refused beside one that is asked for', () => {
  checkRows('concert', [
    ['not rain, snow in clip 2', 'edit 2:snow'],
    ['sunrise rather than midday for clip 3', 'edit 3:sunrise'],
    ["don't forget to darken clip 3", 'edit 3:darker'],
    ["can't clip 3 be a tad sharper?", 'edit 3:slight sharper'],
    ["don't make clip 2 darker", 'clarify'],
  ]);
});

describe('looks and other wishes, clip by clip', () => {
  checkRows('concert', [
    [
      "Clip 1: brighter. Clip 3: the singer's name should appear on the stage. Clip 6: slightly darker.",
      'edit 1:brighter; 3:free; 6:slight darker',
    ],
    ['make clip 2 brighter and add a second bottle', 'edit 2:free'],
    ['one of the chorus clips should be sepia', 'clarify'],
  ]);
});

describe('a thing that gives its clip a name', () => {
  checkRows('concert', [
    ['can the umbrella be slightly warmer', 'clarify'],
    ['clip 4: slightly warmer', 'edit 4:slight warmer'],
    ['in clip 4 can the umbrella be slightly warmer', 'edit 4:free'],
  ]);
});
