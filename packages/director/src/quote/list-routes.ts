import {
  type ImpossibleRoute,
  type LookEntry,
  type Route,
  type RouteQuote,
  routeLosses,
  routes,
} from '@retake/contracts';
import type { ClipContext } from '../message-context.ts';
import type { Asked } from './asked.ts';

/** What the routes take for a clip of the video. */
export interface RouteOptions {
  /** How long one clip takes on the grade route, in milliseconds. */
  readonly waitMsFor: (clip: ClipContext, add: readonly LookEntry[]) => number;
  /** What the models that are set up take for a clip, or why they cannot do it; absent where none is set up. */
  readonly modelsFor?: (clip: ClipContext) => readonly RouteQuote[];
}

/** Every route for what is asked of a clip, from the one that keeps most of it: with its price, or why it is none. */
export function listRoutes(clip: ClipContext, asked: Asked, { waitMsFor, modelsFor }: RouteOptions): RouteQuote[] {
  const models = modelsFor?.(clip) ?? [];
  return routes.map((route): RouteQuote => {
    if (route !== 'grade') return models.find((quote) => quote.route === route) ?? toMissing(route);
    if (asked.instruction !== null) {
      return toObstacle(route, 'Words need a video model: this route knows looks only.');
    }
    const waitMs = Math.max(0, Math.round(waitMsFor(clip, asked.add)));
    return { route, isPossible: true, priceMicros: 0, maxMicros: 0, waitMs, loses: routeLosses.grade };
  });
}

const toObstacle = (route: Route, reason: string): RouteQuote => ({
  ...{ route, isPossible: false, code: 'PLAN_UNAVAILABLE', reason },
});

const missing = 'This route needs a video model, and none is set up for it.';
const toMissing = (route: Route) => toObstacle(route, missing);

/** Of several obstacles the one that is worth telling: what a model says before that there is none. */
export function findNearestObstacle(quotes: readonly RouteQuote[]): ImpossibleRoute | undefined {
  const obstacles = quotes.filter((quote) => !quote.isPossible);
  return obstacles.find(({ route, reason }) => route !== 'grade' && reason !== missing) ?? obstacles[0];
}
