import { type PlanRow, routeLosses, toPlanOfRows } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import {
  chooseRoute,
  chooseStrength,
  switchAll,
  switchRow,
  toRowChoices,
  toShownRows,
  toWantedPlan,
  untouched,
} from './offer-choices.ts';

const toRow = (clip: number): PlanRow => ({
  ...{ clip, add: [{ template: 'warmer', strength: 'normal' }], instruction: 'add a knight', route: 'modify' },
  ...{ priceMicros: 720_000, maxMicros: 720_000, waitMs: 150_000 },
  routes: [
    {
      ...{ route: 'reshoot', isPossible: true, priceMicros: 240_000, maxMicros: 300_000, waitMs: 75_000 },
      loses: routeLosses.reshoot,
    },
  ],
});
const plan = toPlanOfRows([toRow(1), toRow(2)]);

describe('what a person changes of an offer', () => {
  it('is nothing at first', () => {
    expect(toRowChoices(plan, untouched)).toEqual([{ clip: 1 }, { clip: 2 }]);
    expect(toWantedPlan(plan, untouched)).toEqual(plan);
  });

  it('moves total and maximum with it', () => {
    const choices = chooseRoute(switchRow(untouched, '1', false), '2', 'reshoot');
    expect(toWantedPlan(plan, choices)).toMatchObject({ totalMicros: 240_000, maxMicros: 300_000, waitMs: 75_000 });
    expect(toRowChoices(plan, choices)).toEqual([{ clip: 2, route: 'reshoot' }]);
    expect(toWantedPlan(plan, switchRow(choices, '1', true))).toMatchObject({ totalMicros: 960_000 });
  });

  it('shows rows that are off too, as they would run', () => {
    const choices = switchRow(chooseStrength(untouched, '2', 'warmer', 'strong'), '2', false);
    expect(toShownRows(plan, choices).map(({ clip, add }) => [clip, add[0]!.strength])).toEqual([
      [1, 'normal'],
      [2, 'strong'],
    ]);
  });

  it('can be that nothing is left', () => {
    const none = switchAll(untouched, plan, false);
    expect(toWantedPlan(plan, none)).toBeNull();
    expect(toWantedPlan(plan, switchRow(none, '2', true))).toMatchObject({ rows: [{ clip: 2 }] });
    expect(toWantedPlan(plan, switchAll(none, plan, true))).toEqual(plan);
  });
});
