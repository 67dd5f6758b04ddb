import { randomUUID } from 'node:crypto';
import { errorBodySchema, regenerationAnswerSchema } from '@retake/contracts';
import { createReplicateGenerator } from '@retake/generators';
import type { JobKey } from '@retake/regeneration';
import { openSharedServer, type TestServer } from '@retake/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../app.ts';
import { createWorker, type Worker } from '../../../worker/create-worker.ts';
import { createWorkerWorld, toEdit, type WorkerWorld } from '../../../worker/testing/worker-world.ts';
import type { App } from '../../app-type.ts';
import { createMetrics } from '../../plugins/metrics.ts';
import { createProgressMemory } from '../../streams/progress-memory.ts';

/** Looks and takes as a program asks for them; the videos are texts, and clip 1 has a look, so nothing is measured. */
describe('looks and takes by REST', () => {
  let server: TestServer;
  let world: WorkerWorld;
  let worker: Worker;
  let key: JobKey;
  let app: App;
  let strangers: App;

  beforeAll(async () => {
    server = await openSharedServer();
    world = await createWorkerWorld(server);
    worker = createWorker(world.parts, world.queue, { pollIntervalMs: 600_000, reapIntervalMs: 600_000 });
    await worker.start();
    key = await world.createJob(3);
    [app, strangers] = [await createAppOf(key.ownerId), await createAppOf(randomUUID())];
    await world.until(key, ({ status }) => expect(status).toBe('completed'));
    await world.ask(key, toEdit(1, 'warmer'));
    await untilIdle();
  });
  afterAll(async () => {
    await app?.close();
    await strangers?.close();
    await worker?.stop();
    await world?.close();
  });

  function createAppOf(ownerId: string): Promise<App> {
    const { database, store, workFolder: uploadFolder } = world.parts;
    const generators = [createReplicateGenerator({ token: 'r8_unused', model: 'runwayml/gen4-aleph' })];
    const limits = { paidPerHour: 5, dayLimitMicros: null, isSpendingStopped: false };
    return createApp(
      {
        ...{ database, store, ownerId, enqueue: world.queue.enqueue, shortSide: 180, uploadFolder },
        ...{ isOriginAllowed: () => true, takeCommand: () => undefined, metrics: createMetrics() },
        ...{ progress: createProgressMemory(), paid: { generators, limits }, readiness: {}, pages: undefined },
        webhooks: undefined,
      },
      { logger: false, servesApi: true },
    );
  }
  const untilIdle = () => world.until(key, ({ running, queue }) => expect([running, queue]).toEqual([null, []]));

  type Method = 'GET' | 'POST' | 'DELETE';
  async function call(method: Method, path: string, body?: object, headers: Record<string, string> = {}, by = app) {
    const url = `/api/v1${path.replace('JOB', key.jobId)}`;
    const answer = await by.inject({ method, url, headers, ...(body && { payload: body }) });
    return { status: answer.statusCode, body: answer.json() };
  }
  const save = (name: string, by = app) => call('POST', '/looks', { name, jobId: key.jobId, clip: 1 }, {}, by);
  const namesOf = (looks: readonly { name: string }[]) => looks.map(({ name }) => name);

  it('saves the look of a clip, replaces one of that name, lists and deletes', async () => {
    const saved = await save('Harbour');
    expect(saved).toMatchObject({ status: 201, body: { look: { templates: [{ template: 'warmer' }], tone: null } } });
    expect((await save('harbour')).body.look.id).toBe(saved.body.look.id);
    await save('Dawn');
    expect(namesOf((await call('GET', '/looks')).body.looks)).toEqual(['Dawn', 'harbour']);
    const left = await call('DELETE', `/looks/${saved.body.look.id}`);
    expect([left.status, namesOf(left.body.looks)]).toEqual([200, ['Dawn']]);
    const again = await call('DELETE', `/looks/${saved.body.look.id}`);
    expect([again.status, again.body.error.code]).toEqual([404, 'LOOK_NOT_FOUND']);
  });

  it('is completed by name in a command', async () => {
    await save('Old film');
    const complete = async (text: string) => {
      const { body } = await call('GET', `/jobs/JOB/commands/complete?text=${encodeURIComponent(text)}`);
      return body.completion.suggestions.map(({ value }: { value: string }) => value);
    };
    expect(await complete('/look use fil')).toEqual(['"Old film"']);
    expect(await complete('/rewind ')).toEqual(['2', '1']);
  });

  it('gives clips a saved look, and those of other owners neither see nor reach anything', async () => {
    await save('Dawn');
    const worn = await call('POST', '/jobs/JOB/looks', { clips: [2], name: 'DAWN' });
    expect(worn.status).toBe(202);
    expect(regenerationAnswerSchema.parse(worn.body).regeneration).toMatchObject({
      kind: 'edit',
      clips: [{ clip: 2 }],
    });
    await untilIdle();
    expect((await world.snapshot(key)).clips[1]!.versions.at(-1)!.look).toMatchObject([{ template: 'warmer' }]);

    const [mine] = (await call('GET', '/looks')).body.looks;
    expect((await call('GET', '/looks', undefined, {}, strangers)).body.looks).toEqual([]);
    const refused = [
      await save('Dawn', strangers),
      await call('POST', '/jobs/JOB/looks', { clips: [2], fromClip: 1 }, {}, strangers),
      await call('POST', '/jobs/JOB/clips/1/variations', { count: 2, template: 'noir' }, {}, strangers),
      await call('DELETE', `/looks/${mine.id}`, undefined, {}, strangers),
    ];
    expect(refused.map(({ body }) => body.error.code)).toEqual([
      ...['JOB_NOT_FOUND', 'JOB_NOT_FOUND', 'JOB_NOT_FOUND', 'LOOK_NOT_FOUND'],
    ]);
    expect((await call('GET', '/looks')).body.looks).toContainEqual(mine);
  });

  it('makes takes of a clip by template, and leaves the video', async () => {
    const { cut } = await world.snapshot(key);
    const asked = await call('POST', '/jobs/JOB/clips/3/variations', {
      count: 2,
      template: 'noir',
      strength: 'slight',
    });
    expect(asked.status).toBe(202);
    const { regeneration } = regenerationAnswerSchema.parse(asked.body);
    expect(regeneration).toMatchObject({
      kind: 'variations',
      plan: { totalMicros: 0, rows: [{ take: 1 }, { take: 2 }] },
    });
    await untilIdle();
    const after = await world.snapshot(key);
    expect([after.cut, after.clips[2]!.versions.length]).toEqual([cut, 3]);
    expect(after.clips[2]!.id).toBe(regeneration.clips[0]!.clipId);
  });

  it.each<[Method, string, object | undefined, number, string]>([
    ['POST', '/looks', { name: '!', jobId: randomUUID(), clip: 1 }, 400, 'BODY_INVALID'],
    ['POST', '/looks', { name: 'a'.repeat(41), jobId: randomUUID(), clip: 1 }, 400, 'BODY_INVALID'],
    ['POST', '/looks', { name: 'Dusk', jobId: randomUUID(), clip: 1 }, 404, 'JOB_NOT_FOUND'],
    ['DELETE', '/looks/none', undefined, 404, 'LOOK_NOT_FOUND'],
    ['POST', '/jobs/none/looks', { clips: [1], name: 'Dawn' }, 404, 'JOB_NOT_FOUND'],
    ['POST', '/jobs/JOB/looks', { clips: [1] }, 400, 'BODY_INVALID'],
    ['POST', '/jobs/JOB/looks', { clips: [1], name: 'Dawn', fromClip: 2 }, 400, 'BODY_INVALID'],
    ['POST', '/jobs/JOB/looks', { clips: [], name: 'Dawn' }, 400, 'BODY_INVALID'],
    ['POST', '/jobs/JOB/looks', { clips: [9], fromClip: 1 }, 404, 'CLIP_NOT_FOUND'],
    ['POST', '/jobs/JOB/looks', { clips: [2], fromClip: 9 }, 404, 'CLIP_NOT_FOUND'],
    ['POST', '/jobs/JOB/looks', { clips: [2], name: 'Nobody' }, 404, 'LOOK_NOT_FOUND'],
    ['POST', '/jobs/JOB/looks', { clips: [1], fromClip: 1 }, 409, 'NOTHING_TO_DO'],
    ['POST', '/jobs/JOB/clips/9/variations', { count: 2, template: 'noir' }, 404, 'CLIP_NOT_FOUND'],
    ['POST', '/jobs/JOB/clips/x/variations', { count: 2, template: 'noir' }, 404, 'CLIP_NOT_FOUND'],
    ['POST', '/jobs/JOB/clips/1/variations', { count: 7, template: 'noir' }, 400, 'BODY_INVALID'],
    ['POST', '/jobs/JOB/clips/1/variations', { count: 2 }, 400, 'BODY_INVALID'],
    ['POST', '/jobs/JOB/clips/1/variations', { count: 2, template: 'noir', instruction: 'x' }, 400, 'BODY_INVALID'],
    ['POST', '/jobs/JOB/clips/1/variations', { count: 2, instruction: 'add a knight' }, 422, 'PLAN_UNAVAILABLE'],
  ])('%s %s %j is %i %s', async (method, path, body, status, code) => {
    const { seq } = await world.snapshot(key);
    const answer = await call(method, path, body);
    expect([answer.status, errorBodySchema.parse(answer.body).error.code]).toEqual([status, code]);
    expect((await world.snapshot(key)).seq).toBe(seq);
  });

  it.each<[string, object, object]>([
    ['/jobs/JOB/looks', { clips: [3], fromClip: 1 }, { clips: [3], fromClip: 2 }],
    ['/jobs/JOB/clips/3/variations', { count: 2, template: 'sepia' }, { count: 3, template: 'sepia' }],
    ['/jobs/JOB/regenerations', { clips: [3], template: 'rain' }, { clips: [3], template: 'snow' }],
  ])(
    '%s answers a request that comes again by what it has started, also when that is done',
    async (path, body, other) => {
      const headers = { 'idempotency-key': randomUUID() };
      const first = await call('POST', path, body, headers);
      await untilIdle();
      const again = await call('POST', path, body, headers);
      expect([again.status, again.body.regeneration.id]).toEqual([202, first.body.regeneration.id]);
      expect(again.body.regeneration.status).toBe('completed');
      const conflict = await call('POST', path, other, headers);
      expect([conflict.status, conflict.body.error.code]).toEqual([409, 'IDEMPOTENCY_CONFLICT']);
      const bad = await call('POST', path, body, { 'idempotency-key': 'a b' });
      expect([bad.status, bad.body.error.code]).toEqual([400, 'BODY_INVALID']);
    },
  );

  it('answers a request that comes again although its look was saved anew, and then deleted', async () => {
    await world.ask(key, toEdit(2, 'dreamy'));
    await save('Brief');
    const wear = { clips: [3], name: 'Brief' };
    const headers = { 'idempotency-key': randomUUID() };
    const first = await call('POST', '/jobs/JOB/looks', wear, headers);
    await untilIdle();
    const again = async () => (await call('POST', '/jobs/JOB/looks', wear, headers)).body.regeneration?.id;
    const { look } = (await call('POST', '/looks', { name: 'Brief', jobId: key.jobId, clip: 2 })).body;
    expect(await again()).toBe(first.body.regeneration.id);
    await call('DELETE', `/looks/${look.id}`);
    expect(await again()).toBe(first.body.regeneration.id);
    expect((await call('POST', '/jobs/JOB/looks', wear)).body.error.code).toBe('LOOK_NOT_FOUND');
  });
});
