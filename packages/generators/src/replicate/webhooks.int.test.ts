import { randomUUID } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault } from '@retake/testkit';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createStandInWorld, patient, type StandInWorld } from './testing/stand-in-world.ts';
import { verifyWebhook } from './verify-webhook.ts';

interface Received {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let world: StandInWorld;
let server: Server;
let received: Received[];
let failures: number;

beforeAll(async () => {
  world = await createStandInWorld({ render: ({ inputPath }, outputPath) => copyFile(inputPath, outputPath) });
  server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    received.push({ url: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString() });
    failures -= 1;
    response.writeHead(failures >= 0 ? 503 : 204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
beforeEach(() => {
  received = [];
  failures = 0;
});
afterEach(() => world.standIn.clearFaults());
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await world.stop();
});

/** Creates under a fault, and answers what had been delivered by the time of the answer. */
async function create(fault?: Fault) {
  if (fault) world.standIn.addFault(fault);
  const callId = randomUUID();
  const webhookUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`;
  const outcome = await world.generator.create(world.request, { callId, webhookUrl });
  return { outcome, callId, early: received.length };
}

const statusOf = ({ body }: Received) => (JSON.parse(body) as { status: string }).status;
const verify = ({ headers, body }: Received) =>
  verifyWebhook(world.standIn.webhookSecret, headers, body, new Date()).deliveryId;

describe('webhooks', () => {
  it('carry our call, are signed, and tell of the start and of the end', async () => {
    const { callId } = await create();
    await expect.poll(() => received.length, patient).toBe(2);
    expect(received.map(statusOf)).toEqual(['processing', 'succeeded']);
    expect(new Set(received.map(({ url }) => url))).toEqual(new Set([`/hooks?call=${callId}`]));
    expect(new Set(received.map(verify)).size).toBe(2);
  });

  it('come twice under one id', async () => {
    await create({ kind: 'webhook-twice' });
    await expect.poll(() => received.length, patient).toBe(4);
    expect(new Set(received.map(verify)).size).toBe(2);
  });

  it('come in the wrong order', async () => {
    const before = world.standIn.deliveries.length;
    await create({ kind: 'webhook-reordered' });
    const events = () => world.standIn.deliveries.slice(before).map(({ event }) => event);
    await expect.poll(events, patient).toEqual(['completed', 'start']);
    expect(received.map(statusOf)).toEqual(['succeeded', 'succeeded']);
  });

  it('come before the answer', async () => {
    const { early, outcome } = await create({ kind: 'webhook-before-answer' });
    expect(early).toBe(1);
    expect(outcome.kind).toBe('created');
    await expect.poll(() => received.length, patient).toBe(2);
  });

  it('tell of what was created when the answer was lost', async () => {
    const { outcome, callId } = await create({ kind: 'lose-answer' });
    expect(outcome.kind).toBe('unknown');
    await expect.poll(() => received[0]?.url, patient).toBe(`/hooks?call=${callId}`);
  });

  it('never come, and the prediction ends all the same', async () => {
    const { outcome } = await create({ kind: 'webhook-never' });
    if (outcome.kind !== 'created') return expect.fail(outcome.kind);
    expect(await world.untilEnded(outcome.prediction.id)).toMatchObject({ status: 'succeeded' });
    expect(received).toEqual([]);
  });

  it.each(['webhook-wrong-signature', 'webhook-stale'] as const)('with %s are refused', async (kind) => {
    await create({ kind });
    await expect.poll(() => received.length, patient).toBe(2);
    for (const webhook of received) {
      expect(() => verify(webhook)).toThrow(expect.objectContaining({ code: 'WEBHOOK_INVALID' }));
    }
  });

  it('are sent again when the end was not taken, under the same id', async () => {
    failures = 3;
    await create();
    await expect.poll(() => received.length, patient).toBe(4);
    expect(received.map(statusOf)).toEqual(['processing', 'succeeded', 'succeeded', 'succeeded']);
    expect(new Set(received.slice(1).map(verify)).size).toBe(1);
  });
});
