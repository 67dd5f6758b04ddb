import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { isRetakeError } from '@retake/contracts';
import { describe, expect, it, vi } from 'vitest';
import { runFfmpeg, runFfprobe } from './run-ffmpeg.ts';
import { listFfmpeg } from './testing/list-processes.ts';
import { useFolder } from './testing/use-folder.ts';

const toPath = useFolder();
const toEndless = (mark: string) => [
  ...['-re', '-f', 'lavfi', '-i', 'testsrc2=s=64x64', '-metadata', `title=${mark}`, '-f', 'null', '-'],
];
const toFrames = (frames: number) => ['-f', 'lavfi', '-i', 'color=red:s=16x16', '-frames:v', String(frames)];
const patient = { timeout: 10_000, interval: 20 };

async function getFailure(run: Promise<unknown>) {
  const error = await run.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (!isRetakeError(error)) throw new Error('It did not fail with a RetakeError.', { cause: error });
  return error;
}

describe('reading what a tool prints', () => {
  it('loses nothing of it when the reader begins after the tool has ended', async () => {
    const mark = randomUUID();
    const frames = 10;
    let bytes = 0;
    await runFfmpeg([...toFrames(frames), '-metadata', `title=${mark}`, '-pix_fmt', 'gray', '-f', 'rawvideo', '-'], {
      onStdout: async (stream) => {
        await vi.waitFor(async () => expect(await listFfmpeg(mark)).toEqual([]), patient);
        // Looking once more takes until all that Node does at the end of a process is done.
        await listFfmpeg(mark);
        for await (const chunk of stream as AsyncIterable<Buffer>) bytes += chunk.length;
      },
    });
    expect(bytes).toBe(frames * 16 * 16);
  });
});

describe('ending a run', () => {
  it('kills ffmpeg and throws the reason when it is aborted', async () => {
    const mark = randomUUID();
    const controller = new AbortController();
    const reason = new Error('Not wanted any more');
    const run = runFfmpeg(toEndless(mark), { signal: controller.signal });
    const outcome = expect(run).rejects.toBe(reason);
    await vi.waitFor(async () => expect(await listFfmpeg(mark)).toHaveLength(1), patient);
    controller.abort(reason);
    await outcome;
    expect(await listFfmpeg(mark)).toEqual([]);
  });

  it('starts nothing when it is aborted before', async () => {
    const reason = new Error('Too late');
    await expect(runFfmpeg(toEndless(randomUUID()), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it('kills ffmpeg when its time is over', async () => {
    const mark = randomUUID();
    const error = await getFailure(runFfmpeg(toEndless(mark), { timeoutMs: 300 }));
    expect(error).toMatchObject({ code: 'MEDIA_TIMEOUT', details: { timeoutMs: 300, tool: 'ffmpeg' } });
    expect(await listFfmpeg(mark)).toEqual([]);
  });

  it.runIf(process.platform === 'linux')('leaves no ffmpeg behind when its parent is killed', async () => {
    const mark = randomUUID();
    const script = fileURLToPath(new URL('./testing/endless-run.ts', import.meta.url));
    const parent = spawn(process.execPath, [script, mark], { stdio: 'ignore' });
    try {
      await vi.waitFor(async () => expect(await listFfmpeg(mark)).toHaveLength(1), patient);
    } finally {
      parent.kill('SIGKILL');
    }
    await vi.waitFor(async () => expect(await listFfmpeg(mark)).toEqual([]), patient);
  });
});

describe('failures', () => {
  it('carry the arguments, the exit and the last lines', async () => {
    const missing = toPath('missing.mp4');
    const error = await getFailure(runFfmpeg(['-i', missing, '-f', 'null', '-']));
    expect(error).toMatchObject({ code: 'MEDIA_TOOL_FAILED', details: { tool: 'ffmpeg', exitCode: 1 } });
    expect(error.details?.argv).toContain(missing);
    expect(String(error.details?.lastLines)).toContain('No such file or directory');
  });

  it('come from ffprobe too', async () => {
    const error = await getFailure(runFfprobe(['-v', 'error', toPath('missing.mp4')]));
    expect(error).toMatchObject({ code: 'MEDIA_TOOL_FAILED', details: { tool: 'ffprobe', exitCode: 1 } });
  });

  it('include a file that grows over its limit', async () => {
    const args = [...toFrames(200), '-f', 'rawvideo', toPath('large.raw')];
    const error = await getFailure(runFfmpeg(args, { maxOutputBytes: 10_000 }));
    expect(error).toMatchObject({ code: 'MEDIA_TOOL_FAILED', message: 'The video became larger than is allowed.' });
  });

  it('include an input that breaks off with an error', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('The line went dead'));
      },
    });
    const args = ['-f', 'rawvideo', '-s', '2x2', '-pix_fmt', 'gray', '-i', '-', '-f', 'null', '-'];
    await expect(runFfmpeg(args, { stdin: broken, timeoutMs: 10_000 })).rejects.toThrow();
  });
});

describe('data', () => {
  it('comes back from standard output, complete', async () => {
    const args = [...toFrames(3), '-pix_fmt', 'rgb24', '-f', 'rawvideo', '-'];
    const { stdout, wallMs } = await runFfmpeg(args, { stdout: 'buffer' });
    expect(stdout).toHaveLength(3 * 16 * 16 * 3);
    expect(stdout[0]).toBeGreaterThan(240);
    expect(wallMs).toBeGreaterThan(0);
  });

  it.each([
    ['bytes', () => Uint8Array.of(1, 2, 3, 4)],
    ['a stream', () => Readable.from([Buffer.of(1, 2), Buffer.of(3, 4)])],
  ])('goes in as %s', async (_, makeInput) => {
    const raw = ['-f', 'rawvideo', '-s', '2x2', '-pix_fmt', 'gray', '-i', '-', '-f', 'rawvideo', '-'];
    const { stdout } = await runFfmpeg(raw, { stdin: makeInput(), stdout: 'buffer' });
    expect([...stdout]).toEqual([1, 2, 3, 4]);
  });

  it('reports the frames, up to all of them', async () => {
    const seen: { frames: number; percent: number | null }[] = [];
    await runFfmpeg([...toFrames(40), '-f', 'null', '-'], { totalFrames: 40, onProgress: (p) => seen.push(p) });
    expect(seen.at(-1)).toEqual({ frames: 40, percent: 100 });
  });

  it('has no percentage without a total', async () => {
    const seen: (number | null)[] = [];
    await runFfmpeg([...toFrames(5), '-f', 'null', '-'], { onProgress: ({ percent }) => seen.push(percent) });
    expect(seen.at(-1)).toBeNull();
  });
});
