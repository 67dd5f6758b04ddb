import { z } from 'zod';

/** A stretch of time that a question names. Days, weeks and months begin at midnight UTC, as those of budgets do. */
export const periodSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('last'), minutes: z.int().positive() }),
  /** `since`: from its beginning until now; otherwise that day alone. */
  z.object({ kind: z.literal('yesterday'), isSince: z.boolean() }),
  z.object({ kind: z.enum(['today', 'week', 'month']) }),
]);
export type Period = z.infer<typeof periodSchema>;

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** When a period begins and ends, seen from a moment; the end does not belong to it. */
export function toPeriodBounds(period: Period, now: Date): { readonly from: Date; readonly until: Date } {
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const until = new Date(now.getTime() + 1);
  switch (period.kind) {
    case 'last':
      return { from: new Date(now.getTime() - period.minutes * minuteMs), until };
    case 'yesterday':
      return { from: new Date(midnight - dayMs), until: period.isSince ? until : new Date(midnight) };
    case 'today':
      return { from: new Date(midnight), until };
    case 'week':
      return { from: new Date(midnight - ((now.getUTCDay() + 6) % 7) * dayMs), until };
    case 'month':
      return { from: new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1)), until };
  }
}

const units = [
  [7 * 24 * 60, 'week'],
  [24 * 60, 'day'],
  [60, 'hour'],
  [1, 'minute'],
] as const;

/** A period in words that stand at the end of a sentence: "in the last hour", "yesterday", "this month". */
export function describePeriod(period: Period): string {
  if (period.kind === 'yesterday') return period.isSince ? 'since yesterday' : 'yesterday';
  if (period.kind !== 'last') return period.kind === 'today' ? 'today' : `this ${period.kind}`;
  const [minutes, unit] = units.find(([size]) => period.minutes % size === 0)!;
  const count = period.minutes / minutes;
  return count === 1 ? `in the last ${unit}` : `in the last ${count} ${unit}s`;
}
