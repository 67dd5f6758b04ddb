import { limits, type PossibleRoute, type Route, type RouteQuote, routeLosses } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import { describeOffer, describePlan } from '../replies/describe-plan.ts';
import { videos } from '../testing/videos.ts';
import { understand } from '../understand.ts';
import { findBestRoute } from './choose-route.ts';
import { needsConsent } from './needs-consent.ts';
import { toPlan } from './to-plan.ts';

const clips = videos.coffee;
const modify: PossibleRoute = {
  ...{ route: 'modify', isPossible: true, priceMicros: 190_000, maxMicros: 190_000, waitMs: 60_000 },
  ...{ sureness: 'list', loses: routeLosses.modify },
};
const reshoot: PossibleRoute = { ...modify, route: 'reshoot', priceMicros: 60_000, maxMicros: 60_000 };
const tooLong: RouteQuote = {
  ...{ route: 'modify', isPossible: false, code: 'PLAN_UNAVAILABLE', reason: 'At most 5 seconds.' },
};
const planWith = (text: string, models: readonly RouteQuote[], route?: Route) =>
  toPlan(understand({ text, clips }), clips, { waitMsFor: () => 4_000, modelsFor: () => models, route });
const plan = (text: string, quote: Partial<PossibleRoute> = {}) => planWith(text, [{ ...modify, ...quote }]);

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

  it('needs a yes when the message may be meant otherwise, even of a free plan', () => {
    expect(needsConsent(plan('clip 2: a snow globe'), { isUnsure: true })).toBe(true);
    expect(needsConsent(plan('clip 2: add a knight'), { isUnsure: false })).toBe(false);
    const free = plan('all clips nighttime');
    expect(needsConsent(free, { isUnsure: true })).toBe(true);
    expect(needsConsent(free)).toBe(false);
    expect(describeOffer(free, { isUnsure: true })).toBe(
      'As I understand it: Clips 1 to 4: nighttime. Free, about 16 s. Go ahead?',
    );
  });

  it('needs a yes when the model has chosen the clips, even of a free plan', () => {
    const free = plan('all clips nighttime');
    expect(needsConsent(free, { clipsChosenBy: 'model' })).toBe(true);
    expect(needsConsent(free, { clipsChosenBy: 'person' })).toBe(false);
    expect(describeOffer(free, { clipsChosenBy: 'model' })).toBe(
      'Clips 1 to 4: nighttime. Free, about 16 s. Retake has chosen the clips: leave out what you do not mean. Go ahead?',
    );
  });
});

describe('the route of a clip', () => {
  const routeOf = (text: string, models: readonly RouteQuote[], route?: Route) =>
    planWith(text, models, route).rows[0]!.route;

  it('is the free one for looks, with the others beside it', () => {
    const [row] = planWith('clip 2 nighttime', [modify, reshoot]).rows;
    expect(row).toMatchObject({ route: 'grade', priceMicros: 0, maxMicros: 0 });
    expect(row!.routes).toEqual([
      { route: 'grade', isPossible: true, priceMicros: 0, maxMicros: 0, waitMs: 4_000, loses: routeLosses.grade },
      modify,
      reshoot,
    ]);
  });

  it('keeps the clip that is asked to change, unless another take is asked for', () => {
    expect(routeOf('clip 2: add a knight', [modify, reshoot])).toBe('modify');
    expect(routeOf('clip 2: reshoot it with a knight', [modify, reshoot])).toBe('reshoot');
  });

  it('is the next best when the best cannot do it, with the reason beside it', () => {
    const [row] = planWith('clip 2: add a knight', [tooLong, reshoot]).rows;
    expect(row).toMatchObject({ route: 'reshoot', priceMicros: 60_000, maxMicros: 60_000 });
    expect(row!.routes).toMatchObject([{ route: 'grade', isPossible: false }, tooLong, reshoot]);
  });

  it('is the cheaper of two that do the same', () => {
    const cheap = { ...modify, priceMicros: 10_000 };
    expect(findBestRoute([modify, cheap], { add: [], instruction: 'add a knight' })).toBe(cheap);
  });

  it('is the one that is named, for looks too', () => {
    expect(routeOf('clip 2 nighttime', [modify, reshoot], 'reshoot')).toBe('reshoot');
    expect(routeOf('clip 2: add a knight', [modify, reshoot], 'reshoot')).toBe('reshoot');
    expect(() => routeOf('clip 2: add a knight', [modify, reshoot], 'grade')).toThrow('knows looks only');
    expect(() => routeOf('clip 2: add a knight', [modify], 'reshoot')).toThrow('none is set up');
  });

  it('is none when no model can do it, for the reason that a model gives', () => {
    expect(() => routeOf('clip 2: add a knight', [tooLong])).toThrow('At most 5 seconds.');
  });
});
