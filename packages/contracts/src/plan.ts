import { z } from 'zod';
import { limits } from './limits.ts';
import { lookEntrySchema } from './look.ts';
import { promptRewriteSchema } from './prompt-rewrite.ts';
import { routeQuoteSchema, routeSchema, surenessSchema } from './routes.ts';
import { wornLookSchema } from './worn-look.ts';

/** One clip of a plan: what will be done to it, by which route, for how much. */
export const planRowSchema = z.object({
  clip: z.int().positive(),
  add: z.array(lookEntrySchema),
  instruction: z.string().nullable(),
  /**
   * The prompt that the instruction makes, for routes that make a new source. Where it is missing, or was written for another
   * source than is shown when its turn comes, the run has it written, if a language model is set up; `prompt-changed` tells it.
   */
  rewrite: promptRewriteSchema.optional(),
  /** A look that takes the place of the one that the clip has. */
  wear: wornLookSchema.optional(),
  /** Makes a take to choose from, the nth of its clip: a version that is added and not shown. */
  take: z.int().positive().optional(),
  route: routeSchema,
  priceMicros: z.int().min(0),
  /** The most that is held for this clip; missing in older plans: its price. */
  maxMicros: z.int().min(0).optional(),
  waitMs: z.int().min(0),
  /** Paid routes: what the price comes from. */
  sureness: surenessSchema.optional(),
  /** Every route, the chosen one too, for as long as there is a choice: a change that was started has none. */
  routes: z.array(routeQuoteSchema).optional(),
});
export type PlanRow = z.infer<typeof planRowSchema>;

/** A quoted plan: the price and the wait of an edit before it runs, in micro-dollars and milliseconds. */
export const planSchema = z.object({
  rows: z.array(planRowSchema).min(1),
  totalMicros: z.int().min(0),
  /** The most that is held for it; nothing above is spent without asking again. */
  maxMicros: z.int().min(0),
  waitMs: z.int().min(0),
});
export type Plan = z.infer<typeof planSchema>;

/** The plan of some rows: prices and maxima added up, and waits as far as one waits for the other. */
export function toPlanOfRows(rows: readonly PlanRow[]): Plan {
  return {
    rows: [...rows],
    totalMicros: rows.reduce((sum, { priceMicros }) => sum + priceMicros, 0),
    maxMicros: rows.reduce((sum, { priceMicros, maxMicros = priceMicros }) => sum + maxMicros, 0),
    waitMs: toPlanWaitMs(rows),
  };
}

/** A plan that has been decided on: without the routes that it could have taken. */
export function toDecidedPlan(plan: Plan): Plan {
  return { ...plan, rows: plan.rows.map(({ routes: _routes, ...row }) => row) };
}

/** How long a plan takes: looks are rendered one after the other, models work side by side. */
export function toPlanWaitMs(rows: readonly Pick<PlanRow, 'route' | 'waitMs'>[]): number {
  const isFree = ({ route }: Pick<PlanRow, 'route'>) => route === 'grade';
  const freeMs = rows.filter(isFree).reduce((sum, { waitMs }) => sum + waitMs, 0);
  const paid = rows.filter((row) => !isFree(row));
  const rounds = Math.ceil(paid.length / limits.clipsAtOnce);
  return freeMs + rounds * Math.max(0, ...paid.map(({ waitMs }) => waitMs));
}

/** The part of a plan that is about some clips. Nothing more may be spent on it than on the whole. */
export function toPlanOfClips(plan: Plan, isWanted: (clip: number) => boolean): Plan {
  const rows = plan.rows.filter(({ clip }) => isWanted(clip));
  const totalMicros = rows.reduce((sum, { priceMicros }) => sum + priceMicros, 0);
  const leftOutMicros = plan.totalMicros - totalMicros;
  return { rows, totalMicros, maxMicros: Math.max(0, plan.maxMicros - leftOutMicros), waitMs: toPlanWaitMs(rows) };
}
