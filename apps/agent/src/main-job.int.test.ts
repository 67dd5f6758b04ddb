import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type JobEvent, type JobSnapshot, reduceJob } from '@retake/contracts';
import { openSharedServer, type TestServer } from '@retake/testkit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { measureLuma } from './testing/footage.ts';
import { collectEvents, startAgent, type TestAgent } from './testing/start-agent.ts';

/** The sample job from the first message to the last undo, over HTTP and sockets, with real Postgres and ffmpeg. */
describe('the main job', () => {
  let server: TestServer;
  let agent: TestAgent;
  let jobId: string;

  beforeAll(async () => {
    server = await openSharedServer();
    agent = await startAgent(server, { RETAKE_SAMPLE: 'on' });
    const { body } = await agent.api('GET', '/jobs');
    jobId = body.jobs[0].id;
    await agent.until(jobId, ({ status }) => status === 'completed');
  });
  afterAll(async () => {
    await agent?.close();
  });

  const say = (text: string, more: object = {}, headers: Record<string, string> = {}) =>
    agent.api('POST', `/jobs/${jobId}/messages`, { body: { text, ...more }, headers });
  const isIdle = ({ running, queue }: JobSnapshot) => running === null && queue.length === 0;

  async function lumaOf(clip: number): Promise<number> {
    const job = await agent.snapshot(jobId);
    const slot = job.cut!.clips.find(({ number }) => number === clip)!;
    const response = await agent.request('GET', `/api/v1/jobs/${jobId}/cuts/current/video`);
    const path = join(agent.folder, `${randomUUID()}.mp4`);
    await writeFile(path, Buffer.from(await response.arrayBuffer()));
    return measureLuma(path, slot.startFrame + 60, 10);
  }

  it('makes a sample of 6 clips of 5 s at the first start', async () => {
    const job = await agent.snapshot(jobId);
    expect(job.clips).toHaveLength(6);
    expect(job.clips.every(({ slotFrames }) => slotFrames === 150)).toBe(true);
    expect(job.cut).toMatchObject({ number: 1, frames: 900, canUndo: false });
  });

  it('changes clip 2 and only clip 2, with events in order and without a gap, and a snapshot that is their sum', async () => {
    const socket = await agent.connect();
    const events = collectEvents(socket);
    const joined = await socket.emitWithAck('job-join', { jobId });
    if (!('snapshot' in joined)) throw new Error('expected a snapshot');
    const before = { two: await lumaOf(2), three: await lumaOf(3) };

    const sent = await socket.emitWithAck('message-send', {
      jobId,
      commandId: randomUUID(),
      text: 'make clip 2 nighttime',
    });
    expect(sent).toMatchObject({ messageId: expect.any(String), seq: expect.any(Number) });
    await vi.waitFor(() => expect(events.at(-1)?.type).toBe('regeneration-ended'), { timeout: 30_000 });

    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => joined.snapshot.seq + 1 + index));
    const types = events.map(({ type }) => type);
    expect(types.slice(0, 3)).toEqual(['message-added', 'regeneration-queued', 'message-added']);
    expect(types).toContain('prompt-changed');
    expect(types).toContain('clip-version-added');
    expect(events.find(({ type }) => type === 'cut-published')).toMatchObject({
      cut: { number: 2, changedClips: [2], canUndo: true },
    });
    expect(events.reduce(reduceJob, joined.snapshot)).toEqual(await agent.snapshot(jobId));
    expect(await lumaOf(2)).toBeLessThan(before.two * 0.8);
    expect(Math.abs((await lumaOf(3)) - before.three)).toBeLessThan(2);
    socket.disconnect();
  });

  it('queues two messages that come at once, and does both', async () => {
    const [first, second] = await Promise.all([say('clip 3: warmer'), say('clip 4: cooler')]);
    expect([first.status, second.status]).toEqual([202, 202]);
    const job = await agent.until(jobId, (now) => isIdle(now) && now.cut?.number === 4);
    expect(job.clips.map(({ version }) => version)).toEqual([1, 2, 2, 2, 1, 1]);
  });

  it('answers the same commandId with the same message, and another text under it with a conflict', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const first = await say('clip 5: sepia', {}, headers);
    const again = await say('clip 5: sepia', {}, headers);
    expect(again.body.message.id).toBe(first.body.message.id);
    expect(again.body.regeneration.id).toBe(first.body.regeneration.id);
    expect((await say('clip 6: sepia', {}, headers)).body.error.code).toBe('IDEMPOTENCY_CONFLICT');
    await agent.until(jobId, (now) => isIdle(now) && now.clips[4]!.version === 2);
  });

  it('undoes, redoes and restores, by button and by word', async () => {
    expect((await agent.api('POST', `/jobs/${jobId}/undo`)).status).toBe(202);
    await agent.until(jobId, (now) => isIdle(now) && now.clips[4]!.version === 1);
    expect((await agent.api('POST', `/jobs/${jobId}/redo`, { body: {} })).status).toBe(202);
    await agent.until(jobId, (now) => isIdle(now) && now.clips[4]!.version === 2);
    await agent.api('POST', `/jobs/${jobId}/clips/2/restore`, { body: { version: 1 } });
    await agent.until(jobId, (now) => isIdle(now) && now.clips[1]!.version === 1);
    await say('/undo');
    await agent.until(jobId, (now) => isIdle(now) && now.clips[1]!.version === 2);
  });

  it('misses nothing when the connection is lost in the middle of a change', async () => {
    const first = await agent.connect();
    const joined = await first.emitWithAck('job-join', { jobId });
    if (!('snapshot' in joined)) throw new Error('expected a snapshot');
    const received: JobEvent[] = collectEvents(first);
    await first.emitWithAck('message-send', { jobId, commandId: randomUUID(), text: 'clip 6: noir' });
    await vi.waitFor(() => expect(received.some(({ type }) => type === 'regeneration-started')).toBe(true), 10_000);
    first.disconnect();

    await agent.until(jobId, (now) => isIdle(now) && now.clips[5]!.version === 2);
    const second = await agent.connect();
    const lastSeq = received.at(-1)!.seq;
    const rejoined = await second.emitWithAck('job-join', { jobId, lastSeq });
    if (!('events' in rejoined)) throw new Error('expected events');
    const all = [...received, ...rejoined.events];
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => joined.snapshot.seq + 1 + index));
    expect(all.reduce(reduceJob, joined.snapshot)).toEqual(await agent.snapshot(jobId));
    second.disconnect();
  });

  it('has one conversation for all windows, in order, also for one that was away', async () => {
    const [one, two] = [await agent.connect(), await agent.connect()];
    const [heardByOne, heardByTwo] = [collectEvents(one), collectEvents(two)];
    const joined = await one.emitWithAck('job-join', { jobId });
    await two.emitWithAck('job-join', { jobId });
    if (!('snapshot' in joined)) throw new Error('expected a snapshot');
    const ask = (socket: typeof one, text: string) =>
      socket.emitWithAck('message-send', { jobId, commandId: randomUUID(), text });
    await Promise.all([ask(one, 'how long is the video?'), ask(two, 'what is running?')]);
    await expect.poll(() => heardByOne).toHaveLength(4);
    one.disconnect();
    await ask(two, 'which clips are original?');
    const again = await agent.connect();
    const { seq } = heardByOne.at(-1)!;
    const missed = await again.emitWithAck('job-join', { jobId, lastSeq: seq });
    if (!('events' in missed)) throw new Error('expected events');
    await expect.poll(() => heardByTwo).toHaveLength(6);

    const toTexts = (events: readonly JobEvent[]) =>
      events.flatMap((event) => (event.type === 'message-added' ? [event.message.text] : []));
    const { messages } = (await agent.api('GET', `/jobs/${jobId}/messages`)).body;
    const stored = messages.slice(-6).map(({ text }: { text: string }) => text);
    expect(toTexts(heardByTwo)).toEqual(stored);
    expect(toTexts([...heardByOne, ...missed.events])).toEqual(stored);
    again.disconnect();
    two.disconnect();
  });

  it('reorders, sets a transition, reviews, and keeps the length', async () => {
    expect(
      (await agent.api('POST', `/jobs/${jobId}/clips/order`, { body: { clips: [2, 1, 3, 4, 5, 6] } })).status,
    ).toBe(202);
    const order = await agent.until(jobId, (now) => isIdle(now) && now.clips[0]!.version === 2);
    expect(order.cut?.frames).toBe(900);
    await agent.api('PUT', `/jobs/${jobId}/clips/1/transition`, { body: { kind: 'fade', frames: 20 } });
    const faded = await agent.until(jobId, (now) => isIdle(now) && now.clips[0]!.transitionAfter.kind === 'fade');
    expect(faded.cut?.frames).toBe(900);
    const review = await agent.api('POST', `/jobs/${jobId}/clips/1/review`, { body: { action: 'approve', rating: 5 } });
    expect(review.body.review).toBe('approved');
  });

  it.each([
    ['how much have I spent?', 'question', /\$0/],
    ['what did I change?', 'question', /^\d+ changes.*:\n\nChange\tAsked by\tWhen\tCost\n/],
    ['what changed in clip 3 in the last hour?', 'question', /Clip 3: warmer\t“clip 3: warmer”\t/],
    ['when was clip 6 changed last?', 'question', /after “clip 6: noir”: Clip 6: noir\. It was free\.$/],
    ['what would it cost to reshoot all clips?', 'question', /on all 6 clips too.*none is set up/],
    ['what was said about clip 1?', 'question', /^Clip 1 approved\. Reviews, newest first:/],
    ['/help', 'help', /\/undo/],
    ['make clip 2 brighter and darker', 'clarify', /./],
    ['thanks!', 'none', /./],
    ['add a dragon to clip 2', 'clarify', /video model/],
    ['clip 44 warmer', 'clarify', /44|clip/],
    ['cancel', 'cancel', /Nothing is running/],
    ['compare clip 2 with version 1', 'compare', /./],
    ['/budget 12', 'question', /\$12\.00/],
  ])('replies to "%s" without a change', async (text, kind, answer) => {
    const { seq } = await agent.snapshot(jobId);
    const { status, body } = await agent.until(jobId, isIdle).then(() => say(text));
    expect(status).toBe(202);
    expect(body.reply).toMatchObject({ kind, text: expect.stringMatching(answer) });
    expect(body.regeneration).toBeNull();
    const { events } = (await agent.api('GET', `/jobs/${jobId}/events?after=${seq}`)).body;
    expect(events.filter(({ type }: JobEvent) => type === 'message-added')).toHaveLength(2);
  });

  it('tells what happened: history, receipts, budget, cuts', async () => {
    const { body: history } = await agent.api('GET', `/jobs/${jobId}/edit-history?clip=1`);
    expect(history.entries.length).toBeGreaterThan(0);
    const { body: receipts } = await agent.api('GET', `/jobs/${jobId}/receipts`);
    expect(receipts.receipts.length).toBeGreaterThan(6);
    expect((await agent.api('GET', `/jobs/${jobId}/budget`)).body.limitMicros).toBe(12_000_000);
    expect((await agent.api('GET', `/jobs/${jobId}/cuts`)).body.cuts.length).toBeGreaterThan(4);
  });

  it('serves videos and posters as players ask for them', async () => {
    const path = `/api/v1/jobs/${jobId}/cuts/1/video`;
    const whole = await agent.request('GET', path);
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect(whole.headers.get('content-type')).toBe('video/mp4');
    expect(whole.headers.get('cache-control')).toContain('immutable');
    expect(whole.headers.get('x-content-type-options')).toBe('nosniff');
    const etag = whole.headers.get('etag')!;

    const part = await agent.request('GET', path, { headers: { range: 'bytes=100-199' } });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 100-199/${bytes.length}`);
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(100, 200))).toBe(true);
    const tail = await agent.request('GET', path, { headers: { range: 'bytes=-5' } });
    expect(Buffer.from(await tail.arrayBuffer()).equals(bytes.subarray(-5))).toBe(true);
    const beyond = await agent.request('GET', path, { headers: { range: `bytes=${bytes.length}-` } });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`]);
    expect((await agent.request('GET', path, { headers: { 'if-none-match': etag } })).status).toBe(304);
    const stale = await agent.request('GET', path, { headers: { range: 'bytes=0-1', 'if-range': '"old"' } });
    expect(stale.status).toBe(200);
    await stale.arrayBuffer();
    const head = await agent.request('HEAD', path);
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes.length)]);

    const poster = await agent.request('GET', `/api/v1/jobs/${jobId}/clips/2/versions/1/poster`);
    expect(poster.headers.get('content-type')).toBe('image/jpeg');
    expect(poster.headers.get('cache-control')).toBe('private, no-cache');
    const { id } = (await agent.snapshot(jobId)).clips[1]!;
    const lasting = await agent.request('GET', `/api/v1/jobs/${jobId}/clips/${id}/versions/1/poster`);
    expect(lasting.headers.get('cache-control')).toContain('immutable');
    expect(await lasting.arrayBuffer()).toEqual(await poster.arrayBuffer());
    const current = await agent.request('GET', `/api/v1/jobs/${jobId}/clips/2/video`);
    expect([current.status, current.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
    await current.arrayBuffer();
  });

  it('deletes a job with its files', async () => {
    expect((await agent.api('DELETE', `/jobs/${jobId}`)).status).toBe(204);
    expect((await agent.api('GET', `/jobs/${jobId}`)).body.error.code).toBe('JOB_NOT_FOUND');
    expect((await agent.api('GET', `/jobs/${jobId}/cuts/1/video`)).status).toBe(404);
  });
});
