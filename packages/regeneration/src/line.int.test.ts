import { randomUUID } from 'node:crypto';
import { limits } from '@retake/contracts';
import { withTransaction } from '@retake/db';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import {
  createJob,
  failRegeneration,
  findEvents,
  findSubmittedMessage,
  getJobSnapshot,
  requestRegeneration,
  setBudget,
  submitMessage,
  takeNext,
} from './index.ts';
import { useWorld } from './testing/use-world.ts';
import { createDraft, createReadyJob, finishRun, format, request, toEdit } from './testing/world.ts';

const world = useWorld();

it('runs the first of two requests that come at once, lets the other wait, and then runs it', async () => {
  const key = await createReadyJob(world);
  await Promise.all([request(world, key, toEdit(1)), request(world, key, toEdit(2))]);
  const takes = await Promise.all(
    Array.from({ length: 8 }, () => takeNext(world.database, { jobId: key.jobId, owner: randomUUID() })),
  );
  const [run, ...others] = takes.filter((taken) => taken !== undefined);
  expect(others).toEqual([]);
  const { running, queue } = await getJobSnapshot(world.database, key);
  expect(running?.id).toBe(run!.lease.regenerationId);
  expect(queue.map(({ position }) => position)).toEqual([1]);
  expect(await takeNext(world.database, { jobId: key.jobId, owner: 'early' })).toBeUndefined();
  await finishRun(world, run!);
  const next = await takeNext(world.database, { jobId: key.jobId, owner: 'worker' });
  expect(next?.lease.regenerationId).toBe(queue[0]!.id);
  await finishRun(world, next!);
  const { clips, cut } = await getJobSnapshot(world.database, key);
  expect(clips.map(({ version }) => version)).toEqual([2, 2, 1]);
  expect(cut?.number).toBe(3);
});

it('refuses with who is at it since when, and only when asked to refuse', async () => {
  const key = await createReadyJob(world);
  const ask = (whenBusy: 'queue' | 'refuse') =>
    requestRegeneration(world.database, { ...key, change: toEdit(1), whenBusy, enqueue: world.enqueue });
  const first = await ask('refuse');
  await expect(ask('refuse')).rejects.toMatchObject({ code: 'JOB_BUSY', details: { regenerationId: first.id } });
  await takeNext(world.database, { jobId: key.jobId, owner: 'worker' });
  const { running } = await getJobSnapshot(world.database, key);
  await expect(ask('refuse')).rejects.toMatchObject({
    code: 'JOB_BUSY',
    details: { regenerationId: first.id, title: 'Clip 1: nighttime', since: running!.startedAt },
  });
  expect((await ask('queue')).position).toBe(1);
});

it('asks for the row with NOWAIT, and waits only as long as the lock timeout for somebody who keeps it', async () => {
  const key = await createReadyJob(world);
  const other = new Client({ connectionString: world.connectionString });
  await other.connect();
  try {
    await other.query('BEGIN');
    await other.query('SELECT FROM jobs WHERE id = $1 FOR UPDATE', [key.jobId]);
    const nowait = world.database.query('SELECT FROM jobs WHERE id = $1 FOR UPDATE NOWAIT', [key.jobId]);
    await expect(nowait).rejects.toMatchObject({ code: '55P03' });
    const waiting = request(world, key, toEdit(1));
    await other.query('COMMIT');
    expect((await waiting).status).toBe('queued');

    await other.query('BEGIN');
    await other.query('SELECT FROM jobs WHERE id = $1 FOR UPDATE', [key.jobId]);
    const startedAt = performance.now();
    const refused = requestRegeneration(world.database, {
      ...key,
      change: toEdit(2),
      whenBusy: 'refuse',
      enqueue: world.enqueue,
    });
    await expect(refused).rejects.toMatchObject({ code: 'JOB_BUSY' });
    // One that waits for the row is refused after 2 s.
    expect(performance.now() - startedAt).toBeLessThan(1_900);
    await expect(request(world, key, toEdit(2))).rejects.toMatchObject({ code: 'JOB_BUSY', retryable: true });
    await other.query('ROLLBACK');
  } finally {
    await other.end();
  }
});

it('answers a repeated key as the first time, and starts nothing', async () => {
  const key = await createReadyJob(world);
  const ask = (clip: number) =>
    requestRegeneration(world.database, {
      ...key,
      change: toEdit(clip),
      idempotency: { key: 'k1' },
      enqueue: world.enqueue,
    });
  const [first, second] = await Promise.all([ask(1), ask(1)]);
  expect(second.id).toBe(first.id);
  const run = await takeNext(world.database, { jobId: key.jobId, owner: 'worker' });
  await finishRun(world, run!);
  expect(await ask(1)).toMatchObject({ id: first.id, status: 'completed', cutNumber: 2 });
  await expect(ask(2)).rejects.toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
  expect((await getJobSnapshot(world.database, key)).queue).toEqual([]);
});

