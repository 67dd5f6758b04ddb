import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('what a message takes back', () => {
  checkRows('concert', [
    ['not this one, clip 4: sepia', 'edit 4:sepia'],
    ['Not this one, clip 6 should be brighter', 'edit 6:brighter'],
    ['not this clip, make clip 6 brighter', 'edit 6:brighter'],
    ['Not this clip. Clip 2 should be warmer.', 'edit 2:warmer'],
    ['no, not this scene but clip 2 warmer', 'edit 2:warmer'],
    ['snow in clip 4... i mean fog', 'edit 4:fog'],
    ['snow in clip 4, no, fog', 'edit 4:fog'],
    ['snow in clip 4. scratch that, fog', 'edit 4:fog'],
    ['warmer in clip 4, sorry, cooler', 'edit 4:cooler'],
    ['sunrise for clip 4... on second thought sunset', 'edit 4:sunset'],
    ['snow in clip 4, no fog', 'edit 4:snow'],
    ['dawn in clip 1?? no wait, do clip 6 at sunrise instead, leave clip 1 as it is', 'edit 6:sunrise'],
    ['snow in clip 1? actually no, give clip 5 fog instead and leave clip 1 alone', 'edit 5:fog'],
    ['clip 4 snow. wait, what did i want', 'clarify'],
    ['clip 4 with snow... actually let me think', 'clarify'],
    ['clip 4 with snow, on second thought maybe not', 'clarify'],
    ['clip 2 brighter, wait, and clip 3 darker', 'edit 2:brighter; 3:darker'],
    ['make clip 3 much warmer, i mean a lot', 'edit 3:strong warmer'],
    ['make 3 sunset and 4 as well', 'edit 3,4:sunset'],
  ]);
});

describe('controls and talk in more words', () => {
  checkRows('concert', [
    ['let clips 3 and 4 blend into each other with a crossfade', 'transition 3,4 crossfade'],
    ['let clips 3 and 4 melt into each other with a crossfade', 'transition 3,4 crossfade'],
    ['approve clip 4 before the client changes his mind', 'approve 4'],
    ['clip 4 is great, approve it before i change my mind again', 'approve 4'],
    ['What can I do with this program?', 'help'],
    ['Cheers mate, have a nice weekend', 'none'],
  ]);
});

describe('a look that is denied once it was named', () => {
  checkRows('gadget', [
    ['clip 4 in slow motion no not slow motion vintage make it vintage', 'clarify'],
    ['clip 2 fog no not fog snow', 'clarify'],
    ['in clip 4 the image is not sharp, please more sharp', 'edit 4:sharper'],
    ["don't make clip 3 darker, make it foggy instead and then softer look for clip 1", 'edit 3:fog; 1:softer'],
    ["don't make clip 3 darker, make it foggy instead", 'edit 3:fog'],
  ]);
});
