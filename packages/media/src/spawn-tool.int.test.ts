import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { stat, symlink } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { runFfmpeg } from './run-ffmpeg.ts';
import { runTool } from './run-tool.ts';
import { listFfmpeg, listProcesses } from './testing/list-processes.ts';
import { useFolder } from './testing/use-folder.ts';

const toPath = useFolder();
const patient = { timeout: 10_000, interval: 20 };
const isLinux = process.platform === 'linux';
const endless = (mark: string) => [
  ...['-re', '-f', 'lavfi', '-i', 'testsrc2=s=64x64', '-metadata', `title=${mark}`, '-f', 'null', '-'],
];

afterEach(() => vi.unstubAllEnvs());

// A system that has ffmpeg and a shell and nothing more, as small images and other systems than Linux are.
beforeAll(async () => {
  for (const tool of ['ffmpeg', 'ffprobe']) {
    const { stdout } = spawnSync('/bin/sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' });
    await symlink(stdout.trim(), toPath(tool));
  }
});

describe.each([
  ['the whole system', () => process.env.PATH ?? ''],
  ['nothing but ffmpeg and a shell', () => toPath('.')],
])('with %s', (_, getPath) => {
  it('stops a file at its limit', async () => {
    vi.stubEnv('PATH', getPath());
    const large = toPath('large.raw');
    const args = ['-f', 'lavfi', '-i', 'color=red:s=64x64', '-frames:v', '2000', '-f', 'rawvideo', large];
    await expect(runFfmpeg(args, { maxOutputBytes: 100_000 })).rejects.toMatchObject({
      code: 'MEDIA_TOOL_FAILED',
      message: 'The video became larger than is allowed.',
      details: { maxOutputBytes: 100_000, signal: 'SIGXFSZ' },
    });
    const { size } = await stat(large);
    expect(size).toBeGreaterThan(0);
    // Shells count in blocks of 512 bytes.
    expect(size).toBeLessThan(100_000 + 512);
  });

  it.runIf(isLinux)('leaves nothing running when the parent is killed', async () => {
    const mark = randomUUID();
    const script = fileURLToPath(new URL('./testing/endless-run.ts', import.meta.url));
    const parent = spawn(process.execPath, [script, mark], {
      stdio: 'ignore',
      env: { ...process.env, PATH: getPath() },
    });
    try {
      await vi.waitFor(async () => expect(await listFfmpeg(mark)).toHaveLength(1), patient);
    } finally {
      parent.kill('SIGKILL');
    }
    await vi.waitFor(async () => expect(await listProcesses(mark)).toEqual([]), patient);
  });

  it.runIf(isLinux)('leaves nothing running when it is aborted, nor when it ends by itself', async () => {
    vi.stubEnv('PATH', getPath());
    const [aborted, ended] = [randomUUID(), randomUUID()];
    const controller = new AbortController();
    const run = expect(runFfmpeg(endless(aborted), { signal: controller.signal })).rejects.toThrow();
    await vi.waitFor(async () => expect(await listFfmpeg(aborted)).toHaveLength(1), patient);
    controller.abort();
    await run;
    await runFfmpeg(['-t', '0.1', ...endless(ended)]);
    expect([...(await listProcesses(aborted)), ...(await listProcesses(ended))]).toEqual([]);
  });
});

it.runIf(isLinux)('ends the tool when only the shell above it is killed', async () => {
  const mark = randomUUID();
  const run = runFfmpeg(endless(mark)).catch((error: unknown) => error);
  await vi.waitFor(async () => expect(await listFfmpeg(mark)).toHaveLength(1), patient);
  const [shell] = await listProcesses(mark);
  process.kill(shell!, 'SIGKILL');
  expect(await run).toMatchObject({ code: 'MEDIA_TOOL_FAILED', details: { signal: 'SIGKILL' } });
  await vi.waitFor(async () => expect(await listProcesses(mark)).toEqual([]), patient);
});

it('says how a tool ended', async () => {
  const options = { wantsStdout: false };
  await expect(runTool('sh', ['-c', 'exit 7'], {}, options)).rejects.toMatchObject({ details: { exitCode: 7 } });
  await expect(runTool('sh', ['-c', 'kill -s SEGV $$'], {}, options)).rejects.toMatchObject({
    details: { exitCode: null, signal: 'SIGSEGV' },
  });
  await expect(runTool('no-such-tool', [], {}, options)).rejects.toMatchObject({
    message: 'no-such-tool is not installed.',
  });
  await expect(runTool('true', [], { cwd: toPath('no-such-folder') }, options)).rejects.toMatchObject({
    message: 'The video tool could not be started.',
    cause: expect.objectContaining({ code: 'ENOENT' }),
  });
});

it('hands words over as they are', async () => {
  const words = ['a b', "it's", '$HOME', '`id`', '', '*', '-n', 'ü;\n&'];
  const { stdout } = await runTool('printf', ['%s|', ...words], {}, { wantsStdout: true });
  expect(stdout.toString('utf8')).toBe(words.map((word) => `${word}|`).join(''));
});

it('adds no words of its own to those of the tool', async () => {
  const said = new Set<string>();
  for (let run = 0; run < 40; run += 1) {
    const { stderrTail } = await runTool('true', [], {}, { wantsStdout: false });
    for (const line of stderrTail) said.add(line);
  }
  expect([...said]).toEqual([]);
});
