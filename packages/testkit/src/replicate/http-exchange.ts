import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request and its answer. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  readonly response: ServerResponse;
}

export async function readExchange(request: IncomingMessage, response: ServerResponse): Promise<Exchange> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand-in');
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return {
    method: request.method ?? 'GET',
    path: pathname,
    query: searchParams,
    headers: request.headers,
    body: Buffer.concat(parts),
    response,
  };
}

export function sendJson(
  { response }: Exchange,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
}

/** A refusal in the API's shape. */
export function sendProblem(
  exchange: Exchange,
  status: number,
  title: string,
  detail: string,
  more: object = {},
): void {
  sendJson(exchange, status, { title, detail, status, ...more });
}

export function sendNotFound(exchange: Exchange): void {
  sendProblem(exchange, 404, 'Not found', 'The requested resource could not be found.');
}

/** Ends the connection without an answer: the caller sees a reset. */
export function breakConnection({ response }: Exchange): void {
  response.socket?.resetAndDestroy();
}

/** The JSON of the body; undefined when it is none. */
export function parseBody({ body }: Exchange): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

interface PageOptions<T> {
  /** Of the list, without a query. */
  readonly address: string;
  readonly query: URLSearchParams;
  readonly size: number;
  readonly toJson: (item: T) => unknown;
}

/** A page of a list that is sorted newest first, in the API's shape. */
export function toPage<T>(items: readonly T[], { address, query, size, toJson }: PageOptions<T>) {
  const from = Number(Buffer.from(query.get('cursor') ?? '', 'base64url').toString() || 0);
  const toLink = (start: number) => `${address}?cursor=${Buffer.from(String(start)).toString('base64url')}`;
  return {
    previous: from > 0 ? toLink(Math.max(0, from - size)) : null,
    next: from + size < items.length ? toLink(from + size) : null,
    results: items.slice(from, from + size).map(toJson),
  };
}
