import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipsOf, known, looks, toScore, withoutEnd } from './known-sentences.ts';
import type { Score } from './score.ts';

/** The same draws in every run: a new one is looked for with another seed, not by chance in CI. */
const settings = { seed: 20_261_122, numRuns: 400 };
const timeoutMs = 120_000;

const controls = known.filter(({ expect: { kind } }) =>
  ['undo', 'redo', 'restore', 'approve', 'reject', 'transition', 'reorder', 'compare'].includes(kind),
);

/** Whether a sentence speaks of clips that it does not change: said beside another one it is for those of that one too. */
const leavesOut = ({ text }: { readonly text: string }) =>
  /\b(?:except|but|touch|leave|keep|stays?|not|don't|dont)\b/iu.test(text);

const aLook = fc.constantFrom(...looks);
const aJoint = fc.constantFrom('. ', '; ', ', and ', '. Also, ', '\n', ' and then ');
const aLead = fc.constantFrom(
  '',
  'Hi there! ',
  'My boss watched it yesterday. ',
  'Quick question: ',
  'We tested it with ten people last week. ',
  'I showed it to the client and she cried. ',
  'it rained all day here. ',
  'The night was long. ',
  'Nothing else should change. ',
);
const aTail = fc.constantFrom(
  '',
  '. The rest is perfect.',
  '. My wife agrees.',
  '. It would make the story clearer.',
  '. Sorry for the trouble!',
  '. I like the others as they are.',
  " and let me know when it's done",
  ' please, the deadline is at noon',
);

/** What would be changed at once although it was not asked for. */
const doneWrongly = ({ isWrongEdit, isOffered, understood }: Score) =>
  isWrongEdit && !isOffered ? understood : undefined;

describe('sentences that are understood alone, said together', () => {
  it('changes what each of two asks for, or asks back', { timeout: timeoutMs }, () => {
    let right = 0;
    fc.assert(
      fc.property(aLook, fc.nat(), aJoint, (first, draw, joint) => {
        const beside = looks.filter(
          (other) => other.video === first.video && !clipsOf(other).some((clip) => clipsOf(first).includes(clip)),
        );
        const second = beside[draw % Math.max(1, beside.length)];
        // "Don't touch the verses" and "everything except the choruses" contradict each other.
        fc.pre(second !== undefined && ![first, second].some(leavesOut));
        const edits = [...(first.expect.edits ?? []), ...(second.expect.edits ?? [])];
        const score = toScore(`${withoutEnd(first)}${joint}${second.text}`, first, edits);
        if (score.isRight) right += 1;
        expect(doneWrongly(score)).toBeUndefined();
      }),
      settings,
    );
    expect(right).toBeGreaterThan(settings.numRuns * 0.85);
  });

  it('never takes an undo, a review or an order beside a look for more of the look', { timeout: timeoutMs }, () => {
    fc.assert(
      fc.property(aLook, fc.nat(), aJoint, fc.boolean(), (look, draw, joint, isFirst) => {
        const beside = controls.filter(({ video }) => video === look.video);
        const control = beside[draw % Math.max(1, beside.length)];
        fc.pre(control !== undefined);
        const [first, second] = isFirst ? [look, control] : [control, look];
        const score = toScore(`${withoutEnd(first)}${joint}${second.text}`, look);
        expect(doneWrongly(score)).toBeUndefined();
      }),
      settings,
    );
  });

  it('keeps a look as it is with talk before and behind it, or asks back', { timeout: timeoutMs }, () => {
    let right = 0;
    fc.assert(
      fc.property(aLook, aLead, aTail, (look, lead, tail) => {
        const score = toScore(`${lead}${withoutEnd(look)}${tail}`, look);
        if (score.isRight) right += 1;
        expect(doneWrongly(score)).toBeUndefined();
      }),
      settings,
    );
    expect(right).toBeGreaterThan(settings.numRuns * 0.85);
  });
});
