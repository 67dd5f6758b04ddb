import { randomUUID } from 'node:crypto';
import { jobSnapshotSchema } from '@retake/contracts';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  createFork,
  deleteJob,
  findCutMedia,
  findFork,
  getBudget,
  getJobSnapshot,
  type JobKey,
  listCuts,
  listReceipts,
  type Moment,
  readFork,
  submitMessage,
  takeNext,
} from './index.ts';
import { useWorld } from './testing/use-world.ts';
import { change, createReadyJob, finishRun, toEdit, toEditPlan } from './testing/world.ts';

const world = useWorld();
let source: JobKey;

/** Says something that starts a change, and does it. */
async function say(key: JobKey, text: string, clip: number) {
  const submitted = await submitMessage(world.database, {
    ...key,
    text,
    reply: { text: `${text}: yes.`, kind: 'edit' },
    change: toEdit(clip, text === 'rain' ? 'rain' : 'nighttime'),
    enqueue: world.enqueue,
  });
  await finishRun(world, (await takeNext(world.database, { jobId: key.jobId, owner: 'worker' }))!);
  return submitted;
}

async function fork(moment: Moment, key?: string) {
  const made = await readFork(world.database, { ...source, moment, forkId: randomUUID() });
  const hashed = key === undefined ? undefined : { key, hash: 'same' };
  const { jobId, title } = await createFork(world.database, made, { key: hashed, tells: true });
  return { made, title, key: { jobId, ownerId: source.ownerId } };
}

const toVersions = async (key: JobKey) =>
  (await getJobSnapshot(world.database, key)).clips.map(({ version }) => version).join(' ');
const toTexts = async (key: JobKey) => (await getJobSnapshot(world.database, key)).messages.map(({ text }) => text);

beforeEach(async () => {
  source = await createReadyJob(world);
});

