import { expect, it } from 'vitest';
import { getJobSnapshot, type JobKey, setReview } from './index.ts';
import { useWorld } from './testing/use-world.ts';
import { change, createReadyJob, request, toEdit } from './testing/world.ts';

const world = useWorld();

/** The versions that the clips show, in order, and whether undo and redo are there: "1 2 1 U-". */
async function look(key: JobKey): Promise<string> {
  const { clips, cut } = await getJobSnapshot(world.database, key);
  expect(cut!.clips.map(({ version }) => version)).toEqual(clips.map(({ version }) => version));
  return `${clips.map(({ version }) => version).join(' ')} ${cut!.canUndo ? 'U' : '-'}${cut!.canRedo ? 'R' : '-'}`;
}

it('goes back step by step and forward again', async () => {
  const key = await createReadyJob(world);
  expect(await look(key)).toBe('1 1 1 --');
  await change(world, key, toEdit(1));
  await change(world, key, toEdit(2));
  expect(await look(key)).toBe('2 2 1 U-');
  await change(world, key, { kind: 'undo' });
  expect(await look(key)).toBe('2 1 1 UR');
  await change(world, key, { kind: 'undo' });
  expect(await look(key)).toBe('1 1 1 -R');
  await expect(request(world, key, { kind: 'undo' })).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
  await change(world, key, { kind: 'redo' });
  expect(await look(key)).toBe('2 1 1 UR');
  await change(world, key, { kind: 'redo' });
  expect(await look(key)).toBe('2 2 1 U-');
  await expect(request(world, key, { kind: 'redo' })).rejects.toMatchObject({ code: 'NOTHING_TO_REDO' });
  await change(world, key, { kind: 'undo' });
  expect(await look(key)).toBe('2 1 1 UR');
});

it('forgets what could be redone after another edit', async () => {
  const key = await createReadyJob(world);
  await change(world, key, toEdit(1));
  await change(world, key, { kind: 'undo' });
  await change(world, key, toEdit(3));
  expect(await look(key)).toBe('1 1 2 U-');
  await change(world, key, { kind: 'undo' });
  expect(await look(key)).toBe('1 1 1 -R');
});

it('takes one clip back and leaves later changes of others; redo brings it again', async () => {
  const key = await createReadyJob(world);
  await change(world, key, toEdit(1));
  await change(world, key, toEdit(2));
  await change(world, key, { kind: 'undo', clips: [1] });
  expect(await look(key)).toBe('1 2 1 UR');
  await change(world, key, { kind: 'redo' });
  expect(await look(key)).toBe('2 2 1 U-');
  await expect(request(world, key, { kind: 'undo', clips: [3] })).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
});

it('is the same as undo when the clip is all that the last change was about', async () => {
  const key = await createReadyJob(world);
  await change(world, key, toEdit(1));
  await change(world, key, { kind: 'undo', clips: [1] });
  expect(await look(key)).toBe('1 1 1 -R');
});

it('restores a version, and undo takes that back', async () => {
  const key = await createReadyJob(world);
  await change(world, key, toEdit(2, 'nighttime'));
  await change(world, key, toEdit(2, 'rain'));
  await change(world, key, { kind: 'restore', clip: 2, version: 1 });
  expect(await look(key)).toBe('1 1 1 U-');
  await change(world, key, { kind: 'undo' });
  expect(await look(key)).toBe('1 3 1 UR');
  await expect(request(world, key, { kind: 'restore', clip: 2, version: 9 })).rejects.toMatchObject({
    code: 'VERSION_NOT_FOUND',
  });
  await expect(request(world, key, { kind: 'restore', clip: 2, version: 3 })).rejects.toMatchObject({
    code: 'NOTHING_TO_DO',
  });
});

it('puts clips into another order, with transitions at their borders, and back', async () => {
  const key = await createReadyJob(world);
  await change(world, key, { kind: 'transition', clip: 1, transition: { kind: 'fade', frames: 12 } });
  const before = await getJobSnapshot(world.database, key);
  await change(world, key, { kind: 'reorder', order: [3, 1, 2] });
  const after = await getJobSnapshot(world.database, key);
  expect(after.clips.map(({ id }) => id)).toEqual([2, 0, 1].map((index) => before.clips[index]!.id));
  expect(after.clips.map(({ transitionAfter }) => `${transitionAfter.kind} ${transitionAfter.frames}`)).toEqual([
    'fade 12',
    'crossfade 8',
    'cut 0',
  ]);
  expect(after.cut!.changedClips).toEqual([1, 2, 3]);
  await change(world, key, { kind: 'undo' });
  expect((await getJobSnapshot(world.database, key)).clips).toEqual(before.clips);
  await expect(request(world, key, { kind: 'reorder', order: [1, 1, 2] })).rejects.toMatchObject({
    code: 'ORDER_INVALID',
  });
});

it('refuses a transition after the last clip and one that the clips are too short for', async () => {
  const key = await createReadyJob(world);
  const fade = (clip: number, frames: number) =>
    request(world, key, { kind: 'transition', clip, transition: { kind: 'fade', frames } });
  await expect(fade(3, 8)).rejects.toMatchObject({ code: 'TRANSITION_INVALID' });
  await expect(fade(1, 54)).rejects.toMatchObject({ code: 'TRANSITION_INVALID' });
  await expect(fade(1, 52)).resolves.toMatchObject({ status: 'queued' });
});

it('forgets a verdict on a clip that looks different now, and keeps the others', async () => {
  const key = await createReadyJob(world);
  await setReview(world.database, { ...key, clips: [1, 2], action: 'approve' });
  await change(world, key, toEdit(2));
  const { clips } = await getJobSnapshot(world.database, key);
  expect(clips.map(({ review }) => review)).toEqual(['approved', 'none', 'none']);
});
