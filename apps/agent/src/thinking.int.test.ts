import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { JobSnapshot, MessageView } from '@retake/contracts';
import { createPool } from '@retake/db';
import {
  type OpenaiStandIn,
  openSharedServer,
  type ReplicateStandIn,
  startOpenaiStandIn,
  startReplicateStandIn,
  type TestServer,
} from '@retake/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeFootage } from './testing/footage.ts';
import { startAgent, type TestAgent } from './testing/start-agent.ts';

const cosy = {
  ...{ reply: 'I make it cosy with warm light.', kind: 'edit', clips: [], topic: null },
  edits: [{ clips: [1], templates: [{ id: 'golden', strength: 'slight' }], instruction: null }],
};
const rewrite = {
  reply: 'A knight stands in the picture now. Everything else stays.',
  prompt: 'A wide shot with a knight in steel armour, 35 mm lens, soft side light.',
};

/** What rules cannot settle, with a language model behind the OpenAI API and everything that can go wrong there. */
describe('a message that needs the language model', () => {
  let server: TestServer;
  let standIn: OpenaiStandIn;
  let provider: ReplicateStandIn;
  let agent: TestAgent;
  let jobId: string;

  beforeAll(async () => {
    server = await openSharedServer();
    standIn = await startOpenaiStandIn();
    provider = await startReplicateStandIn();
    agent = await startAgent(server, {
      ...{ RETAKE_LLM_MODEL: 'small-model', RETAKE_LLM_URL: standIn.url, RETAKE_LLM_KEY: standIn.key },
      RETAKE_LLM_SECONDS: '4',
      ...{ REPLICATE_API_TOKEN: provider.token, RETAKE_REPLICATE_URL: provider.url, RETAKE_RESHOOT_MODEL: 'none' },
    });
    const form = new FormData();
    form.append('video', new Blob([await readFile(await makeFootage(agent.folder))]), 'holiday.mp4');
    jobId = (await agent.api('POST', '/jobs/import', { body: form })).body.jobId;
    await agent.until(jobId, ({ status }) => status === 'completed');
  });
  afterEach(() => {
    standIn.clearFaults();
    standIn.answerWith(() => undefined);
  });
  afterAll(async () => {
    await agent?.close();
    await standIn?.stop();
    await provider?.stop();
  });

  const send = async (text: string): Promise<MessageView> => {
    const { status, body } = await agent.api('POST', `/jobs/${jobId}/messages`, { body: { text } });
    expect([status, body.reply, body.message.awaitsReply]).toEqual([202, null, true]);
    return body.message;
  };
  const findReply = ({ messages }: JobSnapshot, { id }: MessageView) =>
    messages.find((message) => message.parentId === id && message.role === 'assistant');
  const replyTo = async (message: MessageView): Promise<MessageView> => {
    const job = await agent.until(jobId, (state) => findReply(state, message) !== undefined, 15_000);
    expect(job.messages.find(({ id }) => id === message.id)).not.toHaveProperty('awaitsReply');
    return findReply(job, message)!;
  };
  const ask = async (text: string) => replyTo(await send(text));
  const nothingWasSpent = async () => {
    const { running, queue, budget } = await agent.snapshot(jobId);
    expect({ running, queue, ...budget }).toMatchObject({
      running: null,
      queue: [],
      reservedMicros: 0,
      spentMicros: 0,
    });
    expect(provider.creations).toHaveLength(0);
  };
  /** As if the process that is writing replies had been away for so long that another one has taken them over. */
  async function loseClaims(): Promise<void> {
    const pool = createPool({ connectionString: agent.connectionString, maximum: 1 });
    await pool.query("UPDATE pending_replies SET claim = gen_random_uuid(), claimed_until = now() - interval '1 s'");
    await pool.end();
  }
  const vague = 'add a cosy feeling';

  it('asks before it changes clips that the model has chosen', async () => {
    standIn.addAnswer(cosy);
    const reply = await ask(vague);
    expect(reply).toMatchObject({ kind: 'edit', offer: { status: 'open' } });
    expect(reply.text).toMatch(/^I make it cosy with warm light\. Clip 1: slightly golden/);
    const [{ body }] = standIn.requests.slice(-1) as [OpenaiStandIn['requests'][number]];
    expect(body.messages[1]!.content).toContain(vague);
    await nothingWasSpent();
  });

  it('asks again after an answer about a clip that is not there', async () => {
    standIn.addAnswer({ ...cosy, edits: [{ ...cosy.edits[0], clips: [9] }] });
    standIn.addAnswer(cosy);
    expect((await ask(vague)).text).toMatch(/^I make it cosy/);
    expect(standIn.requests.at(-1)!.body.messages.at(-1)!.content).toContain('There is no clip 9');
  });

  it('acknowledges at once, streams the reply to a window, and goes on after a reload in the middle', async () => {
    const socket = await agent.connect();
    const heard: string[] = [];
    socket.on('signal', (signal) => signal.type === 'reply-delta' && heard.push(signal.text));
    await socket.emitWithAck('job-join', { jobId });
    standIn.addAnswer({
      ...cosy,
      kind: 'clarify',
      edits: [],
      reply: 'Do you mean the light, or the colours of the room?',
    });
    const release = standIn.holdAfter(40);
    const startedMs = performance.now();
    const acked = await socket.emitWithAck('message-send', { jobId, commandId: randomUUID(), text: vague });
    const ackMs = performance.now() - startedMs;
    await vi.waitFor(() => expect(heard.at(-1)).toMatch(/^Do you mean the/), { timeout: 5_000 });
    expect(ackMs).toBeLessThan(2_000);

    const reloaded = await agent.snapshot(jobId);
    const waiting = reloaded.messages.at(-1)!;
    expect(waiting).toMatchObject({ id: 'messageId' in acked && acked.messageId, text: vague, awaitsReply: true });
    release();
    expect((await replyTo(waiting)).text).toBe('Do you mean the light, or the colours of the room?');
  });

  it('answers what a process left behind that went away', async () => {
    const release = standIn.holdAfter(1);
    standIn.answerWith(() => ({ ...cosy, kind: 'none', edits: [], reply: 'Nothing to change.' }));
    const asked = standIn.requests.length;
    const message = await send(vague);
    await expect.poll(() => standIn.requests.length).toBeGreaterThan(asked);
    await loseClaims();
    release();
    expect((await replyTo(message)).text).toBe('Nothing to change.');
    const { messages } = await agent.snapshot(jobId);
    expect(messages.filter(({ parentId }) => parentId === message.id)).toHaveLength(1);
  });

  it('spends nothing when a prompt cannot be written, and offers to try again', async () => {
    const bought = provider.creations.length;
    standIn.addFault({ kind: 'unknown-model' });
    const reply = await ask('clip 3: add a dragon');
    expect(reply).toMatchObject({
      ...{ errorCode: 'MODEL_MISCONFIGURED', kind: 'clarify', offer: null },
      text: 'The server of the language model does not know this model. Nothing was changed.',
    });
    expect(provider.creations).toHaveLength(bought);
  });

  it('has the prompt written before it quotes, keeps it with the change, and tells it to the video model', async () => {
    standIn.addAnswer(rewrite);
    const asked = standIn.requests.length;
    const { regenerationId } = await ask('clip 2: add a knight');
    const { running, queue, ended } = await agent.snapshot(jobId);
    const change = [running, ...queue, ...ended].find((entry) => entry?.id === regenerationId);
    expect(change!.plan!.rows).toMatchObject([
      { clip: 2, route: 'modify', rewrite: { prompt: rewrite.prompt, summary: rewrite.reply, ofVersion: 1 } },
    ]);
    const job = await agent.until(jobId, ({ clips }) => clips[1]!.version === 2);
    expect(job.clips[1]!.versions.at(-1)).toMatchObject({ prompt: rewrite.prompt, instruction: 'add a knight' });
    expect(JSON.parse(provider.creations[0]!.body).input.prompt).toBe(`add a knight\n\n${rewrite.prompt}`);
    expect(standIn.requests.length - asked).toBe(1);
  });

  it.each([
    ['refusal', 'MODEL_DECLINED'],
    ['html-502', 'MODEL_UNAVAILABLE'],
    ['wrong-key', 'MODEL_MISCONFIGURED'],
    ['prose', 'MODEL_ANSWER_INVALID'],
    ['stall', 'MODEL_TOO_SLOW'],
  ] as const)(
    'says what is wrong, starts nothing, and asks what the rules would have asked: %s',
    async (kind, code) => {
      const before = await agent.snapshot(jobId);
      standIn.answerWith(() => cosy);
      standIn.addFault({ kind, times: 3 });
      const reply = await ask(vague);
      expect(reply).toMatchObject({ errorCode: code, kind: 'clarify', offer: null });
      expect(reply.text).toMatch(/language model.*Which clip\?/i);
      expect((await agent.snapshot(jobId)).ended).toHaveLength(before.ended.length);
      standIn.clearFaults();
    },
  );

  it('never asks it about commands, templates and questions with an answer', async () => {
    const asked = standIn.requests.length;
    for (const text of ['/template warmer 3', 'what did it cost?', 'make clip 9 warmer', '/cancel']) {
      const { body } = await agent.api('POST', `/jobs/${jobId}/messages`, { body: { text } });
      expect(body.reply.text).not.toBe('');
    }
    expect(standIn.requests).toHaveLength(asked);
    await agent.until(jobId, ({ running, queue }) => running === null && queue.length === 0);
  });
});