describe('a branch', () => {
  it('is the video and the conversation as they were before a message', async () => {
    await say(source, 'night', 1);
    const { message } = await say(source, 'rain', 2);
    await say(source, 'night', 3);
    const branch = await fork({ messageId: message.id });
    const snapshot = await getJobSnapshot(world.database, branch.key);
    expect(jobSnapshotSchema.safeParse(snapshot).error).toBeUndefined();
    expect(snapshot).toMatchObject({
      ...{ title: 'Test video (branch)', status: 'completed', version: 2, running: null, queue: [] },
      cut: { number: 2, canUndo: true, canRedo: false },
      budget: { limitMicros: 25_000_000, reservedMicros: 0, spentMicros: 0 },
    });
    expect(await toVersions(branch.key)).toBe('2 1 1');
    expect(snapshot.messages.map(({ text }) => text)).toEqual([
      ...['night', 'night: yes.'],
      'This video branches off “Test video”, from its cut 2. What is changed here leaves the other as it is.',
    ]);
    expect(snapshot.messages[1]!.regenerationId).toBe(snapshot.ended[0]!.id);
    expect(snapshot.messages.at(-1)!.branch).toEqual({ jobId: source.jobId, title: 'Test video' });
    const told = (await getJobSnapshot(world.database, source)).messages.at(-1)!;
    expect(told).toMatchObject({ role: 'assistant', branch: { jobId: branch.key.jobId, title: branch.title } });
  });

  it('goes its own way, with undo and redo, and survives what it came from', async () => {
    await say(source, 'night', 1);
    await say(source, 'rain', 1);
    const branch = await fork('now');
    await change(world, branch.key, { kind: 'undo', clips: [1] });
    await change(world, branch.key, { kind: 'undo' });
    expect(await toVersions(branch.key)).toBe('1 1 1');
    await change(world, branch.key, toEdit(3));
    expect(await toVersions(source)).toBe('3 1 1');
    await deleteJob(world.database, source);
    expect(await toVersions(branch.key)).toBe('1 1 2');
    await change(world, branch.key, { kind: 'rewind', cut: 2 });
    expect(await toVersions(branch.key)).toBe('2 1 1');
    await deleteJob(world.database, branch.key);
  });

  it('names nothing of the old job: no key, no id', async () => {
    await say(source, 'night', 1);
    const { made, key } = await fork('now');
    const { database } = world;
    const old = new RegExp([source.jobId, ...(await listCuts(database, source)).map(({ id }) => id)].join('|'));
    expect(JSON.stringify(made.rows)).not.toMatch(old);
    expect(
      [...made.files, ...made.cutFiles].every(({ from, to }) => from.includes(source.jobId) && to.includes(key.jobId)),
    ).toBe(true);
    const media = await findCutMedia(database, { ...key, cut: 2 });
    expect(made.cutFiles.map(({ to }) => to)).toContain(media!.videoKey);
    const clipIds = (await getJobSnapshot(database, source)).clips.map(({ id }) => id);
    expect((await getJobSnapshot(database, key)).clips.some(({ id }) => clipIds.includes(id))).toBe(false);
  });

  it('at a cut takes the conversation along to the message that led on from it', async () => {
    await say(source, 'night', 1);
    await say(source, 'rain', 2);
    await change(world, source, { kind: 'undo' });
    expect(await toTexts((await fork({ cut: 2 })).key)).toHaveLength(3);
    expect(await toTexts((await fork({ cut: 1 })).key)).toHaveLength(1);
    expect(await toTexts((await fork({ cut: 4 })).key)).toHaveLength(4 + 2 + 1);
    await expect(fork({ cut: 9 })).rejects.toMatchObject({ code: 'CUT_NOT_FOUND' });
    await expect(fork({ messageId: randomUUID() })).rejects.toMatchObject({ code: 'MESSAGE_NOT_FOUND' });
  });

  it('leaves behind what runs, waits or is offered, and pays for nothing', async () => {
    await say(source, 'night', 1);
    await submitMessage(world.database, {
      ...{ ...source, text: 'dear', reply: { text: 'Shall I?', kind: 'edit' }, enqueue: world.enqueue },
      offer: { kind: 'edit', plan: toEditPlan([2]) },
    });
    await submitMessage(world.database, {
      ...{ ...source, text: 'later', reply: { text: 'Yes.', kind: 'edit' }, enqueue: world.enqueue },
      change: toEdit(3),
    });
    const { key } = await fork('now');
    const { running, queue, messages } = await getJobSnapshot(world.database, key);
    expect({ running, queue }).toEqual({ running: null, queue: [] });
    expect(messages.find(({ text }) => text === 'Yes.')!.regenerationId).toBeNull();
    expect(messages.find(({ text }) => text === 'Shall I?')!.offer ?? null).toBeNull();
    expect((await listReceipts(world.database, key)).every(({ chargeMicros }) => chargeMicros === 0)).toBe(true);
    expect(await getBudget(world.database, key)).toMatchObject({ reservedMicros: 0, spentMicros: 0 });
  });

  it('is made once for a key, and refuses the key of another request', async () => {
    const first = await fork('now', 'key');
    expect((await fork('now', 'key')).key).toEqual(first.key);
    const owner = source.ownerId;
    expect(await findFork(world.database, owner, { key: 'key', hash: 'same' })).toMatchObject({
      jobId: first.key.jobId,
    });
    await expect(findFork(world.database, owner, { key: 'key', hash: 'other' })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_CONFLICT',
    });
    expect((await fork('now')).title).toBe('Test video (branch 2)');
  });

  it('is not made of a job of somebody else, nor of one that is deleted meanwhile', async () => {
    const reading = { moment: 'now' as const, forkId: randomUUID() };
    await expect(readFork(world.database, { ...source, ...reading, ownerId: randomUUID() })).rejects.toMatchObject({
      code: 'JOB_NOT_FOUND',
    });
    const made = await readFork(world.database, { ...source, ...reading });
    await deleteJob(world.database, source);
    await expect(createFork(world.database, made, { tells: true })).rejects.toMatchObject({ code: 'JOB_NOT_FOUND' });
  });
});
