import { z } from 'zod';
import { errorCodes } from './errors.ts';

/** How a clip is changed: ffmpeg (free, seconds), a video-to-video model, or a new generation. From the one that keeps most of it. */
export const routes = ['grade', 'modify', 'reshoot'] as const;
export const routeSchema = z.enum(routes);
export type Route = z.infer<typeof routeSchema>;

/** What stays of a clip on each route and what does not, as the sentence beside its price. */
export const routeLosses: Readonly<Record<Route, string>> = {
  grade: 'Light, colour and effects change, nothing else: the same pictures stay.',
  modify: 'Movement and composition stay; details are drawn anew.',
  reshoot: 'Only the words and the first picture stay; movement and details are new.',
};

/** What a price rests on. `list`: the model's own list; `few`, `sure`: what it has cost lately. */
export const surenessSchema = z.enum(['list', 'few', 'sure']);
export type Sureness = z.infer<typeof surenessSchema>;

/** What doing it on a route takes, in micro-dollars and milliseconds. */
export const possibleRouteSchema = z.object({
  route: routeSchema,
  isPossible: z.literal(true),
  priceMicros: z.int().min(0),
  /** The most that is held for it. */
  maxMicros: z.int().min(0),
  waitMs: z.int().min(0),
  sureness: surenessSchema.optional(),
  loses: z.string(),
});
export type PossibleRoute = z.infer<typeof possibleRouteSchema>;

/** Why a route cannot do it. */
export const impossibleRouteSchema = z.object({
  route: routeSchema,
  isPossible: z.literal(false),
  code: z.enum(errorCodes),
  reason: z.string(),
});
export type ImpossibleRoute = z.infer<typeof impossibleRouteSchema>;

/** One way to do what is asked of a clip, with its price, or with the reason why it is none. */
export const routeQuoteSchema = z.discriminatedUnion('isPossible', [possibleRouteSchema, impossibleRouteSchema]);
export type RouteQuote = z.infer<typeof routeQuoteSchema>;
