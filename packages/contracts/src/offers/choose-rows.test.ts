import { describe, expect, it } from 'vitest';
import { type PlanRow, toDecidedPlan, toPlanOfRows } from '../plan.ts';
import { type RouteQuote, routeLosses } from '../routes.ts';
import { toChosenPlan } from './choose-rows.ts';

const reshoot: RouteQuote = {
  ...{ route: 'reshoot', isPossible: true, priceMicros: 240_000, maxMicros: 300_000, waitMs: 75_000 },
  ...{ sureness: 'few', loses: routeLosses.reshoot },
};
const grade: RouteQuote = { route: 'grade', isPossible: false, code: 'PLAN_UNAVAILABLE', reason: 'No words.' };
const toRow = (clip: number): PlanRow => ({
  ...{ clip, add: [{ template: 'warmer', strength: 'normal' }], instruction: 'add a knight', route: 'modify' },
  ...{ priceMicros: 720_000, maxMicros: 800_000, waitMs: 150_000, sureness: 'list', routes: [grade, reshoot] },
});
const plan = toPlanOfRows([toRow(1), toRow(2), toRow(3)]);

describe('a part of an offered plan', () => {
  it('has the rows that were left on, at the prices that were quoted', () => {
    const chosen = toChosenPlan(plan, [{ clip: 3 }, { clip: 1, route: 'reshoot' }]);
    expect(chosen).toMatchObject({ totalMicros: 960_000, maxMicros: 1_100_000, waitMs: 150_000 });
    expect(chosen.rows.map(({ clip, route, sureness }) => [clip, route, sureness])).toEqual([
      [1, 'reshoot', 'few'],
      [3, 'modify', 'list'],
    ]);
  });

  it('has other strengths of the looks that were offered', () => {
    const chosen = toChosenPlan(plan, [{ clip: 2, strengths: { warmer: 'strong' } }]);
    expect(chosen.rows[0]).toMatchObject({ add: [{ template: 'warmer', strength: 'strong' }], priceMicros: 720_000 });
  });

  it.each([
    [[], 'Choose at least one clip.'],
    [[{ clip: 4 }], 'Clip 4 is not part of this offer.'],
    [[{ clip: 1 }, { clip: 1 }], 'Each clip can be chosen once.'],
    [[{ clip: 1, route: 'grade' as const }], 'Clip 1 cannot take the route "grade". No words.'],
    [[{ clip: 1, strengths: { rain: 'strong' as const } }], '"rain" is not among the looks offered for clip 1.'],
  ])('refuses %j', (choices, message) => {
    expect(() => toChosenPlan(plan, choices)).toThrow(
      expect.objectContaining({ code: 'OFFER_ROW_INVALID', message: expect.stringContaining(message) }),
    );
  });

  it('refuses a route of a plan that has none to choose from', () => {
    expect(() => toChosenPlan(toDecidedPlan(plan), [{ clip: 1, route: 'reshoot' }])).toThrow('was not offered');
  });
});
