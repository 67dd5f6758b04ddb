import type { LookupFunction } from 'node:net';
import { tmpdir } from 'node:os';
import { RetakeError } from '@retake/contracts';
import type { Prediction, PredictionGenerator } from '../prediction-generator.ts';
import { createAddressRule } from './address-rule.ts';
import { createCallMarks, type FileMarks } from './call-marks.ts';
import { createPredictionOrder } from './create-prediction-order.ts';
import { downloadOutput } from './download-output.ts';
import { listPages } from './list-pages.ts';
import { findReplicateModel } from './models.ts';
import { createReplicateClient } from './replicate-client.ts';
import { findReplicateObstacle, toOrder } from './to-order.ts';
import { isPredictionBody, toPrediction } from './to-prediction.ts';

export interface ReplicateGeneratorOptions {
  readonly token: string;
  /** One of `replicateModels`. */
  readonly model: string;
  /** Another address of the API: a stand-in or a proxy. With `/v1` at its end. */
  readonly baseUrl?: string;
  /** The provider stops a prediction by itself after this long. */
  readonly cancelAfterMs?: number;
  /** Where a clip is prepared before it is uploaded; a folder that is cleared after a crash, else the system's. */
  readonly scratchFolder?: string;
  readonly timeoutMs?: number;
  readonly uploadTimeoutMs?: number;
  readonly maxDownloadBytes?: number;
  /** How the hosts of outputs are looked up. */
  readonly lookup?: LookupFunction;
}

const noFiles: FileMarks = new Map();

const defaults = {
  baseUrl: 'https://api.replicate.com/v1',
  cancelAfterMs: 30 * 60_000,
  timeoutMs: 20_000,
  uploadTimeoutMs: 120_000,
  maxDownloadBytes: 512 * 2 ** 20,
};

/**
 * A route over a model at Replicate. It keeps nothing that a restart could lose.
 *
 * @throws RetakeError `PLAN_UNAVAILABLE` for a model that is not known here
 */
export function createReplicateGenerator(options: ReplicateGeneratorOptions): PredictionGenerator {
  const { token, cancelAfterMs, timeoutMs, uploadTimeoutMs, maxDownloadBytes } = { ...defaults, ...options };
  const scratchFolder = options.scratchFolder ?? tmpdir();
  const baseUrl = (options.baseUrl ?? defaults.baseUrl).replace(/\/+$/, '');
  const model = findReplicateModel(options.model);
  if (model === undefined) {
    throw new RetakeError('PLAN_UNAVAILABLE', { message: `The model ${options.model} is not known here.` });
  }
  const client = createReplicateClient({ token, baseUrl, timeoutMs, uploadTimeoutMs });
  const marks = createCallMarks(client);
  const rule = createAddressRule(baseUrl, options.lookup);

  const toChecked = async (body: unknown, signal: AbortSignal | undefined): Promise<Prediction> => {
    if (!isPredictionBody(body))
      throw new RetakeError('PROVIDER_UNAVAILABLE', { details: { reason: 'no prediction' } });
    return toPrediction(body, await marks.read(body, signal));
  };
  const list = async (since: Date, signal?: AbortSignal): Promise<Prediction[]> => {
    const bodies = (await listPages(client, '/predictions', since, signal)).filter((body) => isPredictionBody(body));
    // Without a webhook address it is their files that tell whose they are; all at once, not one by one.
    const needsFiles = bodies.some((body) => marks.recall(body, noFiles) === undefined);
    const files = needsFiles ? await marks.readAll(since, signal) : undefined;
    return bodies.flatMap((body) => {
      const mark = marks.recall(body, files);
      return mark ? [toPrediction(body, mark)] : [];
    });
  };

  return {
    route: model.route,
    makes: 'prediction',
    model: model.name,
    canDo: (request) => findReplicateObstacle(model, request),
    quote: (request) => ({
      priceMicros: findReplicateObstacle(model, request) === null ? toOrder(model, request).priceMicros : null,
      waitMs: model.usualWaitMs,
    }),
    covers: (request) => toOrder(model, request),
    create: createPredictionOrder({ model, client, marks, cancelAfterMs, scratchFolder }),
    list,
    async read(predictionId, signal) {
      return toChecked(await client.get(`/predictions/${toPathPart(predictionId)}`, { signal }), signal);
    },
    async find({ callId, since }, signal) {
      return (await list(since, signal)).find((prediction) => prediction.callId === callId);
    },
    async cancel(predictionId, signal) {
      const route = `/predictions/${toPathPart(predictionId)}/cancel`;
      return toChecked(await client.get(route, { method: 'POST', signal }), signal);
    },
    async download({ outputUrl, isOutputRemoved }, outputPath, signal) {
      if (outputUrl === null) throw new RetakeError(isOutputRemoved ? 'OUTPUT_EXPIRED' : 'OUTPUT_UNUSABLE');
      await downloadOutput(outputUrl, outputPath, { rule, maxBytes: maxDownloadBytes, signal });
    },
  };
}

/** An id goes into an address, so it has to be one. */
function toPathPart(predictionId: string): string {
  if (!/^[\w-]+$/.test(predictionId)) throw new RetakeError('PREDICTION_NOT_FOUND');
  return predictionId;
}
