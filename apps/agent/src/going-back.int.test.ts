import { openAsBlob } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { JobSnapshot, MessageView } from '@retake/contracts';
import { makeHolidayFootage, openSharedServer, type TestServer } from '@retake/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startAgent, type TestAgent } from './testing/start-agent.ts';

let server: TestServer;
let agent: TestAgent;
let jobId: string;
beforeAll(async () => {
  server = await openSharedServer();
  agent = await startAgent(server);
  const path = join(agent.folder, 'holiday.mp4');
  await makeHolidayFootage(path);
  const body = new FormData();
  body.append('video', await openAsBlob(path), 'holiday.mp4');
  jobId = (await agent.api('POST', '/jobs/import', { body })).body.jobId;
  await agent.until(jobId, ({ cut }) => cut?.number === 1);
});
afterAll(async () => {
  await agent?.close();
});

/** Says something, waits until nothing runs, and gives the reply with the job after it. */
async function say(text: string, id = jobId): Promise<{ reply: MessageView; job: JobSnapshot; shown: string }> {
  const { body } = await agent.api('POST', `/jobs/${id}/messages`, { body: { text } });
  const job = await agent.until(id, ({ running, queue }) => running === null && queue.length === 0);
  return { reply: body.reply, job, shown: job.clips.map(({ version }) => version).join(' ') };
}

const readCut = async (cut: number, id = jobId) =>
  Buffer.from(await (await agent.request('GET', `/api/v1/jobs/${id}/cuts/${cut}/video`)).arrayBuffer());
const listFiles = (id: string) => readdir(join(agent.folder, 'objects', 'jobs', id)).catch(() => []);

it('goes back and forward in words, over steps, clips and messages, without rendering anything', async () => {
  await say('make clip 1 warmer');
  expect((await say('make clip 2 darker')).shown).toBe('2 2 1');
  expect((await say('undo the last 2 changes')).shown).toBe('1 1 1');
  expect((await say('redo')).shown).toBe('2 1 1');
  expect((await say('redo')).shown).toBe('2 2 1');
  expect((await say('undo clip 1')).shown).toBe('1 2 1');
  expect((await say('redo clip 1')).shown).toBe('2 2 1');
  const { reply, job, shown } = await say('go back to before clip 2 was darker');
  expect(shown).toBe('2 1 1');
  expect(reply.text).toMatch(/^Going back to how it was before “make clip 2 darker” \(cut 2\)/);
  expect(job.ended[0]).toMatchObject({ kind: 'rewind', status: 'completed' });
  expect((await readCut(job.cut!.number)).equals(await readCut(2))).toBe(true);
  expect((await say('go back to before the parrot')).reply).toMatchObject({ kind: 'clarify' });
  expect((await say('undo')).shown).toBe('2 2 1');
});

it('puts clips into another order, sets transitions, approves and rejects in words', async () => {
  const ids = (await agent.snapshot(jobId)).clips.map(({ id }) => id);
  const { job } = await say('swap clips 1 and 2');
  expect(job.clips.map(({ id }) => id)).toEqual([ids[1], ids[0], ids[2]]);
  const faded = await say('fade between clips 1 and 2');
  expect(faded.job.clips[0]!.transitionAfter.kind).toBe('fade');
  await say('approve clip 1');
  const judged = await say('reject clip 3 because it is shaky');
  expect(judged.job.clips.map(({ review }) => review)).toEqual(['approved', 'none', 'rejected']);
  expect((await say('undo the last 2 changes')).job.clips.map(({ id }) => id)).toEqual(ids);
});

it('goes on in a branch, which keeps its files when the old job is deleted, and its own when it goes', async () => {
  const before = await agent.snapshot(jobId);
  const { reply } = await say('fork this');
  const branchId = reply.branch!.jobId;
  const branch = await agent.snapshot(branchId);
  expect(branch.clips.map(({ version }) => version)).toEqual(before.clips.map(({ version }) => version));
  expect(branch.messages.at(-1)!.branch).toEqual({ jobId, title: before.title });
  const { cut } = branch;
  const video = await readCut(cut!.number);
  expect((await agent.api('DELETE', `/jobs/${jobId}`)).status).toBe(204);
  expect(await listFiles(jobId)).toEqual([]);
  expect((await readCut(cut!.number, branchId)).equals(video)).toBe(true);
  for (const kind of ['strip', 'waveform', 'poster']) {
    const path = `/api/v1/jobs/${branchId}/cuts/current/${kind}`;
    expect((await agent.request('GET', path)).status, kind).toBe(200);
  }
  const changed = await say('clip 3: black and white', branchId);
  expect(changed.job.cut).toMatchObject({ number: cut!.number + 1, changedClips: [3] });
  expect((await say('undo the last 2 changes', branchId)).job.cut!.number).toBe(cut!.number + 2);
  const again = () =>
    agent.api('POST', `/jobs/${branchId}/fork`, { body: { cut: 1 }, headers: { 'idempotency-key': 'once' } });
  const [first, second] = [await again(), await again()];
  expect([first.status, second.body]).toEqual([201, first.body]);
  await agent.api('DELETE', `/jobs/${branchId}`);
  expect(await listFiles(branchId)).toEqual([]);
  expect((await readCut(1, first.body.jobId)).length).toBeGreaterThan(1_000);
});
