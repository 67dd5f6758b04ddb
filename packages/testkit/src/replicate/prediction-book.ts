import { setTimeout as wait } from 'node:timers/promises';
import { answerCreation, refuseCreation } from './answer-creation.ts';
import { createPrediction } from './create-prediction.ts';
import type { FaultScript } from './fault.ts';
import type { createFileStore } from './file-store.ts';
import { breakConnection, type Exchange, sendJson, sendNotFound, sendProblem, toPage } from './http-exchange.ts';
import type { OutputOrder } from './make-output.ts';
import { type CourseTimes, createPredictionCourse } from './prediction-course.ts';
import { hasEnded, type StandInPrediction, toPredictionJson } from './stand-in-prediction.ts';
import type { createWebhookSender } from './webhook-sender.ts';

interface BookParts {
  readonly origin: () => string;
  readonly times: CourseTimes;
  readonly pageSize: number;
  readonly script: FaultScript;
  readonly files: Pick<ReturnType<typeof createFileStore>, 'find'>;
  readonly sender: Pick<ReturnType<typeof createWebhookSender>, 'send'>;
  readonly makeOutput: (order: OutputOrder) => Promise<string>;
  readonly signal: AbortSignal;
}

/** The predictions API, over the predictions that there are. */
export function createPredictionBook({
  origin,
  times,
  pageSize,
  script,
  files,
  sender,
  makeOutput,
  signal,
}: BookParts) {
  const predictions: StandInPrediction[] = [];
  const started = new Set<string>();

  const notify = async (prediction: StandInPrediction, event: 'start' | 'completed') => {
    const { webhook: url, faults, events } = prediction;
    const kind = faults.webhook?.kind;
    if (url === undefined || kind === 'webhook-never' || !events.includes(event)) return;
    const fault = kind === 'webhook-wrong-signature' || kind === 'webhook-stale' ? kind : undefined;
    const body = toPredictionJson(prediction, origin());
    await sender.send({ url, event, body, fault, isTwice: kind === 'webhook-twice' });
  };
  const notifyStart = async (prediction: StandInPrediction) => {
    if (started.has(prediction.id) || prediction.faults.webhook?.kind === 'webhook-reordered') return;
    started.add(prediction.id);
    await notify(prediction, 'start');
  };
  const course = createPredictionCourse({
    times,
    makeOutput,
    signal,
    onStart: notifyStart,
    async onEnd(prediction) {
      await notify(prediction, 'completed');
      if (prediction.faults.webhook?.kind === 'webhook-reordered') await notify(prediction, 'start');
    },
  });

  const create = async (exchange: Exchange, name: string | undefined) => {
    const fault = script.take('create', name);
    if (refuseCreation(exchange, fault)) return;
    let prediction = await createPrediction(exchange, name, files, script);
    if (prediction === undefined) return;
    if (fault?.kind === 'create-late') {
      breakConnection(exchange);
      if (!(await wait(fault.delayMs ?? 1_000, true, { signal, ref: false }).catch(() => false))) return;
      prediction = { ...prediction, createdAt: new Date() };
    }
    predictions.unshift(prediction);
    if (prediction.faults.webhook?.kind === 'webhook-before-answer') await notifyStart(prediction);
    const run = course.run(prediction);
    if (fault?.kind !== 'create-late') {
      await answerCreation(exchange, prediction, run, { fault, origin: origin(), signal });
    }
  };

  const find = (id: string | undefined) => predictions.find((prediction) => prediction.id === id);
  return {
    releaseHeld: course.release,
    predictions,
    find,
    async handle(exchange: Exchange): Promise<void> {
      const { method, path, query } = exchange;
      const model = /^\/v1\/models\/([^/]+\/[^/]+)\/predictions$/.exec(path)?.[1];
      const [, , , id, action] = path.split('/');
      if (method === 'POST' && (model !== undefined || path === '/v1/predictions')) return create(exchange, model);
      if (model !== undefined) return sendNotFound(exchange);
      if (script.take('read')) return sendProblem(exchange, 503, 'Service unavailable', 'Try again later.');
      if (id === undefined) {
        const toJson = (prediction: StandInPrediction) => toPredictionJson(prediction, origin());
        const page = { address: `${origin()}/v1/predictions`, query, size: pageSize, toJson };
        return sendJson(exchange, 200, toPage(predictions, page));
      }
      const prediction = find(id);
      if (prediction === undefined) return sendNotFound(exchange);
      if (method === 'POST' && action === 'cancel' && !hasEnded(prediction)) void course.stop(prediction);
      sendJson(exchange, 200, toPredictionJson(prediction, origin()));
    },
  };
}
