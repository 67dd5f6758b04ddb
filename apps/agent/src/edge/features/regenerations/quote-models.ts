import {
  type ClipView,
  errorTable,
  type JobSnapshot,
  type Route,
  type RouteQuote,
  routeLosses,
} from '@retake/contracts';
import type { Database } from '@retake/db';
import type { ClipRequest, PredictionGenerator } from '@retake/generators';
import { estimatePrice } from '@retake/regeneration';
import type { PaidModels } from '../../../paid/paid-models.ts';

interface Quoting {
  readonly database: Database;
  readonly paid: PaidModels;
}

/**
 * What each model that is set up takes for some clips, or why it cannot do them, by clip number. Undefined where no model is
 * set up.
 */
export async function quoteModels(
  { database, paid }: Quoting,
  numbers: readonly number[],
  snapshot: JobSnapshot,
): Promise<ReadonlyMap<number, readonly RouteQuote[]> | undefined> {
  if (paid.generators.length === 0) return undefined;
  const estimate = rememberEstimates(database);
  const quotes = new Map<number, readonly RouteQuote[]>();
  for (const clip of snapshot.clips.filter(({ number }) => numbers.includes(number))) {
    const request = toClipRequest(clip, snapshot);
    const quoteModel = async (generator: PredictionGenerator): Promise<RouteQuote> => {
      if (paid.limits.isSpendingStopped) return toObstacle(generator.route, 'SPENDING_STOPPED');
      const obstacle = generator.canDo(request);
      if (obstacle !== null) return toObstacle(generator.route, 'PLAN_UNAVAILABLE', obstacle);
      return quoteRequest(generator, request, estimate);
    };
    quotes.set(clip.number, await Promise.all(paid.generators.map(quoteModel)));
  }
  return quotes;
}

type Estimate = (question: Parameters<typeof estimatePrice>[1]) => ReturnType<typeof estimatePrice>;

/** Clips of one length cost the same at a model, so it is asked once how much that is. */
function rememberEstimates(database: Database): Estimate {
  const known = new Map<string, ReturnType<typeof estimatePrice>>();
  return (question) => {
    const key = JSON.stringify(question);
    const answer = known.get(key) ?? estimatePrice(database, question);
    known.set(key, answer);
    return answer;
  };
}

function toClipRequest(clip: ClipView, { format }: JobSnapshot): ClipRequest {
  const { slotFrames } = clip;
  const version = clip.versions.find(({ number }) => number === clip.version);
  const sourceFrames = version?.frames ?? slotFrames;
  const headFrames = Math.max(0, version?.leadFrames ?? 0);
  return { look: version?.look ?? [], format, sourceFrames, headFrames, slotFrames };
}

async function quoteRequest(
  generator: PredictionGenerator,
  request: ClipRequest,
  estimate: Estimate,
): Promise<RouteQuote> {
  const { route, model } = generator;
  const listed = generator.quote(request);
  const { seconds } = generator.covers(request);
  const { priceMicros, sureness } = await estimate({ model, route, seconds, listPriceMicros: listed.priceMicros });
  if (priceMicros === null) return toObstacle(route, 'PRICE_UNKNOWN');
  const maxMicros = Math.max(priceMicros, listed.priceMicros ?? 0);
  const waitMs = Math.round(listed.waitMs);
  return { route, isPossible: true, priceMicros, maxMicros, waitMs, sureness, loses: routeLosses[route] };
}

function toObstacle(
  route: Route,
  code: 'SPENDING_STOPPED' | 'PLAN_UNAVAILABLE' | 'PRICE_UNKNOWN',
  reason: string = errorTable[code].message,
): RouteQuote {
  return { route, isPossible: false, code, reason };
}
