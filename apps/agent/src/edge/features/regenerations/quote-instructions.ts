import { type ClipView, type JobSnapshot, RetakeError, type Route, type Understanding } from '@retake/contracts';
import type { Database } from '@retake/db';
import type { PaidQuote } from '@retake/director';
import type { ClipRequest, PredictionGenerator } from '@retake/generators';
import { estimatePrice } from '@retake/regeneration';
import type { PaidModels } from '../../../paid/paid-models.ts';

interface Quoting {
  readonly database: Database;
  readonly paid: PaidModels;
  /** Only this route; any that can do it by default. */
  readonly route?: Route | undefined;
}

/**
 * What the instructions of an edit cost, by clip number. Undefined where no model is set up for them.
 *
 * @throws RetakeError `SPENDING_STOPPED`, `PRICE_UNKNOWN`, `PLAN_UNAVAILABLE` with the reason why no model can do it
 */
export async function quoteInstructions(
  { database, paid, route }: Quoting,
  { edits = [] }: Pick<Understanding, 'edits'>,
  snapshot: JobSnapshot,
): Promise<ReadonlyMap<number, PaidQuote> | undefined> {
  const generators = paid.generators.filter((generator) => route === undefined || generator.route === route);
  if (generators.length === 0) return undefined;
  const quotes = new Map<number, PaidQuote>();
  const numbers = edits.filter(({ instruction }) => instruction !== undefined).flatMap(({ clips }) => clips);
  for (const clip of snapshot.clips.filter(({ number }) => numbers.includes(number))) {
    if (paid.limits.isSpendingStopped) throw new RetakeError('SPENDING_STOPPED');
    quotes.set(clip.number, await quoteClip(database, generators, clip, snapshot));
  }
  return quotes;
}

async function quoteClip(
  database: Database,
  generators: readonly PredictionGenerator[],
  clip: ClipView,
  { format }: JobSnapshot,
): Promise<PaidQuote> {
  const { slotFrames } = clip;
  const version = clip.versions.find(({ number }) => number === clip.version);
  const sourceFrames = version?.frames ?? slotFrames;
  const headFrames = Math.max(0, version?.leadFrames ?? 0);
  const request: ClipRequest = { look: version?.look ?? [], format, sourceFrames, headFrames, slotFrames };
  const generator = generators.find((entry) => entry.canDo(request) === null);
  if (generator === undefined) {
    const reason = generators[0]!.canDo(request)!;
    throw new RetakeError('PLAN_UNAVAILABLE', { message: reason, details: { clip: clip.number } });
  }
  const { route, model } = generator;
  const listed = generator.quote(request);
  const { seconds } = generator.covers(request);
  const estimate = await estimatePrice(database, { model, route, seconds, listPriceMicros: listed.priceMicros });
  const { priceMicros, sureness } = estimate;
  if (priceMicros === null || route === 'grade') throw new RetakeError('PRICE_UNKNOWN', { details: { model } });
  const maxMicros = Math.max(priceMicros, listed.priceMicros ?? 0);
  return { route, priceMicros, maxMicros, sureness, waitMs: Math.round(listed.waitMs) };
}
