import { randomUUID } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault } from '@retake/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createStandInWorld, patient, type StandInWorld } from './testing/stand-in-world.ts';
import { verifyWebhook } from './verify-webhook.ts';

interface Received {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let world: StandInWorld;
let server: Server;
/** All of them: those of one test may still come when the next one runs. */
const deliveries: Received[] = [];
let failing = '';
let failures = 0;

beforeAll(async () => {
  world = await createStandInWorld({ render: ({ inputPath }, outputPath) => copyFile(inputPath, outputPath) });
  server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    deliveries.push({ url: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString() });
    const isRefused = failures > 0 && request.url === failing;
    if (isRefused) failures -= 1;
    response.writeHead(isRefused ? 503 : 204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => world.standIn.clearFaults());
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await world.stop();
});

/** Creates under a fault. `received` are the webhooks of this call, `early` those that came before the answer. */
async function create(fault?: Fault, callId: string = randomUUID()) {
  if (fault) world.standIn.addFault(fault);
  const received = () => deliveries.filter(({ url }) => url === `/hooks?call=${callId}`);
  const webhookUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`;
  const outcome = await world.generator.create(world.request, { callId, webhookUrl });
  return { outcome, callId, received, early: received().length };
}

const statusOf = ({ body }: Received) => (JSON.parse(body) as { status: string }).status;
const verify = ({ headers, body }: Received) =>
  verifyWebhook(world.standIn.webhookSecret, headers, body, new Date()).deliveryId;

describe('webhooks', () => {
  it('carry our call, are signed, and tell of the start and of the end', async () => {
    const { received } = await create();
    await expect.poll(() => received().map(statusOf), patient).toEqual(['processing', 'succeeded']);
    expect(new Set(received().map(verify)).size).toBe(2);
  });

  it('come twice under one id', async () => {
    const { received } = await create({ kind: 'webhook-twice' });
    await expect.poll(() => received().length, patient).toBe(4);
    expect(new Set(received().map(verify)).size).toBe(2);
  });

  it('come in the wrong order', async () => {
    const { outcome, received } = await create({ kind: 'webhook-reordered' });
    const id = outcome.kind === 'created' ? outcome.prediction.id : expect.fail(outcome.kind);
    const sent = () => world.standIn.deliveries.filter(({ predictionId }) => predictionId === id);
    await expect.poll(() => sent().map(({ event }) => event), patient).toEqual(['completed', 'start']);
    expect(received().map(statusOf)).toEqual(['succeeded', 'succeeded']);
  });

  it('come before the answer', async () => {
    const { early, outcome, received } = await create({ kind: 'webhook-before-answer' });
    expect(early).toBe(1);
    expect(outcome.kind).toBe('created');
    await expect.poll(() => received().map(statusOf), patient).toEqual(['starting', 'succeeded']);
  });

  it('tell of what was created when the answer was lost', async () => {
    const { outcome, received } = await create({ kind: 'lose-answer' });
    expect(outcome.kind).toBe('unknown');
    await expect.poll(() => received().map(statusOf), patient).toEqual(['processing', 'succeeded']);
  });

  it('never come, and the prediction ends all the same', async () => {
    const { outcome, received } = await create({ kind: 'webhook-never' });
    if (outcome.kind !== 'created') return expect.fail(outcome.kind);
    expect(await world.untilEnded(outcome.prediction.id)).toMatchObject({ status: 'succeeded' });
    expect(received()).toEqual([]);
  });

  it.each(['webhook-wrong-signature', 'webhook-stale'] as const)('with %s are refused', async (kind) => {
    const { received } = await create({ kind });
    await expect.poll(() => received().length, patient).toBe(2);
    for (const webhook of received()) {
      expect(() => verify(webhook)).toThrow(expect.objectContaining({ code: 'WEBHOOK_INVALID' }));
    }
  });

  it('are sent again when the end was not taken, under the same id', async () => {
    const callId = randomUUID();
    failing = `/hooks?call=${callId}`;
    failures = 3;
    const { received } = await create(undefined, callId);
    const ended = ['succeeded', 'succeeded', 'succeeded'];
    await expect.poll(() => received().map(statusOf), patient).toEqual(['processing', ...ended]);
    expect(new Set(received().slice(1).map(verify)).size).toBe(1);
  });
});
