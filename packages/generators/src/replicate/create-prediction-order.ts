import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isRetakeError, RetakeError } from '@retake/contracts';
import type { CreateOptions, CreateOutcome, PredictionGenerator } from '../prediction-generator.ts';
import { type createCallMarks, toFileMetadata, toWebhookUrl } from './call-marks.ts';
import type { ReplicateModel } from './models.ts';
import { prepareInput } from './prepare-input.ts';
import type { ReplicateClient } from './replicate-client.ts';
import { toCreateOutcome, toRefusal } from './to-create-outcome.ts';
import { toModelInput } from './to-model-input.ts';
import { findReplicateObstacle, type Order, toOrder } from './to-order.ts';
import { isPredictionBody, toPrediction } from './to-prediction.ts';

type CreateRequest = Parameters<PredictionGenerator['create']>[0];

interface OrderParts {
  readonly model: ReplicateModel;
  readonly client: ReplicateClient;
  readonly marks: ReturnType<typeof createCallMarks>;
  readonly cancelAfterMs: number;
  readonly scratchFolder: string;
}

/** An upload that failed may work a little later. */
const uploadPauseMs = 5_000;

/** Makes `create` of a generator: prepare, upload, and one request that creates. */
export function createPredictionOrder({
  model,
  client,
  marks,
  cancelAfterMs,
  scratchFolder,
}: OrderParts): PredictionGenerator['create'] {
  return async (request, options) => {
    const obstacle = findReplicateObstacle(model, request);
    if (obstacle !== null) return notCreated(new RetakeError('PLAN_UNAVAILABLE', { message: obstacle }));
    if (request.prompt.length > model.promptCharacters) {
      const message = `The description is longer than the ${model.promptCharacters} characters that ${model.name} takes.`;
      return notCreated(new RetakeError('PROVIDER_REFUSED', { message }));
    }
    const order = toOrder(model, request);
    let mediaUrl: string | CreateOutcome;
    try {
      mediaUrl = await upload(order, request, options);
    } catch (error) {
      // Nothing has been asked for yet, so whatever went wrong, nothing was created.
      if (options.signal?.aborted) return notCreated(new RetakeError('CANCELLED', { cause: error }));
      return notCreated(isRetakeError(error) ? error : new RetakeError('INTERNAL', { cause: error }));
    }
    return typeof mediaUrl === 'string' ? send(order, request, options, mediaUrl) : mediaUrl;
  };

  async function upload(
    order: Order,
    request: CreateRequest,
    { callId, signal }: CreateOptions,
  ): Promise<string | CreateOutcome> {
    const folder = await mkdtemp(join(scratchFolder, 'retake-order-'));
    try {
      const path = await prepareInput(model, order, request, folder, signal);
      const metadata = toFileMetadata(callId, order.seconds);
      const type = model.media.kind === 'video' ? 'video/mp4' : 'image/png';
      const answer = await client.upload(path, type, metadata, signal);
      signal?.throwIfAborted();
      if (answer.kind === 'answer' && answer.status >= 400 && answer.status < 500) {
        return { kind: 'not-created', ...toRefusal(answer) };
      }
      const file = answer.kind === 'answer' && answer.status < 300 ? (answer.body as UploadedFile | null) : null;
      if (typeof file?.id !== 'string' || typeof file.urls?.get !== 'string') {
        const message = 'The clip could not be uploaded to the provider.';
        return { kind: 'not-created', code: 'PROVIDER_UNAVAILABLE', message, retryAfterMs: uploadPauseMs };
      }
      marks.learn(file.id, metadata);
      return file.urls.get;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async function send(
    order: Order,
    request: CreateRequest,
    { callId, webhookUrl, signal }: CreateOptions,
    mediaUrl: string,
  ): Promise<CreateOutcome> {
    if (signal?.aborted) return notCreated(new RetakeError('CANCELLED'));
    // From here on it is not stopped: an answer that is not waited for would prove nothing.
    const answer = await client.request(`/models/${model.name}/predictions`, {
      method: 'POST',
      headers: { 'Cancel-After': `${Math.ceil(cancelAfterMs / 1_000)}s` },
      data: {
        input: toModelInput(model, order, { ...request, mediaUrl }),
        ...(webhookUrl && { webhook: toWebhookUrl(webhookUrl, callId), webhook_events_filter: ['start', 'completed'] }),
      },
    });
    return toCreateOutcome(answer, (body) =>
      isPredictionBody(body) ? toPrediction(body, { callId, seconds: order.seconds }) : undefined,
    );
  }
}

interface UploadedFile {
  readonly id?: unknown;
  readonly urls?: { readonly get?: unknown };
}

function notCreated({ code, message }: RetakeError): CreateOutcome {
  return { kind: 'not-created', code, message, retryAfterMs: null };
}
