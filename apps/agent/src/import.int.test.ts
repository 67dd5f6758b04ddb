import { randomUUID } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { basename, join } from 'node:path';
import { decodeFrames } from '@retake/media';
import { openSharedServer, type TestServer } from '@retake/testkit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeFootage, makeSoundOnly, measureLuma } from './testing/footage.ts';
import { startAgent, type TestAgent } from './testing/start-agent.ts';

describe('importing own footage', () => {
  let server: TestServer;
  let agent: TestAgent;
  let footage: string;

  beforeAll(async () => {
    server = await openSharedServer();
    agent = await startAgent(server);
    footage = await makeFootage(agent.folder);
  });
  afterAll(async () => {
    await agent?.close();
  });

  async function toForm(content: Uint8Array, name: string, fields: Record<string, string> = {}) {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.append(field, value);
    form.append('video', new Blob([content as Uint8Array<ArrayBuffer>]), name);
    return form;
  }
  const listUploads = async () =>
    (await readdir(join(agent.folder, 'objects'), { recursive: true, withFileTypes: true })).filter(({ name }) =>
      name.endsWith('.upload'),
    );
  const stored = async () => ({
    uploads: await agent.listScratch('uploads'),
    objects: (await readdir(join(agent.folder, 'objects'), { recursive: true })).length,
    jobs: (await agent.api('GET', '/jobs')).body.jobs.length,
  });

  it('makes a clip of each shot, keeps length and sound, and the main job works on it', async () => {
    const body = await toForm(await readFile(footage), basename(footage));
    const key = { 'idempotency-key': randomUUID() };
    const first = await agent.api('POST', '/jobs/import', { body, headers: key });
    expect(first.status).toBe(202);
    const again = await agent.api('POST', '/jobs/import', { body, headers: key });
    expect(again.body.jobId).toBe(first.body.jobId);
    // The same video with an empty box at its end.
    const other = Buffer.concat([await readFile(footage), Buffer.from([0, 0, 0, 8]), Buffer.from('free')]);
    const refused = await agent.api('POST', '/jobs/import', { body: await toForm(other, 'x.mp4'), headers: key });
    expect([refused.status, refused.body.error.code]).toEqual([409, 'IDEMPOTENCY_CONFLICT']);
    expect((await listUploads()).map(({ parentPath }) => parentPath)).toEqual([
      join(agent.folder, 'objects', 'jobs', first.body.jobId, 'uploads'),
    ]);

    const { jobId } = first.body;
    const job = await agent.until(jobId, ({ status }) => status !== 'generating' && status !== 'draft');
    expect(job.ended[0]?.error ?? null).toBeNull();
    expect(job).toMatchObject({ status: 'completed', title: 'my holiday', aspectRatio: '16:9' });
    expect(job.format).toEqual({ width: 256, height: 144, rate: { num: 30, den: 1 } });
    expect(job.clips.map(({ slotFrames }) => slotFrames)).toEqual([30, 30, 30]);
    expect(job.cut?.frames).toBe(90);

    await agent.api('POST', `/jobs/${jobId}/messages`, { body: { text: 'make clip 1 nighttime' } });
    await agent.until(jobId, ({ running, cut }) => running === null && cut?.number === 2);
    const videos = await Promise.all(
      [1, 2].map(async (cut) => {
        const path = join(agent.folder, `cut-${cut}.mp4`);
        const response = await agent.request('GET', `/api/v1/jobs/${jobId}/cuts/${cut}/video`);
        await writeFile(path, Buffer.from(await response.arrayBuffer()));
        return path;
      }),
    );
    const [before, after] = videos as [string, string];
    expect(await measureLuma(after, 5, 20)).toBeLessThan((await measureLuma(before, 5, 20)) * 0.8);
    expect(Math.abs((await measureLuma(after, 35, 20)) - (await measureLuma(before, 35, 20)))).toBeLessThan(2);
    expect(await agent.listScratch('uploads')).toEqual([]);
    expect(await agent.listScratch('work')).toEqual([]);
  });

  it('puts the picture into a frame of another shape as the form says', async () => {
    const fields = { aspectRatio: '9:16', framing: 'blur' };
    const body = await toForm(await readFile(footage), 'tall.mp4', fields);
    const { jobId } = (await agent.api('POST', '/jobs/import', { body })).body;
    await agent.until(jobId, ({ status }) => status === 'completed');
    const response = await agent.request('GET', `/api/v1/jobs/${jobId}/cuts/current/video`);
    const path = join(agent.folder, 'tall.mp4');
    await writeFile(path, Buffer.from(await response.arrayBuffer()));
    const size = { width: 144, height: 256, pixelFormat: 'gray', fromFrame: 10, frames: 1 } as const;
    const [picture] = await decodeFrames(path, size);
    const lightOf = (fromLine: number, lines: number) =>
      picture!.subarray(144 * fromLine, 144 * (fromLine + lines)).reduce((sum, value) => sum + value, 0) /
      (144 * lines);
    const [above, middle] = [lightOf(0, 40), lightOf(108, 40)];
    // Bars would be at 16.
    expect(above).toBeGreaterThan(35);
    expect(above).toBeLessThan(middle - 10);
  });

  it.each([
    ['an empty file', async () => new Uint8Array(), 422, 'VIDEO_UNREADABLE'],
    ['a text named .mp4', async () => Buffer.from('this is not a video'), 422, 'VIDEO_FORMAT_UNSUPPORTED'],
    [
      'a playlist named .mp4',
      async () => Buffer.from('#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:1/secret\n#EXT-X-ENDLIST\n'),
      422,
      'VIDEO_FORMAT_UNSUPPORTED',
    ],
    ['half a file', async () => (await readFile(footage)).subarray(0, 20_000), 422, 'VIDEO_UNREADABLE'],
    ['a sound', async () => readFile(await makeSoundOnly(agent.folder)), 422, 'VIDEO_NO_PICTURE'],
  ])('refuses %s and leaves nothing behind', async (_what, content, status, code) => {
    const before = await stored();
    const answer = await agent.api('POST', '/jobs/import', { body: await toForm(await content(), '../"x".mp4') });
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    expect(answer.body.error.message).toMatch(/\.$/);
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['no file', () => new FormData(), 'UPLOAD_MISSING'],
    ['a field that is not known', () => toForm(Buffer.from('x'), 'x.mp4', { owner: 'me' }), 'BODY_INVALID'],
    ['a framing that is none', () => toForm(Buffer.from('x'), 'x.mp4', { framing: 'stretch' }), 'BODY_INVALID'],
    ['a ratio that is none', () => toForm(Buffer.from('x'), 'x.mp4', { aspectRatio: '2:1' }), 'BODY_INVALID'],
  ])('refuses a form with %s', async (_what, form, code) => {
    const before = await stored();
    expect((await agent.api('POST', '/jobs/import', { body: await form() })).body.error.code).toBe(code);
    expect(await stored()).toEqual(before);
  });

  it('refuses JSON with 415', async () => {
    const answer = await agent.api('POST', '/jobs/import', { body: { video: 'x' } });
    expect([answer.status, answer.body.error.code]).toEqual([415, 'CONTENT_TYPE_UNSUPPORTED']);
  });

  it('refuses more than 500 MiB before it reads them', async () => {
    const answer = await sendRaw(`Content-Length: ${600 * 1024 * 1024}\r\n\r\n--b\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 413/);
    expect(answer).toContain('UPLOAD_TOO_LARGE');
  });

  it('leaves nothing of an upload that ends in the middle', async () => {
    const before = await stored();
    const part = '--b\r\nContent-Disposition: form-data; name="video"; filename="a.mp4"\r\n\r\nhalf';
    await sendRaw(`Content-Length: 100000\r\n\r\n${part}`, { end: true });
    await vi.waitFor(async () => expect(await stored()).toEqual(before), 5_000);
  });

  /** A request as a broken client might send it. */
  function sendRaw(rest: string, { end = false } = {}): Promise<string> {
    const { port, host } = new URL(agent.url);
    return new Promise((resolve) => {
      let text = '';
      const socket = connect(Number(port), '127.0.0.1', () => {
        const head = `POST /api/v1/jobs/import HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=b\r\n`;
        socket.write(head + rest);
        if (end) socket.end();
      });
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('close', () => resolve(text));
      socket.on('error', () => undefined);
    });
  }
});
