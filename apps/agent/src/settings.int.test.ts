import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compose, composeBody, type SegmentReport } from '@retake/composer';
import type { CutSettings } from '@retake/contracts';
import { makePoster, makeStrip, measureWaveform, mezzanineVideoArgs, runFfmpeg } from '@retake/media';
import type { JobKey } from '@retake/regeneration';
import { openSharedServer, type TestServer } from '@retake/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFootage } from './testing/footage.ts';
import { hashFrames, hear, toAmplitude, toLoudnessLufs } from './testing/listen.ts';
import { startAgent, type TestAgent } from './testing/start-agent.ts';
import { createWorker, type Worker } from './worker/create-worker.ts';
import { createSampleMaker, type DrawSample } from './worker/sample/create-sample-maker.ts';
import { createWorkerWorld, type WorkerWorld } from './worker/testing/worker-world.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openSharedServer();
});

const [musicHz, ownHz] = [330, 1_000];
const facts = { role: 'shot', section: null, headFrames: 0, slotFrames: 60, sourceFrames: 60 };

/** Two clips of 2 s that hum at one pitch, over music at another. */
const drawHumming: DrawSample = async (folder, { format }) => {
  const size = `s=${format.width}x${format.height}:r=30`;
  const clips = await Promise.all(
    ['testsrc2', 'rgbtestsrc'].map(async (picture, index) => {
      const path = join(folder, `clip-${index}.mp4`);
      const inputs = ['-f', 'lavfi', '-i', `${picture}=${size}:d=2`, '-f', 'lavfi', '-i', `sine=f=${ownHz}:d=2`];
      await runFfmpeg([...inputs, ...mezzanineVideoArgs(format), '-c:a', 'flac', '-strict', '-2', path]);
      return { ...facts, path, prompt: `Clip ${index + 1}.`, transitionAfter: { kind: 'cut' as const, frames: 0 } };
    }),
  );
  const path = join(folder, 'tone.m4a');
  await runFfmpeg(['-f', 'lavfi', '-i', `sine=f=${musicHz}:d=5`, '-c:a', 'aac', path]);
  return { clips, audio: { path, gainDb: 0, fadeOutFrames: 0 } };
};