it('answers a repeated message as the first time, and writes it once', async () => {
  const key = await createReadyJob(world);
  const send = (text: string) =>
    submitMessage(world.database, {
      ...key,
      text,
      reply: { text: 'Clip 1.', kind: 'edit' },
      change: toEdit(1),
      idempotency: { key: 'm1' },
      enqueue: world.enqueue,
    });
  const first = await send('night');
  const again = await send('night');
  expect(again).toEqual(first);
  expect(await findSubmittedMessage(world.database, { ...key, key: 'm1', text: 'night' })).toEqual(first);
  expect(await findSubmittedMessage(world.database, { ...key, key: 'm2', text: 'night' })).toBeUndefined();
  await expect(send('day')).rejects.toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
  const { messages, queue } = await getJobSnapshot(world.database, key);
  expect(messages.map(({ role, regenerationId }) => [role, regenerationId])).toEqual([
    ['user', null],
    ['assistant', queue[0]!.id],
  ]);
  expect(queue[0]!.messageId).toBe(first.message.id);
});

it('writes neither message nor change nor hint when the change is impossible', async () => {
  const key = await createReadyJob(world);
  const before = await getJobSnapshot(world.database, key);
  world.hints.length = 0;
  const sent = submitMessage(world.database, {
    ...key,
    text: 'undo',
    reply: { text: 'Undone.', kind: 'undo' },
    change: { kind: 'undo' },
    enqueue: world.enqueue,
  });
  await expect(sent).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
  expect(await getJobSnapshot(world.database, key)).toEqual(before);
  expect(world.hints).toEqual([]);
});

it('makes a job once for a key', async () => {
  const ownerId = randomUUID();
  const make = (title: string) =>
    createJob(world.database, {
      ownerId,
      title,
      aspectRatio: '16:9',
      format,
      start: { kind: 'sample' },
      idempotency: { key: 'job' },
      enqueue: world.enqueue,
    });
  const made = await Promise.all([make('One'), make('One'), make('One')]);
  expect(new Set(made.map(({ jobId }) => jobId)).size).toBe(1);
  expect(made.filter(({ isReplay }) => !isReplay)).toHaveLength(1);
  await expect(make('Two')).rejects.toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
});

it('has no room for more than the limit, and no changes for a job without a cut', async () => {
  const draft = await createDraft(world);
  await expect(request(world, draft, toEdit(1))).rejects.toMatchObject({ code: 'JOB_NOT_READY' });
  const key = await createReadyJob(world);
  for (let index = 0; index < limits.queuedPerJob; index += 1) await request(world, key, toEdit(1));
  await expect(request(world, key, toEdit(1))).rejects.toMatchObject({ code: 'QUEUE_FULL' });
  await expect(request(world, key, toEdit(9))).rejects.toMatchObject({ code: 'CLIP_NOT_FOUND' });
});

it('plans a waiting change against what the one before it has made of the video', async () => {
  const key = await createReadyJob(world);
  await request(world, key, { kind: 'reorder', order: [3, 2, 1] });
  await request(world, key, toEdit(1));
  const asked = (await getJobSnapshot(world.database, key)).clips[0]!.id;
  for (let index = 0; index < 2; index += 1) {
    await finishRun(world, (await takeNext(world.database, { jobId: key.jobId, owner: 'worker' }))!);
  }
  const { clips } = await getJobSnapshot(world.database, key);
  expect(clips.map(({ version }) => version)).toEqual([1, 1, 2]);
  expect(clips[2]!.id).toBe(asked);
});

it('numbers events without a gap under 20 writers at once, some of which fail', async () => {
  const key = await createReadyJob(world);
  const before = (await getJobSnapshot(world.database, key)).seq;
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, async (_, writer) => {
      for (let index = 0; index < 5; index += 1) {
        if ((writer + index) % 4 === 0)
          await setBudget(world.database, { ...key, limitMicros: -1 }).catch(() => undefined);
        else await setBudget(world.database, { ...key, limitMicros: writer * 1_000 + index });
      }
    }),
  );
  expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
  const events = await findEvents(world.database, { jobId: key.jobId, after: before });
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 75 }, (_, index) => before + index + 1));
});

it('tells a listener of every committed event and of none that was rolled back', async () => {
  const key = await createReadyJob(world);
  const listener = new Client({ connectionString: world.connectionString });
  await listener.connect();
  const heard: string[] = [];
  listener.on('notification', ({ payload }) => heard.push(payload ?? ''));
  try {
    await listener.query('LISTEN retake_events');
    const run = withTransaction(world.database, async (transaction) => {
      await transaction.query("SELECT pg_notify('retake_events', 'never')");
      throw new Error('no');
    });
    await expect(run).rejects.toThrow('no');
    await setBudget(world.database, { ...key, limitMicros: 5 });
    const { seq } = await getJobSnapshot(world.database, key);
    await expect.poll(() => heard.map((text) => JSON.parse(text) as unknown)).toEqual([{ job: key.jobId, seq }]);
  } finally {
    await listener.end();
  }
});

it('keeps the published cut when a change fails, and says why', async () => {
  const key = await createReadyJob(world);
  await request(world, key, toEdit(1));
  const run = (await takeNext(world.database, { jobId: key.jobId, owner: 'worker' }))!;
  await failRegeneration(world.database, run.lease, {
    code: 'DISK_FULL',
    message: 'There is no space.',
    retryable: true,
  });
  const { status, cut, ended } = await getJobSnapshot(world.database, key);
  expect([status, cut?.number]).toEqual(['failed', 1]);
  expect(ended[0]).toMatchObject({ status: 'failed', error: { code: 'DISK_FULL' } });
});
