import { describe } from 'vitest';
import { checkRows } from '../../testing/check-rows.ts';

describe('clips that are put right behind a whole message', () => {
  checkRows('concert', [
    ['clip 6 drags, make it faster... actually clip 5', 'edit 5:faster'],
    ['clip 6 drags, make it faster - scratch that, clip 5', 'edit 5:faster'],
    ['put some snow in clip 2, we open in december, or rather clip 1', 'edit 1:snow'],
    ['less movement in clip 4, it makes me dizzy. oh no I meant clip 3', 'edit 3:less-motion'],
    ["don't make clip 3 darker, make it sharper, sorry, I mean clip 6", 'edit 6:sharper'],
    ['only clip 3 sharper, sorry, wrong clip, I meant clip 2', 'edit 2:sharper'],
    ['clip 2 brighter and clip 3 darker, sorry, clip 4', 'edit 2:brighter; 4:darker'],
    ['clip 3 brighter than clip 2, no wait, clip 4', 'clarify'],
  ]);
});

describe('clips that are put right at once', () => {
  checkRows('concert', [
    ['clip 6 sorry 2 drags, make it faster', 'edit 2:faster'],
    ['clip 6 i mean 2 drags, make it faster', 'edit 2:faster'],
    ['clip 6 no 2 needs rain', 'edit 2:rain'],
    ['scene 6 wait 2 in sepia', 'edit 2:sepia'],
    ['clip 6 or 2 in sepia', 'clarify'],
    ['sepia on clip 2 I mean clip 4', 'edit 4:sepia'],
    ['clip 1 I mean clip 2 looks flat, give it more contrast', 'edit 2:high-contrast'],
    ['high contrast for clip 4 sorry 5, thanks', 'edit 5:high-contrast'],
    ['clip 1 no wait clip 4 is too dark, lighten it up', 'edit 4:brighter'],
    ['clip 3, I mean clip 2, darker', 'edit 2:darker'],
    ["I'd like clip 3, no, clip 2 a lot more vivid", 'edit 2:strong vivid'],
    ['hmm the intro feels a bit boring, put fog in clip 1 I mean clip 4', 'clarify'],
    ['make number 3 no clip 5 far cooler', 'edit 5:strong cooler'],
    ['clip 1 drags, speed it up, hang on, clip 3', 'edit 3:faster'],
    ['clip 2, no rain', 'clarify'],
  ]);
});
