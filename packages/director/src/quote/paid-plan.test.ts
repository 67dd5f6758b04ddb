import { limits } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import { describeOffer, describePlan } from '../replies/describe-plan.ts';
import { videos } from '../testing/videos.ts';
import { understand } from '../understand.ts';
import { needsConsent } from './needs-consent.ts';
import { type PaidQuote, toPlan } from './to-plan.ts';

const clips = videos.coffee;
const plan = (text: string, quote: Partial<PaidQuote> = {}) =>
  toPlan(understand({ text, clips }), clips, {
    waitMsFor: () => 4_000,
    paidFor: () => ({
      ...{ route: 'modify', priceMicros: 190_000, maxMicros: 190_000, sureness: 'list', waitMs: 60_000 },
      ...quote,
    }),
  });

describe('a plan with instructions', () => {
  it('takes the paid route for them, and the free one for templates', () => {
    const { rows, totalMicros } = plan('clip 1: add a knight, clip 2 nighttime');
    expect(rows).toMatchObject([
      { clip: 1, instruction: 'add a knight', route: 'modify', priceMicros: 190_000, sureness: 'list' },
      { clip: 2, instruction: null, route: 'grade', priceMicros: 0 },
    ]);
    expect(totalMicros).toBe(190_000);
  });

  it.each([
    [{}, 'Clip 2: add a knight. $0.19 by the price list, about 60 s.'],
    [{ sureness: 'few' }, 'Clip 2: add a knight. About $0.19, about 60 s.'],
    [{ sureness: 'sure', maxMicros: 330_000 }, 'Clip 2: add a knight. $0.19, at most $0.33, about 60 s.'],
  ] as const)('says what its price rests on: %o', (quote, reply) => {
    expect(describePlan(plan('clip 2: add a knight', quote))).toBe(reply);
  });

  it('asks with the price and the most that it may cost', () => {
    const offer = describeOffer(plan('all clips: add a knight'));
    expect(offer).toBe(
      'Clips 1 to 4: add a knight. $0.76 by the price list, about 60 s. Nothing above $0.76 is spent. Go ahead?',
    );
  });

  it('needs a yes above the automatic limit, or for many clips however cheap they are', () => {
    expect(needsConsent(plan('clip 2: add a knight'))).toBe(false);
    expect(needsConsent(plan('clip 2: add a knight', { maxMicros: limits.automaticMicros }))).toBe(false);
    expect(needsConsent(plan('clip 2: add a knight', { maxMicros: limits.automaticMicros + 1 }))).toBe(true);
    expect(needsConsent(plan('clips 1-3: add a knight', { maxMicros: 1 }))).toBe(false);
    expect(needsConsent(plan('all clips: add a knight', { maxMicros: 1 }))).toBe(true);
    expect(needsConsent(plan('all clips nighttime'))).toBe(false);
  });
});
