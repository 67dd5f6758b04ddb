import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerControl } from './answer-control.ts';
import { createFaultScript, type Fault } from './fault.ts';
import { createFileStore } from './file-store.ts';
import { type Exchange, readExchange, sendNotFound, sendProblem } from './http-exchange.ts';
import { type InvoiceLine, toInvoice } from './invoice.ts';
import { createOutputMaker, type RenderOutput, renderTurnedColours } from './make-output.ts';
import { createPredictionBook } from './prediction-book.ts';
import { sendOutput } from './send-output.ts';
import type { StandInPrediction } from './stand-in-prediction.ts';
import { createWebhookSender, type WebhookDelivery } from './webhook-sender.ts';

export interface ReplicateStandInOptions {
  /** The only token that is let in. */
  readonly token?: string;
  /** What webhooks are signed with: `whsec_` and base64. */
  readonly webhookSecret?: string;
  /** 0 unless told: any free one. */
  readonly port?: number;
  readonly startMs?: number;
  readonly processMs?: number;
  /** Predictions and files a page; the provider gives 100. */
  readonly pageSize?: number;
  readonly render?: RenderOutput;
}

/** A request that asked for a prediction. */
interface StandInRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

export interface ReplicateStandIn {
  /** For the client's `baseUrl`: `http://127.0.0.1:<port>/v1`. */
  readonly url: string;
  readonly origin: string;
  readonly token: string;
  readonly webhookSecret: string;
  /** Sets what goes wrong next. Faults of one kind strike in the order in which they were added. */
  addFault(fault: Fault): void;
  clearFaults(): void;
  /** Lets the predictions go on that were held until now. */
  releaseHeld(): void;
  /** All of them, in the order of arrival, also those that were refused or lost. */
  readonly creations: readonly StandInRequest[];
  /** Newest first. */
  readonly predictions: readonly StandInPrediction[];
  readonly deliveries: readonly WebhookDelivery[];
  /** What the provider would charge, a line a prediction. */
  invoice(): InvoiceLine[];
  /** Deletes input and output, as the provider does after an hour. */
  removeData(predictionId: string): void;
  stop(): Promise<void>;
}

const defaultToken = 'r8_stand_in';
const defaultSecret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

/**
 * Starts a server on loopback that speaks the Replicate HTTP API: models, predictions, files, outputs, webhooks. What goes
 * wrong is set with faults, here or by `POST /control/faults` from another process. It does not keep its process alive.
 */
export async function startReplicateStandIn(options: ReplicateStandInOptions = {}): Promise<ReplicateStandIn> {
  const { token = defaultToken, webhookSecret = defaultSecret, port = 0, pageSize = 100 } = options;
  const folder = await mkdtemp(join(tmpdir(), 'retake-replicate-'));
  const stopping = new AbortController();
  const { signal } = stopping;
  const creations: StandInRequest[] = [];
  let origin = '';
  const script = createFaultScript();
  const sender = createWebhookSender(webhookSecret, signal);
  const files = createFileStore(folder, () => origin, pageSize);
  const book = createPredictionBook({
    ...{ origin: () => origin, pageSize, script, files, sender, signal },
    times: { startMs: options.startMs ?? 20, processMs: options.processMs ?? 50 },
    makeOutput: createOutputMaker(folder, options.render ?? renderTurnedColours),
  });

  const route = async (exchange: Exchange): Promise<void> => {
    const { method, path, headers, body } = exchange;
    if (path.startsWith('/control/')) return answerControl(exchange, standIn);
    const isUpload = method === 'POST' && path === '/v1/files';
    if (method === 'POST' && path.endsWith('/predictions')) {
      creations.push({ path, headers, body: body.toString('utf8') });
    }
    if (path.startsWith('/outputs/')) return sendOutput(exchange, book.find(path.split('/')[2]));
    if (headers.authorization !== `Bearer ${token}`) {
      return sendProblem(exchange, 401, 'Unauthenticated', 'You did not pass a valid authentication token');
    }
    if (isUpload && script.take('upload')) return sendProblem(exchange, 503, 'Service unavailable', 'Try again later.');
    if (path === '/v1/files' || path.startsWith('/v1/files/')) return files.handle(exchange);
    if (/^\/v1\/(predictions|models)\b/.test(path)) return book.handle(exchange);
    sendNotFound(exchange);
  };

  const server = createServer((request, response) => {
    readExchange(request, response)
      .then(route)
      .catch((error: unknown) => {
        if (!response.headersSent) response.writeHead(500);
        response.end(String(error));
      });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  server.unref();
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const standIn: ReplicateStandIn = {
    ...{ url: `${origin}/v1`, origin, token, webhookSecret, creations, predictions: book.predictions },
    deliveries: sender.deliveries,
    addFault: (fault) => script.add(fault),
    clearFaults: () => script.clear(),
    releaseHeld: () => book.releaseHeld(),
    invoice: () => toInvoice(book.predictions),
    removeData(predictionId) {
      const prediction = book.find(predictionId);
      if (prediction) prediction.isDataRemoved = true;
    },
    async stop() {
      stopping.abort();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return standIn;
}
