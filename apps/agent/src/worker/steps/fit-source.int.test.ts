import { join } from 'node:path';
import { compose, composeBody } from '@retake/composer';
import { createGradeGenerator, createGradeLook } from '@retake/generators';
import {
  decodeFrames,
  makePoster,
  makeStrip,
  measureWaveform,
  mezzanineVideoArgs,
  runFfmpeg,
  verifyVideo,
} from '@retake/media';
import type { JobKey } from '@retake/regeneration';
import { openSharedServer, type TestServer } from '@retake/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorker, type Worker } from '../create-worker.ts';
import { createSampleMaker, type DrawSample } from '../sample/create-sample-maker.ts';
import { createWorkerWorld, toEdit, toReshoot, type WorkerWorld } from '../testing/worker-world.ts';

const slotFrames = 60;
const facts = { role: 'shot', section: null, headFrames: 8, slotFrames, sourceFrames: 76 };
const format = { width: 320, height: 180, rate: { num: 30, den: 1 } };

/** A file in which each frame tells its number by its grey; one that is still before and after the frames that move. */
async function drawCounting(path: string, frames: number, [from, to] = [0, frames]): Promise<void> {
  const grey = `geq=lum='16+2.5*clip(N,${from},${to})':cb=128:cr=128`;
  const picture = `color=black:s=320x180:r=30,format=yuv420p,${grey}`;
  await runFfmpeg(['-f', 'lavfi', '-i', picture, '-frames:v', `${frames}`, ...mezzanineVideoArgs(format), path]);
}

const drawSample: DrawSample = async (folder) => {
  const clips = await Promise.all(
    [1, 2, 3, 4].map(async (number) => {
      const path = join(folder, `clip-${number}.mp4`);
      await drawCounting(path, 76);
      return { ...facts, path, prompt: `Clip ${number}.`, transitionAfter: { kind: 'cut' as const, frames: 0 } };
    }),
  );
  const path = join(folder, 'tone.m4a');
  await runFfmpeg(['-f', 'lavfi', '-i', 'sine=duration=8', '-c:a', 'aac', path]);
  return { clips, audio: { path, gainDb: 0, fadeOutFrames: 0 } };
};

/** What a generator answers for each clip that was asked for 76 frames of: longer, a little shorter, shorter, equal. */
const answers = [
  { frames: 88, moving: [20, 79] },
  { frames: 57, moving: [0, 57] },
  { frames: 56, moving: [0, 56] },
  { frames: 76, moving: [0, 76] },
] as const;

let server: TestServer;
let world: WorkerWorld;
let worker: Worker;
let key: JobKey;
beforeAll(async () => {
  server = await openSharedServer();
  world = await createWorkerWorld(server);
  worker = createWorker(
    {
      ...world.parts,
      ...{ compose, composeBody, makePoster, makeStrip, measureWaveform, createLook: createGradeLook },
      makers: { ...world.parts.makers, sample: createSampleMaker(world.parts.store, drawSample) },
      generators: [
        createGradeGenerator(),
        {
          route: 'reshoot',
          makes: 'file',
          canDo: () => null,
          quote: () => ({ priceMicros: 0, waitMs: 10 }),
          async generate({ prompt, outputPath, headFrames }) {
            const { frames, moving } = answers[Number(/Clip (\d)/.exec(prompt)![1]) - 1]!;
            await drawCounting(outputPath, frames, [...moving]);
            return { frames, headFrames };
          },
        },
      ],
    },
    world.queue,
  );
  await worker.start();
  key = await world.createJob();
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(1));
});
afterAll(async () => {
  await worker?.stop();
  await world?.close();
});

async function until(cutNumber: number) {
  await world.until(key, ({ cut, ended }) => {
    expect(ended[0]?.error ?? null).toBeNull();
    expect(cut!.number).toBe(cutNumber);
  });
  const answer = await world.parts.database.query<{ media_key: string }>(
    'SELECT media_key FROM jobs JOIN cuts ON cuts.id = jobs.current_cut_id WHERE jobs.id = $1',
    [key.jobId],
  );
  const path = await world.parts.store.localPath(answer.rows[0]!.media_key);
  return {
    path,
    /** Number of the source frame that a frame of a slot shows. */
    async read(clip: number, frame: number) {
      const fromFrame = (clip - 1) * slotFrames + frame;
      const [picture] = await decodeFrames(path, {
        width: 16,
        height: 16,
        pixelFormat: 'yuv420p',
        fromFrame,
        frames: 1,
      });
      return Math.round((picture![0]! - 16) / 2.5);
    },
  };
}

it('fits clips that come back longer or shorter into their slots, and says so', async () => {
  const rows = [1, 2, 3, 4].flatMap((clip) => {
    const change = toReshoot(clip, 'anew');
    return change.kind === 'edit' ? change.plan.rows : [];
  });
  const plan = { rows, totalMicros: 0, maxMicros: 0, waitMs: 10 };
  await world.ask(key, { kind: 'edit', plan });
  const { path, read } = await until(2);
  await verifyVideo(path, { format, frames: 4 * slotFrames, expectSound: true, fullDecode: true });

  const trimmed = [await read(1, 0), await read(1, 59)];
  expect(trimmed).toEqual([20, 79]);
  const held = [await read(2, 0), await read(2, 55), await read(2, 56), await read(2, 59)];
  expect(held).toEqual([0, 55, 56, 56]);
  const slowed = [await read(3, 0), await read(3, 30), await read(3, 59)];
  expect(slowed).toEqual([0, 28, 55]);
  const equal = [await read(4, 0), await read(4, 59)];
  expect(equal).toEqual([8, 67]);

  const { clips, messages } = await world.snapshot(key);
  const fits = clips.map(({ versions }) => versions[1]!.fit);
  expect(fits).toMatchObject([
    { kind: 'trim', askedFrames: 76, sourceFrames: 88, leftOutBefore: 12, leftOutAfter: 0 },
    { kind: 'hold', askedFrames: 76, sourceFrames: 57, heldFrames: 3 },
    { kind: 'speed', askedFrames: 76, sourceFrames: 56, speed: { num: 14, den: 15 }, playedFrames: 60 },
    null,
  ]);
  expect(messages.at(-1)).toMatchObject({
    role: 'assistant',
    cutNumber: 2,
    text:
      'Clip 1 came back 12 frames longer; its most active part was kept. ' +
      'Clip 2 came back 19 frames shorter; its last picture is held for 3 frames. ' +
      'Clip 3 came back 20 frames shorter; it plays 6.7 % slower.',
  });
});

it('keeps a clip in its place when a look is put on it', async () => {
  await world.ask(key, toEdit(3, 'black-and-white'));
  const { read } = await until(3);
  expect((await read(3, 59)) - (await read(3, 0))).toBeGreaterThan(40);
  const { clips, messages } = await world.snapshot(key);
  expect(clips[2]!.versions[2]!.fit).toEqual(clips[2]!.versions[1]!.fit);
  expect(messages).toHaveLength(1);
});
