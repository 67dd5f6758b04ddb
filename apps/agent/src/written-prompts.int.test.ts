import { readFile } from 'node:fs/promises';
import type { JobSnapshot, MessageView, PlanRow } from '@retake/contracts';
import { createPool } from '@retake/db';
import {
  type OpenaiStandIn,
  openSharedServer,
  type ReplicateStandIn,
  startOpenaiStandIn,
  startReplicateStandIn,
} from '@retake/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeFootage } from './testing/footage.ts';
import { startAgent, type TestAgent } from './testing/start-agent.ts';

const toRewrite = (what: string) => ({
  reply: `Now with ${what}. Everything else stays.`,
  prompt: `A wide shot with ${what}, 35 mm lens, soft side light.`,
});

/** Every way in which an instruction comes: a language model words the prompt, and the video model is told that. */
describe('prompts that a language model writes', () => {
  let standIn: OpenaiStandIn;
  let provider: ReplicateStandIn;
  let agent: TestAgent;
  let jobId: string;

  beforeAll(async () => {
    standIn = await startOpenaiStandIn();
    provider = await startReplicateStandIn();
    agent = await startAgent(await openSharedServer(), {
      ...{ RETAKE_LLM_MODEL: 'small-model', RETAKE_LLM_URL: standIn.url, RETAKE_LLM_KEY: standIn.key },
      ...{ REPLICATE_API_TOKEN: provider.token, RETAKE_REPLICATE_URL: provider.url, RETAKE_RESHOOT_MODEL: 'none' },
    });
    const form = new FormData();
    form.append('video', new Blob([await readFile(await makeFootage(agent.folder))]), 'holiday.mp4');
    jobId = (await agent.api('POST', '/jobs/import', { body: form })).body.jobId;
    await agent.until(jobId, ({ status }) => status === 'completed');
  });
  afterEach(() => standIn.answerWith(() => undefined));
  afterAll(async () => {
    await agent?.close();
    await standIn?.stop();
    await provider?.stop();
  });

  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    agent.api('POST', `/jobs/${jobId}${path}`, { body, headers });
  const say = async (text: string) => (await post('/messages', { text })).body;
  const findReply = ({ messages }: JobSnapshot, { id }: MessageView) =>
    messages.find(({ parentId, role }) => parentId === id && role === 'assistant');
  const replyTo = async (message: MessageView): Promise<MessageView> =>
    findReply(await agent.until(jobId, (state) => findReply(state, message) !== undefined, 15_000), message)!;
  const arrived = () => provider.creations.map(({ body }) => JSON.parse(body).input.prompt as string);
  const arrive = (instruction: string, what: string, times = 1) =>
    vi.waitFor(
      () => {
        const wanted = `${instruction}\n\n${toRewrite(what).prompt}`;
        expect(arrived().filter((prompt) => prompt === wanted)).toHaveLength(times);
      },
      { timeout: 20_000 },
    );
  /** What was bought has been told what it had to; the rest of the change is of no matter here. */
  async function stop(regenerationId: string): Promise<void> {
    await post(`/regenerations/${regenerationId}/cancel`, {});
    await agent.until(jobId, ({ running, queue }) => running === null && queue.length === 0);
  }
  const promptsOf = (rows: readonly PlanRow[]) => rows.map(({ rewrite }) => rewrite?.prompt);

  it.each([
    ['regenerations', { clips: [1], instruction: 'add a dragon', route: 'modify' }, 1],
    ['clips/1/variations', { count: 2, instruction: 'add a castle' }, 2],
  ])('by REST, answered while the model is silent: %s', async (path, body, times) => {
    const what = body.instruction.slice('add '.length);
    standIn.answerWith(() => toRewrite(what));
    const asked = standIn.requests.length;
    const release = standIn.holdAfter(0);
    const ask = () => post(`/${path}`, { ...body, maxPriceMicros: 1_000_000 }, { 'idempotency-key': path });
    const first = await ask();
    expect(first.status).toBe(202);
    const { id, plan } = first.body.regeneration;
    expect(promptsOf(plan.rows)).toEqual(Array.from({ length: times }, () => undefined));
    await expect.poll(() => standIn.requests.length).toBe(asked + 1);
    expect((await ask()).body.regeneration.id).toBe(id);
    release();
    await arrive(body.instruction, what, times);
    const { running } = await agent.snapshot(jobId);
    expect(running!.clips[0]!.modifiedPrompt).toBe(toRewrite(what).prompt);
    expect(standIn.requests.length - asked).toBe(1);
    await stop(id);
  });

  it('holds and spends nothing when a prompt cannot be written', async () => {
    const bought = provider.creations.length;
    const { budget, cut } = await agent.snapshot(jobId);
    standIn.addFault({ kind: 'unknown-model' });
    const wish = { clips: [1], instruction: 'add a windmill', route: 'modify', maxPriceMicros: 1_000_000 };
    const { id } = (await post('/regenerations', wish)).body.regeneration;
    const failed = await agent.until(jobId, ({ ended }) => ended[0]?.id === id);
    expect(failed.ended[0]).toMatchObject({ status: 'failed', error: { code: 'MODEL_MISCONFIGURED' } });
    expect([failed.budget, failed.cut!.number]).toEqual([budget, cut!.number]);
    expect(provider.creations).toHaveLength(bought);
  });

  it.each([
    ['/regenerate 2 add a lighthouse', 'a lighthouse', 1],
    ['/variations 3 2 add a harbour', 'a harbour', 2],
  ])('by command, acknowledged while the model is silent: %s', async (text, what, times) => {
    standIn.answerWith(() => toRewrite(what));
    const asked = standIn.requests.length;
    const release = standIn.holdAfter(0);
    const sent = await say(text);
    expect(sent).toMatchObject({ reply: null, message: { awaitsReply: true } });
    await expect.poll(() => standIn.requests.length).toBe(asked + 1);
    expect(findReply(await agent.snapshot(jobId), sent.message)).toBeUndefined();
    release();
    const { regenerationId } = await replyTo(sent.message);
    await arrive(`add ${what}`, what, times);
    expect(standIn.requests.length - asked).toBe(1);
    await stop(regenerationId!);
  });

  it('in an offer that is quoted again, by a yes and by a button: anew for the clips that changed alone', async () => {
    standIn.answerWith(() => toRewrite('a balloon'));
    const { offer } = await replyTo((await say('all clips: add a balloon')).message);
    expect(promptsOf(offer!.plan.rows)).toEqual(Array.from({ length: 3 }, () => toRewrite('a balloon').prompt));

    await change(2, 'nighttime');
    await outdateOffer();
    standIn.answerWith(() => toRewrite('a balloon at night'));
    const asked = standIn.requests.length;
    const release = standIn.holdAfter(0);
    const [first, second] = [await say('yes'), await say('yes')];
    release();
    const anew = await replyTo(first.message);
    expect(anew.text).toMatch(/^That offer was too old/);
    const [red, night] = [toRewrite('a balloon').prompt, toRewrite('a balloon at night').prompt];
    expect(promptsOf(anew.offer!.plan.rows)).toEqual([red, night, red]);
    expect(await replyTo(second.message)).toMatchObject({
      ...{ text: expect.stringMatching(/quoted anew/), regenerationId: null, offer: null },
    });
    expect(standIn.requests.length - asked).toBe(1);

    await change(1, 'warmer');
    await outdateOffer();
    standIn.answerWith(() => toRewrite('a warm balloon'));
    const late = await post(`/offers/${anew.offer!.id}/confirm`, {});
    expect(late.body.error.code).toBe('OFFER_EXPIRED');
    const path = `/offers/${late.body.error.details.newOfferId}`;
    const { body } = await agent.api('GET', `/jobs/${jobId}${path}`);
    expect(promptsOf(body.offer.plan.rows)).toEqual([undefined, night, red]);
    expect((await agent.snapshot(jobId)).messages.at(-1)!.text).toContain(
      'The prompt of clip 1 will be written when it starts.',
    );
    expect(standIn.requests.length - asked).toBe(1);
    const bought = arrived().length;
    const releaseRun = standIn.holdAfter(0);
    const { regeneration } = (await post(`${path}/confirm`, { rows: [{ clip: 1 }, { clip: 2 }] })).body;
    await expect.poll(() => standIn.requests.length).toBe(asked + 2);
    expect(arrived()).toHaveLength(bought);
    releaseRun();
    await arrive('add a balloon', 'a warm balloon');
    await arrive('add a balloon', 'a balloon at night');
    expect(arrived().length - bought).toBe(2);
    await stop(regeneration.id);
  });

  /** A free change that overtakes no offer, until it is shown. */
  async function change(clip: number, template: string): Promise<void> {
    const { cut } = await agent.snapshot(jobId);
    await post('/regenerations', { clips: [clip], template });
    await agent.until(jobId, (job) => job.running === null && job.cut!.number > cut!.number);
  }

  /** As if the offer had been made two days ago. */
  async function outdateOffer(): Promise<void> {
    const pool = createPool({ connectionString: agent.connectionString, maximum: 1 });
    const long = "interval '2 days'";
    await pool.query(
      `UPDATE offers SET offered_at = offered_at - ${long}, expires_at = expires_at - ${long} WHERE status = 'open'`,
    );
    await pool.end();
  }
});
