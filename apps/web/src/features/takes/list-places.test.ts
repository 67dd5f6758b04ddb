import { toPlanOfRows } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import { listPlaces } from './list-places.ts';

const plan = toPlanOfRows(
  [1, 2, 3].map((take) => ({
    ...{ clip: 2, take, add: [], instruction: 'a knight' },
    ...{ route: 'modify' as const, priceMicros: 150_000, waitMs: 1_000 },
  })),
);
const second = { take: 2, version: 2, error: null };

describe('the tiles of takes', () => {
  it('stand in their places while the change runs, also when the second comes first', () => {
    const places = listPlaces({ status: 'running', plan, takes: [second] });
    expect(places.map(({ take, made }) => [take, made])).toEqual([
      [1, null],
      [2, second],
      [3, null],
    ]);
  });
  it('are those that came when the change was stopped', () => {
    expect(listPlaces({ status: 'cancelled', plan, takes: [second] })).toEqual([{ take: 2, made: second }]);
  });
  it('wait for nothing before the change runs', () => {
    expect(listPlaces({ status: 'queued', plan, takes: [] })).toEqual([]);
  });
});