describe('how a video with music sounds', () => {
  let world: WorkerWorld;
  let worker: Worker;
  let key: JobKey;
  let segments: readonly SegmentReport[] = [];

  beforeAll(async () => {
    world = await createWorkerWorld(server);
    const make = createSampleMaker(world.parts.store, drawHumming);
    worker = createWorker(
      {
        ...world.parts,
        ...{ makePoster, makeStrip, measureWaveform, composeBody },
        makers: {
          ...world.parts.makers,
          async sample(request) {
            const { clips, audio } = await make(request);
            return { clips: clips.map((clip) => ({ ...clip, version: { ...clip.version, hasSound: true } })), audio };
          },
        },
        async compose(timeline, output, options) {
          const composed = await compose(timeline, output, options);
          segments = composed.segments;
          return composed;
        },
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

  async function getCut(): Promise<{ path: string; music: number; own: number; lufs: number }> {
    const answer = await world.parts.database.query<{ media_key: string }>(
      'SELECT media_key FROM jobs JOIN cuts ON cuts.id = jobs.current_cut_id WHERE jobs.id = $1',
      [key.jobId],
    );
    const path = await world.parts.store.localPath(answer.rows[0]!.media_key);
    const sound = await hear(path);
    const middle = sound.subarray(48_000, 3 * 48_000);
    return {
      path,
      music: toAmplitude(middle, musicHz),
      own: toAmplitude(middle, ownHz),
      lufs: await toLoudnessLufs(path),
    };
  }

  async function set(settings: CutSettings) {
    const { cut } = await world.snapshot(key);
    await world.ask(key, { kind: 'settings', settings });
    await world.until(key, (now) => {
      expect(now.ended[0]?.error ?? null).toBeNull();
      expect(now.cut!.number).toBe(cut!.number + 1);
    });
    return getCut();
  }

  it('changes its music, the sound of its clips and its loudness, and renders no picture for it', async () => {
    const first = await getCut();
    expect((await world.snapshot(key)).cut!.settings).toEqual({ ownSound: 'off', musicPercent: 100, loudness: false });
    expect(first.own).toBeLessThan(0.001);

    const half = await set({ musicPercent: 50 });
    expect(half.music / first.music).toBeCloseTo(0.5, 1);
    expect(half.own).toBeLessThan(0.001);
    expect(segments.filter(({ action }) => action === 'rendered').map(({ kind }) => kind)).toEqual(['sound']);
    expect(await hashFrames(half.path)).toBe(await hashFrames(first.path));

    const under = await set({ ownSound: 'under' });
    expect(under.own / under.music).toBeCloseTo(0.25, 1);
    const over = await set({ ownSound: 'over' });
    expect(over.own).toBeGreaterThan(2 * over.music);

    const loud = await set({ loudness: true });
    expect(Math.abs(over.lufs + 14)).toBeGreaterThan(2);
    expect(Math.abs(loud.lufs + 14)).toBeLessThan(0.5);

    const silent = await set({ musicPercent: 0, ownSound: 'off', loudness: false });
    expect(Math.max(silent.music, silent.own)).toBeLessThan(0.0001);
    const { cut } = await world.snapshot(key);
    expect(cut).toMatchObject({ changedClips: [], settings: { ownSound: 'off', musicPercent: 0, loudness: false } });
  });

  it('takes a change back, and knows the first video again when all is as it was', async () => {
    const { cut } = await world.snapshot(key);
    await world.ask(key, { kind: 'undo' });
    await world.until(key, (now) => expect(now.cut!.number).toBe(cut!.number + 1));
    expect((await world.snapshot(key)).cut!.settings).toEqual({ ownSound: 'over', musicPercent: 50, loudness: true });
    const { path } = await set({ ownSound: 'off', musicPercent: 100, loudness: false });
    const answer = await world.parts.database.query<{ number: number; media_key: string; document: object }>(
      'SELECT number, media_key, document FROM cuts WHERE job_id = $1 ORDER BY number',
      [key.jobId],
    );
    expect(path).toBe(await world.parts.store.localPath(answer.rows[0]!.media_key));
    expect(answer.rows.at(-1)!.document).toEqual(answer.rows[0]!.document);
    expect(answer.rows[0]!.document).not.toHaveProperty('settings');
  });
});

describe('how own footage sounds', () => {
  let agent: TestAgent;
  let jobId: string;

  beforeAll(async () => {
    agent = await startAgent(server);
    const form = new FormData();
    const footage = await makeFootage(agent.folder);

    form.append('video', await openAsBlob(footage), 'holiday.mp4');
    const { body } = await agent.api('POST', '/jobs/import', { body: form });
    jobId = body.jobId;
    await agent.until(jobId, ({ status }) => status === 'completed');
  });
  afterAll(() => agent?.close());

  async function listen(): Promise<number> {
    const path = join(agent.folder, `${randomUUID()}.mp4`);
    const response = await agent.request('GET', `/api/v1/jobs/${jobId}/cuts/current/video`);
    await writeFile(path, Buffer.from(await response.arrayBuffer()));
    return toAmplitude((await hear(path)).subarray(0, 48_000), 440);
  }

  it('is muted by a sentence, and heard again by a call', async () => {
    expect(await listen()).toBeGreaterThan(0.05);
    const said = await agent.api('POST', `/jobs/${jobId}/messages`, { body: { text: "mute the clips' own sound" } });
    expect(said.body.reply).toMatchObject({ kind: 'settings', text: "The clips' own sound off." });
    await agent.until(jobId, ({ cut }) => cut?.number === 2);
    expect(await listen()).toBe(0);

    const called = await agent.api('PUT', `/jobs/${jobId}/settings`, { body: { ownSound: 'over' } });
    expect(called).toMatchObject({ status: 202, body: { regeneration: { kind: 'settings' } } });
    await agent.until(jobId, ({ cut }) => cut?.number === 3);
    expect(await listen()).toBeGreaterThan(0.05);
  });

  it.each([
    [{ musicPercent: 40 }, 409, 'This video has no music.'],
    [{ ownSound: 'over' }, 409, 'The video sounds like that already.'],
    [{}, 400, null],
    [{ musicPercent: 101 }, 400, null],
    [{ ownSound: 'loud' }, 400, null],
  ])('refuses %j with %i', async (body, status, message) => {
    const answer = await agent.api('PUT', `/jobs/${jobId}/settings`, { body });
    expect(answer.status).toBe(status);
    if (message !== null) expect(answer.body.error.message).toBe(message);
  });

  it('says in the chat what cannot be done', async () => {
    const said = await agent.api('POST', `/jobs/${jobId}/messages`, { body: { text: 'turn the music down' } });
    expect(said.body).toMatchObject({ regeneration: null, reply: { text: 'This video has no music.' } });
  });
});
