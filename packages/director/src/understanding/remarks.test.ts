import { describe, expect, it } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';
import { videos } from '../testing/videos.ts';
import { understand } from '../understand.ts';

describe('requests with a remark beside them', () => {
  checkRows('gadget', [
    ["I've been looking at clip 3, could it be softer", 'edit 3:softer'],
    ["I've been worried about the hook. It needs more contrast", 'edit 1:high-contrast'],
    ['our director wants the solution to be warmer, can u sort that out', 'edit 3:warmer'],
    ['the team needs everything in black and white by friday', 'edit 1,2,3,4:black-and-white'],
    ["it's for a wedding video so make clip 1 dreamy", 'edit 1:dreamy'],
    ['we need it by tomorrow: clip 2 brighter', 'edit 2:brighter'],
    ['zoom out on clip 4 so viewers see the button', 'edit 4:zoom-out'],
    ['make clip 2 darker. It seems way too happy', 'edit 2:darker'],
    ["clips 2 and 3 cooler, they don't fit the rest", 'edit 2,3:cooler'],
    ['clip 2 warmer because it feels sad', 'edit 2:warmer'],
    ['make clip 3 much warmer, i mean a lot', 'edit 3:strong warmer'],
    ['clip 2 drags, make it faster', 'edit 2:faster'],
    ["I'm not happy with clip 4, make it darker", 'edit 4:darker'],
    ['clip 1 is great but clip 2 should be darker', 'edit 2:darker'],
    ['thanks for the help, clip 2 warmer', 'edit 2:warmer'],
    ['nice work so far, now clip 3 in sepia', 'edit 3:sepia'],
    ['only the hook in sepia, nothing else', 'edit 1:sepia'],
    ['can u add snow to the cta', 'edit 4:snow'],
    ['clip 2 is too dark for my taste', 'edit 2:brighter'],
    ['this is looking good! just make clip 2 warmer', 'edit 2:warmer'],
    ['one small thing: clip 2 warmer', 'edit 2:warmer'],
    ['final tweak, clip 2 warmer', 'edit 2:warmer'],
    ['clip 2 warmer as we discussed', 'edit 2:warmer'],
    ['clip 2 warmer, what do you think?', 'edit 2:warmer'],
    ['clip 2 warmer. sorry for all the changes', 'edit 2:warmer'],
    ['clip 2 warmer, hope that works', 'edit 2:warmer'],
    ["looking at it now, I'd say clip 1 should be darker", 'edit 1:darker'],
    ['my boss hates the hook, make it darker', 'edit 1:darker'],
    ["clip 2 isn't working for me, make it black and white", 'edit 2:black-and-white'],
    ['we talked about clip 3 and we want it softer', 'edit 3:softer'],
    ['make clip 3 brighter so it stands out', 'edit 3:brighter'],
    ['clip 3 needs to be brighter so that the case is visible', 'edit 3:brighter'],
    ['make clips 2 and 3 darker, the rest is fine', 'edit 2,3:darker'],
    ['just clip 2 darker, not the others', 'edit 2:darker'],
    ['clip 1 warmer, others cooler', 'edit 1:warmer; 2,3,4:cooler'],
    ['make clip 3 a tad warmer, nothing crazy', 'edit 3:slight warmer'],
    ["clip 3 warmer, don't overdo it", 'edit 3:slight warmer'],
    ['a warmer look for clip 2 would be perfect', 'edit 2:warmer'],
    ["what if clip 2 was in black and white? let's try it", 'edit 2:black-and-white'],
  ]);
  checkRows('gadget', [
    ['I am pleased with clip 3, approve it', 'approve 3'],
    ['clips 1 and 2 are ready, approve them please', 'approve 1,2'],
    ['clip 2 looks good, reject clip 3', 'reject 3'],
    ['it was an accident, undo the last change to clip 2', 'undo 2'],
    ['sorry that was a mistake, undo it', 'undo'],
    ['I liked version 2 of the hook better, go back to it', 'restore 1 v2'],
    ["stop, we've changed our minds", 'cancel'],
    ['no worries, go ahead', 'confirm'],
    ['sure, why not', 'confirm'],
    ['not worth it', 'decline'],
    ['oops, wrong clip, undo', 'undo'],
    ["I don't like the change to clip 2, undo it", 'undo 2'],
    ['clip 2 was better before, go back', 'undo 2'],
    ['it was better before, undo', 'undo'],
    ["that one's good, approve clip 1", 'approve 1'],
    ['put clip 3 before clip 2, it makes more sense', 'reorder 1,3,2,4'],
    ['swap the hook and the cta so it starts with the offer', 'reorder 4,2,3,1'],
    ['cancel that, I made a mistake', 'cancel'],
    ["it flows better if clip 4 comes first. Let's move it to the front", 'reorder 4,1,2,3'],
  ]);
});

describe('remarks that are the whole message, or more than a remark', () => {
  checkRows('gadget', [
    ["I'm happy with clip 4", 'none'],
    ["I'm not happy with clip 4", 'clarify'],
    ['can you do that', 'none'],
    ['nothing else', 'clarify'],
    ['u decide', 'clarify'],
    ['clip 2: a u shaped desk', 'edit 2:free'],
    ['one small thing: a lamp in clip 2', 'edit 2:free'],
    ['no problem', 'clarify'],
    ['ok no', 'decline'],
    ['what if clip 2 was warmer', 'clarify'],
    ['what if the phone was red in clip 2? do it', 'edit 2:free'],
    ["it's for clip 3, snow", 'edit 3:snow'],
    ['make clip 1 darker, I mean clip 2', 'edit 2:darker'],
    ['make clip 2 darker, i changed my mind', 'clarify'],
    ['I love clip 2, make clip 3 like it', 'clarify'],
    ['clip 1 is perfect, make everything else warmer', 'clarify'],
    ['zoom out in clip 3 so we see the castle', 'asked'],
    ['make clip 2 nighttime so the lamp glows', 'asked'],
    ['make clip 2 nighttime because the lamp should glow', 'clarify'],
    ['make clip 2 darker and add a dog', 'edit 2:free'],
    ['clip 2: add a dog, it looks too empty', 'edit 2:free'],
    ['make it darker, it feels too happy', 'clarify'],
  ]);
});

describe('a look beside words that are not understood', () => {
  checkRows('gadget', [
    ['clip 2 darker, it reminds me of my school', 'edit 2:darker'],
    ['make clip 2 darker. my client loves noir films', 'clarify'],
    ['make clip 3 brighter! the client sent seven mails', 'edit 3:brighter'],
    ['it works better if clip 4 is darker', 'clarify'],
    ['clip 2 warmer if that makes sense', 'edit 2:warmer'],
    ['the client asked if clip 2 could be warmer', 'edit 2:warmer'],
    ['I was thinking about the hook again. Would it work in black and white?', 'edit 1:black-and-white'],
    ['the hook needs work, make it more vivid', 'edit 1:vivid'],
    ['make clip 2 darker to match the mood', 'edit 2:darker'],
    ['show me clip 2 in black and white', 'edit 2:black-and-white'],
    ['if clip 2 is dark make clip 3 brighter', 'clarify'],
    ['since my client hates blue, make clip 2 warmer', 'edit 2:warmer'],
    ['clip 2: she smiles, darker', 'edit 2:free'],
  ]);
});

it('keeps what follows a rejection as its reason', () => {
  const understood = understand({ text: 'reject clip 2, it looks too cheap', clips: videos.gadget });
  expect(understood).toEqual({ kind: 'reject', clips: [2], subject: 'it looks too cheap' });
});
