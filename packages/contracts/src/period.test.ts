import { describe, expect, it } from 'vitest';
import { describePeriod, type Period, toPeriodBounds } from './period.ts';

/** A Wednesday. */
const now = new Date('2026-11-18T14:30:00Z');

describe('a period', () => {
  it.each<[Period, string, string, string]>([
    [{ kind: 'last', minutes: 60 }, 'in the last hour', '2026-11-18T13:30:00', '2026-11-18T14:30:00'],
    [{ kind: 'last', minutes: 2_880 }, 'in the last 2 days', '2026-11-16T14:30:00', '2026-11-18T14:30:00'],
    [{ kind: 'yesterday', isSince: false }, 'yesterday', '2026-11-17T00:00:00', '2026-11-18T00:00:00'],
    [{ kind: 'yesterday', isSince: true }, 'since yesterday', '2026-11-17T00:00:00', '2026-11-18T14:30:00'],
    [{ kind: 'today' }, 'today', '2026-11-18T00:00:00', '2026-11-18T14:30:00'],
    [{ kind: 'week' }, 'this week', '2026-11-16T00:00:00', '2026-11-18T14:30:00'],
    [{ kind: 'month' }, 'this month', '2026-11-01T00:00:00', '2026-11-18T14:30:00'],
  ])('%j is %s, from %s to %s', (period, words, from, until) => {
    const bounds = toPeriodBounds(period, now);
    expect(describePeriod(period)).toBe(words);
    expect(bounds.from.toISOString().slice(0, 19)).toBe(from);
    expect(bounds.until.toISOString().slice(0, 19)).toBe(until);
  });

  it('knows that a week begins on Monday, on Sundays too', () => {
    const { from } = toPeriodBounds({ kind: 'week' }, new Date('2026-11-22T10:00:00Z'));
    expect(from.toISOString()).toBe('2026-11-16T00:00:00.000Z');
  });
});
