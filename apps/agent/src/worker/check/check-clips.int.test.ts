import { copyFile, rename } from 'node:fs/promises';
import type { ComposeTimeline } from '@retake/composer';
import { measurePicture, mezzanineVideoArgs, runFfmpeg } from '@retake/media';
import type { ChangeRequest, JobKey } from '@retake/regeneration';
import { openSharedServer, type TestServer } from '@retake/testkit';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createWorker, type Worker } from '../create-worker.ts';
import { createRealParts } from '../testing/real-parts.ts';
import { createWorkerWorld, toEdit, toReshoot, type WorkerWorld } from '../testing/worker-world.ts';
import type { WorkerParts } from '../worker-parts.ts';

let server: TestServer;
let world: WorkerWorld;
let worker: Worker | undefined;
let real: WorkerParts;

beforeAll(async () => {
  server = await openSharedServer();
});
beforeEach(async () => {
  world = await createWorkerWorld(server);
  real = createRealParts(world.parts);
});
afterEach(async () => {
  await worker?.stop();
  await world.close();
});

const calm = { pollIntervalMs: 600_000, reapIntervalMs: 600_000 };
const slotFrames = 30;

async function createReadyJob(parts: WorkerParts): Promise<JobKey> {
  worker = createWorker(parts, world.queue, calm);
  await worker.start();
  const key = await world.createJob();
  await vi.waitFor(async () => expect((await world.snapshot(key)).status).toBe('completed'), { timeout: 60_000 });
  return key;
}

/** Asks for a change and waits for its end. */
async function change(key: JobKey, request: ChangeRequest) {
  const { id } = await world.ask(key, request);
  return vi.waitFor(
    async () => {
      const snapshot = await world.snapshot(key);
      const ended = snapshot.ended.find((regeneration) => regeneration.id === id);
      if (ended === undefined) throw new Error('The change has not ended.');
      return { snapshot, ended };
    },
    { timeout: 60_000 },
  );
}

async function findCutPath({ jobId }: JobKey): Promise<string> {
  const answer = await real.database.query<{ media_key: string }>(
    'SELECT media_key FROM jobs JOIN cuts ON cuts.id = jobs.current_cut_id WHERE jobs.id = $1',
    [jobId],
  );
  return real.store.localPath(answer.rows[0]!.media_key);
}

const measureClip = (path: string, clip: number) =>
  measurePicture(path, { fromFrame: (clip - 1) * slotFrames + 8, frames: 14, everyNth: 4 });

/** Composes as the product does, but what `isOld` says is the cut on screen once more. */
function withOldCut(isOld: (calls: number) => boolean): { parts: WorkerParts; onJob: (key: JobKey) => void } {
  let key: JobKey | undefined;
  let calls = 0;
  const parts: WorkerParts = {
    ...real,
    async compose(timeline, output, options) {
      const made = await real.compose(timeline, output, options);
      if (key !== undefined && isOld(calls++)) await copyFile(await findCutPath(key), output);
      return made;
    },
  };
  return {
    parts,
    onJob(ready) {
      key = ready;
    },
  };
}

it('publishes a look that shows, and keeps the verdict', async () => {
  const key = await createReadyJob(real);
  const before = await measureClip(await findCutPath(key), 2);
  const { snapshot, ended } = await change(key, toEdit(2, 'darker'));
  expect(ended).toMatchObject({ status: 'completed', error: null });
  expect(snapshot.cut?.number).toBe(2);
  expect((await measureClip(await findCutPath(key), 2)).meanLuma).toBeLessThan(before.meanLuma * 0.9);
  const steps = await real.database.query<{ name: string }>('SELECT name FROM run_steps WHERE regeneration_id = $1', [
    ended.id,
  ]);
  expect(steps.rows.filter(({ name }) => name.startsWith('check:'))).toHaveLength(1);
});

it('publishes a change that cannot be seen, and says so in the conversation', async () => {
  const note = 'Clip 2 looks as before: “Vivid” does not show on it.';
  const key = await createReadyJob({ ...real, checkCut: async () => [{ problem: null, note }] });
  const { snapshot, ended } = await change(key, toEdit(2, 'vivid'));
  expect(ended).toMatchObject({ status: 'completed', error: null });
  expect(snapshot.messages.at(-1)).toMatchObject({ role: 'assistant', text: note, regenerationId: ended.id });
});

