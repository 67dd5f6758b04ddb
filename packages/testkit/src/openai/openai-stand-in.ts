import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseBody, readExchange, sendNotFound } from '../replicate/http-exchange.ts';
import { type CompletionFault, completionFaults } from './completion-fault.ts';
import { sendCompletion, type Writing } from './send-completion.ts';
import { sendModelError, strikeFault } from './strike-fault.ts';

export interface OpenaiStandInOptions {
  /** The only key that is let in. */
  readonly key?: string;
  /** Between two pieces of an answer. */
  readonly pieceMs?: number;
  readonly pieceCharacters?: number;
}

/** A request for a completion, as it came. */
export interface CompletionRequest {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: {
    readonly model?: string;
    readonly stream?: boolean;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format?: {
      readonly type: string;
      readonly json_schema?: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };
    };
    readonly [field: string]: unknown;
  };
}

export interface OpenaiStandIn {
  /** For the client's base URL: `http://127.0.0.1:<port>/v1`. */
  readonly url: string;
  readonly key: string;
  /** In the order of arrival, also those that went wrong. */
  readonly requests: readonly CompletionRequest[];
  /** What is answered next: text as it is, anything else as JSON. In the order in which they were added. */
  addAnswer(answer: unknown): void;
  /** What is answered when no answer waits. Without it such a request fails with 500. */
  answerWith(toAnswer: (request: CompletionRequest) => unknown): void;
  /** Faults strike in the order in which they were added, a request each; such a request takes no answer that waits. */
  addFault(fault: CompletionFault): void;
  clearFaults(): void;
  /** Stops every answer after so many characters, until the function that is returned is called. */
  holdAfter(characters: number): () => void;
  stop(): Promise<void>;
}

/**
 * Starts a server on loopback that speaks the part of the OpenAI HTTP API that writes completions as a stream. What it says
 * and what goes wrong is set by the test. It does not keep its process alive.
 */
export async function startOpenaiStandIn(options: OpenaiStandInOptions = {}): Promise<OpenaiStandIn> {
  const { key = 'sk-stand-in', pieceMs = 0, pieceCharacters = 16 } = options;
  const stopping = new AbortController();
  const requests: CompletionRequest[] = [];
  const answers: unknown[] = [];
  const faults: { fault: CompletionFault; left: number }[] = [];
  let toAnswer: ((request: CompletionRequest) => unknown) | undefined;
  let hold: { readonly characters: number; readonly released: Promise<void> } | undefined;

  const takeFault = (): CompletionFault | undefined => {
    const [first] = faults;
    if (first === undefined) return undefined;
    first.left -= 1;
    if (first.left <= 0) faults.shift();
    return first.fault;
  };

  const server = createServer(async (incoming, response) => {
    const exchange = await readExchange(incoming, response);
    if (exchange.path !== '/v1/chat/completions') return sendNotFound(exchange);
    const request: CompletionRequest = {
      headers: exchange.headers,
      body: parseBody(exchange) as unknown as CompletionRequest['body'],
    };
    requests.push(request);
    if (exchange.headers.authorization !== `Bearer ${key}`) {
      const error = { message: 'Incorrect API key provided.', type: 'invalid_request_error', code: 'invalid_api_key' };
      return sendModelError(exchange, 401, error);
    }
    const writing: Writing = {
      ...{ model: request.body.model ?? '', signal: stopping.signal, pieceMs, pieceCharacters },
      whenWritten: async (characters) => {
        if (hold !== undefined && characters >= hold.characters) await hold.released;
      },
    };
    const fault = takeFault();
    const answer = fault === undefined && answers.length > 0 ? answers.shift() : toAnswer?.(request);
    if (fault !== undefined) return strikeFault(exchange, fault, toText(answer ?? {}), writing);
    if (answer === undefined) {
      return sendModelError(exchange, 500, { message: 'No answer was set up.', type: 'stand_in', code: null });
    }
    return sendCompletion(exchange, toText(answer), writing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    ...{ key, requests },
    addAnswer: (answer) => void answers.push(answer),
    answerWith: (next) => {
      toAnswer = next;
    },
    addFault(fault) {
      if (!completionFaults.includes(fault.kind)) throw new TypeError(`There is no fault ${fault.kind}.`);
      faults.push({ fault, left: fault.times ?? 1 });
    },
    clearFaults() {
      faults.length = 0;
    },
    holdAfter(characters) {
      const { promise, resolve } = Promise.withResolvers<void>();
      hold = { characters, released: promise };
      return () => {
        hold = undefined;
        resolve();
      };
    },
    async stop() {
      stopping.abort();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const toText = (answer: unknown): string => (typeof answer === 'string' ? answer : JSON.stringify(answer));
