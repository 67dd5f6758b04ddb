import type { Route } from '@retake/contracts';
import { type Queryable, translateError } from '@retake/db';
import type { PriceEstimate } from './types.ts';

const samplesAtMost = 20;
/** Below this many receipts the median says little. */
const samplesForSure = 5;

interface EstimatePrice {
  readonly model: string;
  readonly route: Route;
  readonly seconds: number;
  /** What the model's list says; null when it says nothing. */
  readonly listPriceMicros: number | null;
}

/**
 * What a call will cost: the median of the last 20 charges that the provider has told for the same model and length, rounded
 * up to a whole micro-dollar; before the first of them, the list price. What was worked out from that list says nothing about it.
 *
 * @throws RetakeError `DATABASE_UNAVAILABLE`
 */
export async function estimatePrice(
  database: Queryable,
  { model, route, seconds, listPriceMicros }: EstimatePrice,
): Promise<PriceEstimate> {
  try {
    const answer = await database.query<{ samples: number; median: number | null }>(
      `SELECT count(*)::int AS samples,
         ceil(percentile_cont(0.5) WITHIN GROUP (ORDER BY charge_micros))::bigint AS median
       FROM (
         SELECT charge_micros FROM provider_calls
         WHERE model = $1 AND route = $2 AND seconds = $3 AND state = 'succeeded'
           AND charge_source = 'told' ORDER BY ended_at DESC LIMIT $4
       ) receipt`,
      [model, route, seconds, samplesAtMost],
    );
    const { samples, median } = answer.rows[0]!;
    if (median === null) return { priceMicros: listPriceMicros, samples: 0, sureness: 'list' };
    return { priceMicros: median, samples, sureness: samples < samplesForSure ? 'few' : 'sure' };
  } catch (error) {
    throw translateError(error);
  }
}
