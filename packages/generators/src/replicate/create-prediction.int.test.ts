import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import Replicate from 'replicate';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStandInWorld, patient, type StandInWorld } from './testing/stand-in-world.ts';

let world: StandInWorld;
beforeAll(async () => {
  world = await createStandInWorld({ render: ({ inputPath }, outputPath) => copyFile(inputPath, outputPath) });
});
afterAll(() => world.stop());
beforeEach(() => world.standIn.clearFaults());

describe('creating a prediction', () => {
  it('sends the clip, the words and the seed, in one request with a deadline', async () => {
    const { generator, request, standIn } = world;
    const callId = randomUUID();
    const webhookUrl = 'https://retake.example/api/webhooks/replicate?from=replicate';
    const outcome = await generator.create(request, { callId, webhookUrl });
    expect(outcome).toMatchObject({ kind: 'created', prediction: { callId, status: 'starting', seed: 7 } });
    const sent = standIn.creations.at(-1);
    expect(sent?.path).toBe('/v1/models/runwayml/gen4-aleph/predictions');
    expect(sent?.headers).toMatchObject({ 'cancel-after': '1800s', authorization: `Bearer ${standIn.token}` });
    expect(JSON.parse(sent?.body ?? '')).toEqual({
      input: {
        ...{ prompt: request.prompt, seed: 7, aspect_ratio: '16:9' },
        video: expect.stringMatching(`^${standIn.url}/files/`),
      },
      webhook: `${webhookUrl}&call=${callId}`,
      webhook_events_filter: ['start', 'completed'],
    });
    // The token is in the header alone.
    expect(sent?.body).not.toContain(standIn.token);
  });

  it.each([
    'lose-answer',
    'lose-request',
    'create-late',
    'answer-broken',
    'error-after-create',
    'error-before-create',
  ] as const)('does not know after %s, and has sent exactly one request', async (kind) => {
    const { outcome, posts } = await world.createUnder({ kind, delayMs: 30, times: 9 });
    expect(posts).toBe(1);
    expect(outcome.kind).toBe('unknown');
  });

  it('needs that guard: the provider’s client alone buys the same thing six times', async () => {
    const { standIn, generator, request } = world;
    await generator.create(request, { callId: randomUUID() });
    const { input } = JSON.parse(standIn.creations.at(-1)?.body ?? '');
    const before = standIn.predictions.length;
    standIn.addFault({ kind: 'lose-answer', times: 20 });
    const client = new Replicate({ auth: standIn.token, baseUrl: standIn.url });
    await expect(client.predictions.create({ model: 'runwayml/gen4-aleph', input })).rejects.toThrow('fetch failed');
    expect(standIn.predictions.length - before).toBe(6);
  });

  it('does not know after an answer that does not come in time, and has sent exactly one request', async () => {
    const quick = world.createGenerator({ timeoutMs: 150 });
    const { outcome, posts } = await world.createUnder({ kind: 'answer-late', delayMs: 5_000 }, quick);
    expect(outcome).toEqual({ kind: 'unknown', reason: expect.stringContaining('timeout') });
    expect(posts).toBe(1);
  });

  it.each(['lose-answer', 'answer-broken', 'error-after-create', 'create-late'] as const)(
    'finds what %s has hidden, without a webhook address, after a restart',
    async (kind) => {
      const { callId, since } = await world.createUnder({ kind, delayMs: 30 });
      const restarted = world.createGenerator();
      const found = await vi.waitFor(async () => {
        const prediction = await restarted.find({ callId, since });
        return prediction ?? Promise.reject(new Error('not there yet'));
      }, patient);
      expect(found.callId).toBe(callId);
      await vi.waitFor(async () => {
        const ended = await restarted.find({ callId, since });
        expect(ended).toMatchObject({ id: found.id, status: 'succeeded', chargeMicros: 360_000 });
      }, patient);
    },
  );

  it('finds nothing where nothing was created', async () => {
    for (const kind of ['lose-request', 'error-before-create'] as const) {
      const { callId, since } = await world.createUnder({ kind });
      expect(await world.generator.find({ callId, since })).toBeUndefined();
    }
  });

  it('finds by the webhook address, when the uploaded file is gone', async () => {
    const { standIn, generator, request, createGenerator } = world;
    const callId = randomUUID();
    const since = new Date();
    standIn.addFault({ kind: 'lose-answer' });
    await generator.create(request, { callId, webhookUrl: 'http://127.0.0.1:9/webhook' });
    const { input } = JSON.parse(standIn.creations.at(-1)?.body ?? '') as { input: { video: string } };
    await fetch(input.video, { method: 'DELETE', headers: { authorization: `Bearer ${standIn.token}` } });
    expect(await createGenerator().find({ callId, since })).toMatchObject({ callId });
  });

  it.each([
    [{ kind: 'too-many-requests', retryAfterSeconds: 17 }, 'PROVIDER_UNAVAILABLE', 17_000],
    [{ kind: 'no-credit' }, 'PROVIDER_PAYMENT', null],
    [{ kind: 'upload-error' }, 'PROVIDER_UNAVAILABLE', 5_000],
  ] as const)('knows after %j that nothing was created', async (fault, code, retryAfterMs) => {
    const { outcome, posts } = await world.createUnder(fault);
    expect(outcome).toMatchObject({ kind: 'not-created', code, retryAfterMs });
    expect(posts).toBe(fault.kind === 'upload-error' ? 0 : 1);
  });

  it('says what the provider does not accept', async () => {
    const fields = [{ field: 'input.prompt', description: 'prompt must be polite' }];
    const { outcome } = await world.createUnder({ kind: 'invalid-input', fields });
    expect(outcome).toEqual({
      ...{ kind: 'not-created', code: 'PROVIDER_REFUSED', retryAfterMs: null },
      message: 'The provider does not accept the request. prompt must be polite.',
    });
  });

  it('knows that a wrong token, a refused connection and a missing host have created nothing', async () => {
    const port = await takeFreePort();
    for (const [changes, code] of [
      [{ token: 'r8_wrong' }, 'PROVIDER_REFUSED'],
      [{ baseUrl: `http://127.0.0.1:${port}/v1` }, 'PROVIDER_UNAVAILABLE'],
      [{ baseUrl: 'https://retake.invalid/v1' }, 'PROVIDER_UNAVAILABLE'],
    ] as const) {
      const outcome = await world.createGenerator(changes).create(world.request, { callId: randomUUID() });
      expect(outcome).toMatchObject({ kind: 'not-created', code });
    }
  });

  it('creates nothing when it is stopped, or when there is no clip to send', async () => {
    const { generator, request, standIn } = world;
    const before = standIn.creations.length;
    const stopped = await generator.create(request, { callId: randomUUID(), signal: AbortSignal.abort() });
    expect(stopped).toMatchObject({ kind: 'not-created', code: 'CANCELLED' });
    const missing = await generator.create({ ...request, sourcePath: '/nowhere.mp4' }, { callId: randomUUID() });
    expect(missing).toMatchObject({ kind: 'not-created', code: 'MEDIA_TOOL_FAILED' });
    const long = await generator.create({ ...request, prompt: 'a'.repeat(1_001) }, { callId: randomUUID() });
    expect(long).toMatchObject({ kind: 'not-created', code: 'PROVIDER_REFUSED' });
    expect(standIn.creations.length).toBe(before);
  });

  it('prepares the clip in the folder it was given, and leaves nothing there', async () => {
    const { folder, request, createGenerator } = world;
    const scratchFolder = join(folder, 'scratch');
    const generator = createGenerator({ scratchFolder });
    expect((await generator.create(request, { callId: randomUUID() })).kind).toBe('not-created');
    await mkdir(scratchFolder);
    expect((await generator.create(request, { callId: randomUUID() })).kind).toBe('created');
    expect(await readdir(scratchFolder)).toEqual([]);
  });
});

/** A port at which nobody listens. */
async function takeFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
