import { describe } from 'vitest';
import { checkTurns } from '../testing/check-rows.ts';

const warm = ['warm up clip 3', 'Retake: Clip 3: warmer. Published.'];
const fog = ['fog in clip 2', 'Retake: Clip 2: fog. Published.'];

const asked = ['the verse should be muted', 'Retake: There are two verses, clips 2 and 4. Which one?'];

describe('answers to a question that names clips', () => {
  checkTurns('ballad', [
    [asked, 'both of them then', 'edit 2,4:muted'],
    [asked, 'the second one. and only slightly please', 'edit 4:slight muted'],
    [asked, 'the first', 'edit 2:muted'],
    [asked, 'none of them', 'none'],
    [asked, 'actually make both brighter', 'clarify'],
    [['make clip 2 golden', 'Retake: Clip 2: golden. Anything else?'], 'both', 'clarify'],
  ]);
});

describe('what leans on the last message, beside talk', () => {
  checkTurns('gadget', [
    [warm, 'nice, a bit more', 'edit 3:slight warmer'],
    [warm, 'thats nice but its still cold, a bit more', 'edit 3:slight warmer'],
    [warm, 'much more please, i can barely see the difference', 'edit 3:strong warmer'],
    [warm, "that's way too much now, a lot less", 'edit 3:strong cooler'],
    [warm, 'tone it down a bit', 'edit 3:slight cooler'],
    [warm, 'hm too strong', 'edit 3:cooler'],
    [warm, 'now the opposite for clip 4', 'edit 4:cooler'],
    [warm, "a bit more time please, I'm still thinking", 'clarify'],
    [fog, 'oh and do clip 1 as well, forgot that one', 'edit 1:fog'],
    [fog, "same look for the hook please, mum's idea", 'edit 1:fog'],
    [fog, 'boss wants the same on every clip now', 'edit 1,2,3,4:fog'],
    [fog, 'the same but stronger on clip 1', 'edit 1:strong fog'],
    [fog, 'same for 3 and a lot for 4', 'clarify'],
    [fog, 'too much', 'clarify'],
  ]);
  checkTurns('gadget', [[fog, 'same here', 'edit 4:fog']], { selected: [4] });
  checkTurns('ballad', [
    [
      ['sepia for the first verse', 'Retake: Clip 2: sepia.'],
      'and the other verse as well, since they should match',
      'edit 4:sepia',
    ],
    [['sepia for the bridge', 'Retake: Clip 6: sepia.'], 'the other verse likewise', 'clarify'],
  ]);
});

describe('exactly that, and more of it', () => {
  checkTurns('ballad', [
    [
      ['make the intro warmer', 'Retake: Clip 1 is warmer.'],
      'gorgeous!! can we have exactly that on the outro too?',
      'edit 7:warmer',
    ],
    [
      ['clip 6 in neon', 'Retake: Clip 6 has the neon look now.'],
      'Lovely, but go a lot stronger with it',
      'edit 6:strong neon',
    ],
  ]);
});

describe('the same, with joy', () => {
  checkTurns('ballad', [
    [['snow in clip 2', 'Retake: Clip 2 has snow now.'], 'Ooh cute, do it in the next clip as well!', 'edit 3:snow'],
  ]);
});

const sepia = ['everything in sepia', 'Retake: That edits 4 clips for about $0.76. Go ahead?'];

describe('fewer clips of what is offered', () => {
  checkTurns('gadget', [
    [sepia, "Let's limit that to the first three for now.", 'edit 1,2,3:sepia'],
    [sepia, 'keep it to the hook and the cta', 'edit 1,4:sepia'],
    [sepia, 'narrow it down to 2 and 3 please', 'edit 2,3:sepia'],
    [sepia, 'the hook is enough', 'edit 1:sepia'],
    [sepia, "let's limit the light to the desk", 'edit 2:free'],
    [['thanks', 'Retake: You are welcome.'], 'restrict it to clips 1 to 3', 'clarify'],
  ]);
});
