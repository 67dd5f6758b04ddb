import { describe } from 'vitest';
import { checkRows } from '../../testing/check-rows.ts';

describe('clips that are only spoken of beside a look for others', () => {
  checkRows('gadget', [
    ['heavy fog in clip 4, clip 1 is fine', 'edit 4:strong fog'],
    ['slow motion for clip 2, clip 1 can stay', 'edit 2:slow-motion'],
    ['clip 1 looks good, clip 2 much brighter', 'edit 2:strong brighter'],
    ['leave clip 4 as it is but the middle two clips: muted', 'edit 2,3:muted'],
    ["don't touch 1. The second clip golden", 'edit 2:golden'],
    ['speed up the first two and leave clip 3 alone', 'edit 1,2:faster'],
    ['clip 3 darker. I love clip 4', 'edit 3:darker'],
    ["clip 3 was too dark yesterday but now it's fine. clip 2 warmer", 'edit 2:warmer'],
    ['unlike clip 1, clip 2 should be warmer', 'edit 2:warmer'],
    ['compared to clip 2, clip 3 looks dull. make clip 3 more vivid', 'edit 3:vivid'],
    ['sepia for clip 1 so that it matches clip 4', 'edit 1:sepia'],
    ['clip 3 is fine so vintage for clip 2', 'edit 2:vintage'],
    ['less contrast, 3, clip 4 can stay', 'edit 3:low-contrast'],
    ['1 and 2 are fine, but 3 needs to be a lot more vivid', 'edit 3:strong vivid'],
  ]);
});

describe('sets of clips without those that are said to be well', () => {
  checkRows('concert', [
    ['even clips faster please. clip 6 is fine', 'edit 2,4:faster'],
    ["clips 1, 3 and 6 softer, clip 1 doesn't need it", 'edit 3,6:softer'],
    ['all clips darker, only clip 3 stays', 'edit 1,2,4,5,6:darker'],
    ['clip 3 is great, but make all clips darker', 'edit 1,2,3,4,5,6:darker'],
    ['I like to have snow in all the clips of the video except clip 3', 'clarify'],
  ]);
});

describe('remarks that a look belongs to', () => {
  checkRows('gadget', [
    ['clip 4 is great, make it darker', 'edit 4:darker'],
    ['clip 1 darker, clip 2 the same', 'edit 1,2:darker'],
    ['rain in clips 2 and 3, but not in the first one', 'edit 3:rain'],
    ['not the first clip, the second one: more contrast', 'edit 2:high-contrast'],
    ['we all prefer clip 2 and 1 with less motion', 'edit 1,2:less-motion'],
  ]);
});

describe('clips that are only named in a reason or a comparison', () => {
  checkRows('gadget', [
    ['play clip 2 in slow motion, same look as clip 3 has', 'edit 2:slow-motion'],
    ['golden for clip 2, same as clip 3', 'edit 2:golden'],
    ['golden for clip 2 and same look for clip 3', 'edit 2,3:golden'],
    ['golden for clip 2 and the same look as clip 3 has', 'clarify'],
    ['make it rain in clip 3 - clip 1 is where it should not happen', 'edit 3:rain'],
    ['pan right in clip 1, clip 4 already has it', 'edit 1:pan-right'],
    ['fog in clip 2, clip 3 already has fog', 'edit 2:fog'],
    ['clip 2 brighter and warmer because clip 1 is so different', 'edit 2:brighter+warmer'],
    ['because clip 1 is so dark, clip 2 should be darker too', 'edit 2:darker'],
    ['Clip 2 warmer, and because clip 3 is too bright, make it darker', 'clarify'],
    ['I like clip 2 because clip 3 is so golden, make it warmer', 'clarify'],
    ['clip 3 golden, clip 4 already has it, make it stronger there', 'clarify'],
    ['darken clip 2, otherwise it clashes with clip 3', 'edit 2:darker'],
    ['make clip 2 golden; next to clip 1 it feels too cold', 'edit 2:golden'],
    ['speed up clip 4, it comes right after clip 3', 'edit 4:faster'],
    ['clip 2 softer, the jump from clip 1 is too hard', 'edit 2:softer'],
    ['clip 2 darker, we did that in clip 4 too', 'edit 2:darker'],
    ['clip 1 golden to be closer to clip 3', 'edit 1:golden'],
    ['snow in clip 2, no it should be in clip 3', 'edit 3:snow'],
    ['add snow to clip 2. It should go to clip 3 too', 'edit 2,3:snow'],
  ]);
});
