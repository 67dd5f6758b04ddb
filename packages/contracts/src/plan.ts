import { z } from 'zod';
import { limits } from './limits.ts';
import { lookEntrySchema } from './look.ts';

/** How a clip is changed: ffmpeg (free, seconds), a video-to-video model, or a new generation. */
export const routes = ['grade', 'modify', 'reshoot'] as const;
export const routeSchema = z.enum(routes);
export type Route = z.infer<typeof routeSchema>;

export const surenessSchema = z.enum(['list', 'few', 'sure']);
export type Sureness = z.infer<typeof surenessSchema>;

/** One clip of a plan: what will be done to it, by which route, for how much. */
export const planRowSchema = z.object({
  clip: z.int().positive(),
  add: z.array(lookEntrySchema),
  instruction: z.string().nullable(),
  route: routeSchema,
  priceMicros: z.int().min(0),
  waitMs: z.int().min(0),
  /** Paid routes: what the price comes from. `list`: the model's own list; `few`, `sure`: what it has cost lately. */
  sureness: surenessSchema.optional(),
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
