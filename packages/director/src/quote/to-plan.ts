import {
  type Choice,
  type Plan,
  type PlanRow,
  RetakeError,
  type Route,
  type RouteQuote,
  type TemplateId,
  toPlanOfRows,
  type Understanding,
} from '@retake/contracts';
import type { ClipContext } from '../message-context.ts';
import { type Asked, toAskedByClip } from './asked.ts';
import { findBestRoute } from './choose-route.ts';
import { findNearestObstacle, listRoutes, type RouteOptions } from './list-routes.ts';
import { listNearTemplates, toLabels } from './nearest-templates.ts';

export interface PlanOptions extends RouteOptions {
  /** Only this route; the best of each clip by default. */
  readonly route?: Route | undefined;
}

/** Near templates offered when a free instruction cannot be carried out, when its words suggest none. */
const usualTemplates: readonly TemplateId[] = ['brighter', 'cinematic', 'nighttime'];

/**
 * The quote of an edit: one row per clip in rising order, each on its best route with the others beside it. Throws
 * RetakeError CLIP_NOT_FOUND for a clip that is not in the video, NOTHING_TO_DO when there are no edits, and for a clip that
 * no route can do the reason of the nearest: PLAN_UNAVAILABLE (details: clip, instruction, choices), PRICE_UNKNOWN,
 * SPENDING_STOPPED.
 */
export function toPlan(understanding: Understanding, clips: readonly ClipContext[], options: PlanOptions): Plan {
  const askedByClip = toAskedByClip(understanding);
  if (askedByClip.size === 0) throw new RetakeError('NOTHING_TO_DO');
  return toPlanOfRows(
    [...askedByClip].map(([number, asked]): PlanRow => {
      const clip = clips.find((candidate) => candidate.number === number);
      if (clip === undefined) throw new RetakeError('CLIP_NOT_FOUND', { details: { clip: number } });
      if (asked.instruction === null && asked.add.length === 0) refuseWithoutModel(number, '');
      const quotes = listRoutes(clip, asked, options);
      const wanted = options.route === undefined ? quotes : quotes.filter(({ route }) => route === options.route);
      const best = findBestRoute(wanted, asked);
      if (best === undefined) refuse(number, asked, wanted, options);
      const { isPossible: _isPossible, loses: _loses, ...chosen } = best;
      return { clip: number, ...asked, ...chosen, routes: quotes };
    }),
  );
}

/** Says why no route can do it: what a model lacks for it where there is one, else that it needs one. */
function refuse(clip: number, { instruction }: Asked, wanted: readonly RouteQuote[], options: PlanOptions): never {
  const obstacle = findNearestObstacle(wanted);
  if (options.modelsFor === undefined || obstacle === undefined) refuseWithoutModel(clip, instruction ?? '');
  throw new RetakeError(obstacle.code, { message: obstacle.reason, details: { clip, instruction } });
}

function refuseWithoutModel(clip: number, instruction: string): never {
  const near = listNearTemplates(instruction);
  const labels = toLabels(near.length > 0 ? near : usualTemplates);
  const choices: Choice[] = labels.map((label) => ({ label, text: `Clip ${clip}: ${label}` }));
  throw new RetakeError('PLAN_UNAVAILABLE', {
    message: `That needs a video model, and none is set up here. What works without one: ${labels.join(', ')}.`,
    details: { clip, instruction, choices },
  });
}
