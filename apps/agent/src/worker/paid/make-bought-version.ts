import { createHash } from 'node:crypto';
import type { FrameFormat } from '@retake/contracts';
import { RetakeError } from '@retake/contracts';
import type { PredictionGenerator } from '@retake/generators';
import type { NewVersion, PlannedClip } from '@retake/regeneration';
import type { RunContext } from '../run-context.ts';
import { toStepId } from '../to-step-id.ts';
import { buyClip } from './buy-clip.ts';
import { ingestBought } from './ingest-bought.ts';
import type { Purchase } from './purchase.ts';

/** What is kept of a purchase: the rest is in the call. */
interface Bought {
  readonly callId: string;
}

const seedsAtMost = 2 ** 31;

/**
 * Buys the new version of a clip and brings its file into the store, as two checkpoints: it is paid when the first is
 * kept, so whatever happens later pays nothing again.
 *
 * @throws RetakeError those of `buyClip` and `ingestBought`
 */
export async function makeBoughtVersion(
  context: RunContext,
  planned: PlannedClip,
  { generator, format, key }: { generator: PredictionGenerator; format: FrameFormat; key: string },
): Promise<NewVersion> {
  const { callId } = await context.once(`generate:${planned.clipId}:${key}`, async (): Promise<Bought> => {
    const call = await buyClip(await toPurchase(context, planned, { generator, format, key }));
    return { callId: call.id };
  });
  const step = `ingest:${planned.clipId}:${key}`;
  const versionId = toStepId(context.run.lease, step);
  return context.once(step, () => ingestBought(context, planned, { generator, format, callId, versionId }));
}

async function toPurchase(
  { parts, run, signal, report }: RunContext,
  planned: PlannedClip,
  { generator, format, key }: { generator: PredictionGenerator; format: FrameFormat; key: string },
): Promise<Purchase> {
  const { database, paid, log, store } = parts;
  if (paid === undefined) throw new RetakeError('PLAN_UNAVAILABLE');
  const { base, clip, clipId, look, route, slotFrames, order: prompt } = planned;
  const { sourceFrames, headFrames } = base;
  const clipRequest = { look, format, sourceFrames, headFrames, slotFrames };
  const listMicros = generator.quote(clipRequest).priceMicros;
  const seed = toSeed(run.lease.regenerationId, key);
  const { seconds } = generator.covers(clipRequest);
  const { model } = generator;
  return {
    ...{ database, paid, generator, signal, log, lease: run.lease },
    order: {
      ...{ clipId, clip, route, model, seconds, requestHash: key, ...(planned.take && { take: planned.take }) },
      // Known when the model says that it has taken it.
      seed: null,
      input: { prompt, seed, seconds, sourceKey: base.sourceKey },
      // What was agreed to, or the list where that is more: what is left of a hold comes back.
      priceMicros: planned.priceMicros > 0 ? Math.max(planned.priceMicros, listMicros ?? 0) : listMicros,
    },
    request: { ...clipRequest, prompt, seed, sourcePath: await store.localPath(base.sourceKey) },
    onProgress: (percent) => report({ clip, step: 'generate', percent }),
  };
}

/** The same for a run that goes on, another one for a change that is asked for again. */
function toSeed(regenerationId: string, key: string): number {
  return createHash('sha256').update(`${regenerationId}/${key}`).digest().readUInt32BE(0) % seedsAtMost;
}
