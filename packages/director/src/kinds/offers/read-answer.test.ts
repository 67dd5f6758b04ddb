import { describe } from 'vitest';
import { checkTurns } from '../../testing/check-rows.ts';

const offer = ['add a swan to clip 3', 'Retake: That reshoots clip 3 for about $0.52. Go ahead?'];

describe('a yes or a no to an offer', () => {
  checkTurns('scent', [
    [offer, 'do it 🔥', 'confirm'],
    [offer, 'sure thing, fire away', 'confirm'],
    [offer, 'happy with that price, please start', 'confirm'],
    [offer, 'the client approved the price, so go ahead', 'confirm'],
    [offer, "that's within our budget", 'confirm'],
    [offer, 'I agree to the price', 'confirm'],
    [offer, '👍', 'confirm'],
    [offer, "hmm, that's a bit too steep, no", 'decline'],
    [offer, "I'd rather keep the old one", 'decline'],
    [offer, 'nah keep it as it was', 'decline'],
    [offer, "please don't, my boss would kill me", 'decline'],
    [offer, "we can't afford that", 'decline'],
    [offer, 'no thx thats too expensive', 'decline'],
    [offer, "Let's not for now, I need budget sign-off first.", 'decline'],
    [offer, 'no, we have to ask the boss first', 'decline'],
    [offer, '52 cents wont kill me, yes', 'confirm'],
    [offer, "it won't break the bank, go ahead", 'confirm'],
    [offer, 'yesss', 'confirm'],
    [offer, 'yes ok for me, you can start', 'confirm'],
    [offer, "for me it's ok", 'confirm'],
    [offer, 'Sounds wonderful, please go right ahead!', 'confirm'],
    [offer, 'no thank you, is too much expensive', 'decline'],
    [offer, 'it costs too much', 'decline'],
    [offer, 'i am not agree', 'decline'],
    [offer, 'i prefer to wait', 'decline'],
    [offer, 'We ran out of budget this month, so unfortunately no', 'decline'],
    [offer, 'money is no problem, start', 'confirm'],
    [offer, "no it's ok like this", 'decline'],
    [offer, "that's above our budget, sorry", 'decline'],
    [offer, "I'd better check with my manager before we spend that", 'decline'],
  ]);
});

describe('what is no yes and no no', () => {
  checkTurns('scent', [
    [offer, 'ok but make it darker', 'edit 3:darker'],
    [offer, 'no, I need a dog there instead', 'clarify'],
    [offer, 'yes, once the budget is approved', 'none'],
    [offer, 'yes and make clip 2 darker', 'edit 2:darker'],
    [offer, 'how long will it take?', 'question running'],
    [offer, 'thanks', 'none'],
    [offer, 'undo', 'undo'],
    [['undo', 'Retake: Undone: clip 3 is back to version 1.'], 'roll it', 'clarify'],
  ]);
});

describe('a yes or a no beside what is said of the price', () => {
  checkTurns('scent', [
    [offer, "it's a lot for my pension but all right, go on", 'confirm'],
    [offer, "nope, skip it, we'll play it as written", 'decline'],
    [offer, 'no no forget it leave everything as it is', 'decline'],
    [offer, 'yep, count us in', 'confirm'],
    [offer, 'yes please, is okay for me this price', 'confirm'],
    [
      offer,
      'yes, finance has just signed it off, so please do go ahead with it, and thanks for asking first!',
      'confirm',
    ],
    [offer, "oof, that's my lunch money, no thanks, leave it", 'decline'],
    [offer, 'hmm expensive. fine, do it', 'confirm'],
    [offer, 'yes but only if it is under a dollar', 'clarify'],
    [offer, "hmm, can I undo it if I don't like it?", 'help'],
  ]);
});
