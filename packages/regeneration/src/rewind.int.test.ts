import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { findCutBefore, getJobSnapshot, type JobKey, listCuts, submitMessage, takeNext } from './index.ts';
import { useWorld } from './testing/use-world.ts';
import { change, createReadyJob, finishRun, request, toEdit } from './testing/world.ts';

const world = useWorld();

/** The versions that the clips show, what the whole can do, and what each clip can: "1 2 1 U- u. .r ..". */
async function look(key: JobKey): Promise<string> {
  const { clips, cut } = await getJobSnapshot(world.database, key);
  const ways = clips.map(({ canUndo, canRedo }) => `${canUndo ? 'u' : '.'}${canRedo ? 'r' : '.'}`);
  const whole = `${cut!.canUndo ? 'U' : '-'}${cut!.canRedo ? 'R' : '-'}`;
  return [...clips.map(({ version }) => version), whole, ...ways].join(' ');
}

const say = (key: JobKey, text: string, clip: number) =>
  submitMessage(world.database, {
    ...{ ...key, text, reply: { text: 'Yes.', kind: 'edit' }, change: toEdit(clip), enqueue: world.enqueue },
  });

async function work(key: JobKey): Promise<void> {
  await finishRun(world, (await takeNext(world.database, { jobId: key.jobId, owner: 'worker' }))!);
}

it('undoes several changes at once and redoes them one by one', async () => {
  const key = await createReadyJob(world);
  for (const clip of [1, 2, 3]) await change(world, key, toEdit(clip));
  expect(await change(world, key, { kind: 'undo', steps: 2 })).toBe(5);
  expect(await look(key)).toBe('2 1 1 UR u. .r .r');
  await expect(request(world, key, { kind: 'undo', steps: 2 })).rejects.toMatchObject({
    code: 'NOTHING_TO_UNDO',
    message: 'The video has only one change that can be taken back.',
  });
  await change(world, key, { kind: 'redo' });
  expect(await look(key)).toBe('2 2 1 UR u. u. .r');
  await change(world, key, { kind: 'undo', steps: 2 });
  await change(world, key, { kind: 'redo', steps: 3 });
  expect(await look(key)).toBe('2 2 2 U- u. u. u.');
});

it('takes one clip back and forward, step by step, while the others keep what they have', async () => {
  const key = await createReadyJob(world);
  for (const template of ['nighttime', 'rain', 'sepia'] as const) await change(world, key, toEdit(2, template));
  await change(world, key, toEdit(1));
  await change(world, key, { kind: 'undo', clips: [2] });
  await change(world, key, { kind: 'undo', clips: [2], steps: 2 });
  expect(await look(key)).toBe('2 1 1 UR u. .r ..');
  await change(world, key, { kind: 'redo', clips: [2], steps: 2 });
  expect(await look(key)).toBe('2 3 1 UR u. ur ..');
  await change(world, key, { kind: 'restore', clip: 2, version: 1 });
  await change(world, key, { kind: 'undo', clips: [2] });
  expect(await look(key)).toBe('2 3 1 UR u. ur ..');
  await expect(request(world, key, { kind: 'redo', clips: [3] })).rejects.toMatchObject({
    code: 'NOTHING_TO_REDO',
    message: 'Clip 3 has nothing to redo.',
  });
});

it('goes back to before a message: the same document and files, and undo leads out again', async () => {
  const key = await createReadyJob(world);
  await say(key, 'night', 1);
  // Asked for while the one before is being made: what came before it is that one's video.
  const { message } = await say(key, 'rain', 2);
  await work(key);
  await work(key);
  await change(world, key, { kind: 'reorder', order: [3, 1, 2] });
  const before = await findCutBefore(world.database, { ...key, messageId: message.id });
  expect(before).toEqual({ text: 'rain', cut: 2 });
  const texts = (await getJobSnapshot(world.database, key)).messages.length;
  await change(world, key, { kind: 'rewind', cut: 2, before: 'rain' });
  expect(await look(key)).toBe('2 1 1 U- u. u. ..');
  const { messages, ended } = await getJobSnapshot(world.database, key);
  expect(messages).toHaveLength(texts);
  expect(ended[0]).toMatchObject({ kind: 'rewind', title: 'Back to before “rain”', cutNumber: 5 });
  const [now, , , then] = await listCuts(world.database, key);
  expect([now!.number, now!.clips]).toEqual([5, then!.clips]);
  await change(world, key, { kind: 'undo' });
  expect(await look(key)).toBe('1 2 2 UR .. u. ur');
  await expect(findCutBefore(world.database, { ...key, messageId: randomUUID() })).resolves.toBeUndefined();
  await expect(
    findCutBefore(world.database, { ...key, messageId: message.id, ownerId: randomUUID() }),
  ).resolves.toBeUndefined();
});

it('waits its turn behind what runs, and refuses what is so already or never was', async () => {
  const key = await createReadyJob(world);
  await change(world, key, toEdit(1));
  await request(world, key, toEdit(2));
  expect(await request(world, key, { kind: 'rewind', cut: 1 })).toMatchObject({ status: 'queued', position: 2 });
  await work(key);
  await work(key);
  expect(await look(key)).toBe('1 1 1 U- u. u. ..');
  await expect(request(world, key, { kind: 'rewind', cut: 1 })).rejects.toMatchObject({ code: 'NOTHING_TO_DO' });
  await expect(request(world, key, { kind: 'rewind', cut: 77 })).rejects.toMatchObject({ code: 'CUT_NOT_FOUND' });
});