it('keeps the old cut and says so when the new one shows what it showed before', async () => {
  const { parts, onJob } = withOldCut(() => true);
  const key = await createReadyJob(parts);
  onJob(key);
  const { snapshot, ended } = await change(key, toEdit(2, 'darker'));
  expect(ended.status).toBe('failed');
  expect(ended.error).toMatchObject({
    code: 'EDIT_NOT_CONVINCING',
    message:
      'Clip 2 should be darker but came out as bright as before, so the old version stays. Ask for it anew, in other words or stronger.',
  });
  expect(snapshot.cut?.number).toBe(1);
  expect(snapshot.clips[1]!.versions).toHaveLength(1);
});

it('renders a look again that did not show, and publishes it then', async () => {
  const { parts, onJob } = withOldCut((calls) => calls === 0);
  const forgotten: number[] = [];
  const key = await createReadyJob({
    ...parts,
    async forgetClip(timeline, clip, cacheFolder) {
      forgotten.push(clip);
      await real.forgetClip(timeline, clip, cacheFolder);
    },
  });
  onJob(key);
  const before = await measureClip(await findCutPath(key), 2);
  const { snapshot, ended } = await change(key, toEdit(2, 'darker'));
  expect(ended).toMatchObject({ status: 'completed', error: null });
  expect(snapshot.cut?.number).toBe(2);
  expect(forgotten).toEqual([1]);
  expect((await measureClip(await findCutPath(key), 2)).meanLuma).toBeLessThan(before.meanLuma * 0.9);
});

it('publishes the clips that convince and names the one that does not', async () => {
  const withoutLook = ({ clips, ...timeline }: ComposeTimeline): ComposeTimeline => ({
    ...timeline,
    clips: clips.map((clip, index) => {
      if (index !== 1) return clip;
      const { look: _, ...plain } = clip;
      return plain;
    }),
  });
  const key = await createReadyJob({
    ...real,
    compose: (timeline, output, options) => real.compose(withoutLook(timeline), output, options),
  });
  const both = [toEdit(2, 'darker'), toEdit(3, 'darker')].flatMap((edit) =>
    edit.kind === 'edit' ? edit.plan.rows : [],
  );
  const { snapshot, ended } = await change(key, {
    kind: 'edit',
    plan: { rows: both, totalMicros: 0, maxMicros: 0, waitMs: 10 },
  });
  expect(ended.status).toBe('completed');
  expect(snapshot.clips.map(({ versions }) => versions.length)).toEqual([1, 1, 2]);
  expect(JSON.stringify(ended)).toContain('Clip 2 should be darker but came out as bright as before');
});

it('refuses a new source that is the old one, and takes one that is not', async () => {
  let filter = 'null';
  const generators = real.generators.map((generator) =>
    generator.makes !== 'file'
      ? generator
      : {
          ...generator,
          async generate(request: Parameters<typeof generator.generate>[0]) {
            const encode = mezzanineVideoArgs(request.format);
            await runFfmpeg(['-i', request.sourcePath, '-vf', filter, ...encode, '-f', 'mp4', request.outputPath]);
            return { frames: request.sourceFrames, headFrames: request.headFrames };
          },
        },
  );
  const key = await createReadyJob({ ...real, generators });
  const same = await change(key, toReshoot(2, 'a red car'));
  expect(same.ended.error?.message).toBe(
    'Clip 2 should have been made anew but came out as it was before, so the old version stays. Ask for it anew, in other words or stronger.',
  );
  filter = 'hflip';
  const other = await change(key, toReshoot(2, 'a red car from the other side'));
  expect(other.ended).toMatchObject({ status: 'completed', error: null });
});

it('keeps the old cut when the sound of the new one ends before its picture', async () => {
  let isShort = false;
  const key = await createReadyJob({
    ...real,
    async compose(timeline, output, options) {
      const made = await real.compose(timeline, output, options);
      if (!isShort) return made;
      const silent = `${output}.silent.mp4`;
      await rename(output, silent);
      const sound = ['-f', 'lavfi', '-t', '2.5', '-i', 'anullsrc=r=48000:cl=stereo'];
      const encode = ['-c:v', 'copy', '-c:a', 'aac', '-use_editlist', '0', '-f', 'mp4'];
      await runFfmpeg(['-i', silent, ...sound, ...encode, output]);
      return made;
    },
  });
  isShort = true;
  const { snapshot, ended } = await change(key, toEdit(2, 'darker'));
  expect(ended.error?.code).toBe('EDIT_NOT_CONVINCING');
  expect(ended.error?.message).toMatch(
    /^The sound came out 0\.\d\d seconds away from the picture, so the old version stays\. Ask for the change anew\.$/,
  );
  expect(snapshot.cut?.number).toBe(1);
});
