import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { JobSnapshot } from '@retake/contracts';
import { measurePicture } from '@retake/media';
import { openSharedServer, type ReplicateStandIn, startReplicateStandIn, type TestServer } from '@retake/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFootage } from './testing/footage.ts';
import { startAgent, type TestAgent } from './testing/start-agent.ts';

/** A second at the model that changes clips. */
const secondMicros = 180_000;

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Instructions that a model carries out: quoted, agreed to, bought and shown, with the whole program around it. */
describe('paid changes', () => {
  let server: TestServer;
  let standIn: ReplicateStandIn;
  let agent: TestAgent;
  let jobId: string;

  beforeAll(async () => {
    const port = await findFreePort();
    server = await openSharedServer();
    standIn = await startReplicateStandIn();
    agent = await startAgent(server, {
      PORT: String(port),
      REPLICATE_API_TOKEN: standIn.token,
      REPLICATE_WEBHOOK_SECRET: standIn.webhookSecret,
      RETAKE_PUBLIC_URL: `http://127.0.0.1:${port}`,
      RETAKE_REPLICATE_URL: standIn.url,
      RETAKE_RESHOOT_MODEL: 'none',
    });
    const form = new FormData();
    form.append('video', new Blob([await readFile(await makeFootage(agent.folder))]), 'holiday.mp4');
    jobId = (await agent.api('POST', '/jobs/import', { body: form })).body.jobId;
    await agent.until(jobId, ({ status }) => status === 'completed');
  });
  afterAll(async () => {
    await agent?.close();
    await standIn?.stop();
  });

  const say = async (text: string) => (await agent.api('POST', `/jobs/${jobId}/messages`, { body: { text } })).body;
  const isAt = (number: number) => (job: JobSnapshot) => job.running === null && job.cut?.number === number;
  const invoice = () => standIn.invoice().reduce((sum, { chargeMicros }) => sum + (chargeMicros ?? 0), 0);

  async function coloursOf(clip: number): Promise<readonly [number, number]> {
    const slot = (await agent.snapshot(jobId)).cut!.clips.find(({ number }) => number === clip)!;
    const response = await agent.request('GET', `/api/v1/jobs/${jobId}/cuts/current/video`);
    const path = join(agent.folder, `${randomUUID()}.mp4`);
    await writeFile(path, Buffer.from(await response.arrayBuffer()));
    const { meanU, meanV } = await measurePicture(path, { fromFrame: slot.startFrame + 10, frames: 5 });
    return [meanU, meanV];
  }
  const distance = (a: readonly [number, number], b: readonly [number, number]) => Math.hypot(a[0] - b[0], a[1] - b[1]);

  it('tells the models', async () => {
    const { body } = await agent.api('GET', '/models');
    expect(body).toEqual({ models: [{ route: 'modify', model: 'runwayml/gen4-aleph' }] });
    const { reply } = await say('what does it cost to change a clip?');
    expect(reply.text).toContain('$0.54 by the list');
  });

  it('changes the pixels of one clip by REST, and says what it has cost', async () => {
    const before = { one: await coloursOf(1), two: await coloursOf(2) };
    const change = { clips: [2], instruction: 'add a knight', route: 'modify' };
    const { status, body } = await agent.api('POST', `/jobs/${jobId}/regenerations`, { body: change });
    expect(status).toBe(202);
    expect(body.regeneration.plan).toMatchObject({ totalMicros: secondMicros, rows: [{ sureness: 'list' }] });
    const job = await agent.until(jobId, isAt(2));
    expect(distance(await coloursOf(2), before.two)).toBeGreaterThan(20);
    expect(distance(await coloursOf(1), before.one)).toBeLessThan(2);
    expect(job.budget).toMatchObject({ spentMicros: secondMicros, reservedMicros: 0 });
    const { receipts } = (await agent.api('GET', `/jobs/${jobId}/receipts`)).body;
    const receipt = receipts.find(
      (entry: { clip: number; parentVersion: unknown }) => entry.clip === 2 && entry.parentVersion,
    );
    expect(receipt).toMatchObject({ estimateMicros: secondMicros, chargeMicros: secondMicros });
    expect(receipt.model).toBe('runwayml/gen4-aleph');
    expect(receipt.seed).toEqual(expect.any(Number));
  });

  it('refuses by REST what costs more than was allowed, or much without a word about it', async () => {
    const dear = { clips: [1, 2, 3], instruction: 'add a knight', route: 'modify' };
    const silent = await agent.api('POST', `/jobs/${jobId}/regenerations`, { body: dear });
    expect(silent.body.error).toMatchObject({ code: 'PLAN_UNAVAILABLE', details: { maxMicros: 3 * secondMicros } });
    const low = await agent.api('POST', `/jobs/${jobId}/regenerations`, { body: { ...dear, maxPriceMicros: 1 } });
    expect(low.body.error.message).toContain('more than the price you allow');
    const absent = await agent.api('POST', `/jobs/${jobId}/regenerations`, { body: { ...dear, route: 'reshoot' } });
    expect(absent.body.error.message).toContain('none is set up');
  });

  it('starts what is cheap at once, in the chat, at the price of the list however often that was paid', async () => {
    const { reply, regeneration } = await say('add a knight to clip 1');
    expect(reply.text).toBe('Clip 1: add a knight. $0.18 by the price list, about 3 min.');
    expect(regeneration.clips).toMatchObject([{ clip: 1, route: 'modify' }]);
    await agent.until(jobId, isAt(3));
  });

  it('offers what is cheap first where it may be meant otherwise', async () => {
    const { reply, regeneration } = await say('clip 1 could use some romance in the air');
    expect(reply.text).toBe(
      'As I understand it: Clip 1: could use some romance in the air. $0.18 by the price list, about 3 min. Nothing above $0.18 is spent. Go ahead?',
    );
    expect(reply.offer).toMatchObject({ status: 'open', plan: { rows: [{ clip: 1, route: 'modify' }] } });
    expect(regeneration).toBeNull();
  });

  it('asks before what is dear, and does it once when it is told to twice', async () => {
    const creations = standIn.creations.length;
    const asked = await say('all clips: add a red balloon');
    expect(asked.regeneration).toBeNull();
    expect(asked.reply.text).toMatch(
      /^Clips 1 to 3: add a red balloon\. \$0\.54 by the price list, .* Nothing above \$0\.54 is spent\. Go ahead\?$/,
    );
    expect(asked.reply.choices).toMatchObject([{ label: 'Confirm' }, { label: 'Not now' }]);
    const { offer } = asked.reply;
    expect(asked.plan).toEqual(offer.plan);
    expect(offer.plan.rows[0].routes).toMatchObject([
      { route: 'grade', isPossible: false, reason: expect.stringContaining('Words need a video model') },
      { route: 'modify', isPossible: true, priceMicros: secondMicros, loses: expect.stringContaining('drawn anew') },
      { route: 'reshoot', isPossible: false, reason: expect.stringContaining('none is set up') },
    ]);
    const socket = await agent.connect();
    const [first, second, third] = await Promise.all([
      say(asked.reply.choices[0].text),
      agent.api('POST', `/jobs/${jobId}/offers/${offer.id}/confirm`, { body: {} }),
      socket.emitWithAck('plan-confirm', { jobId, offerId: offer.id }),
    ]);
    const { id } = second.body.regeneration;
    expect(second.body.regeneration.plan.rows.map(({ clip }: { clip: number }) => clip)).toEqual([1, 2, 3]);
    expect([null, id]).toContain(first.regeneration?.id ?? null);
    expect(third).toEqual({ regenerationId: id });
    await agent.until(jobId, isAt(4));
    expect(standIn.creations.length - creations).toBe(3);
    expect((await agent.snapshot(jobId)).budget.spentMicros).toBe(invoice());
  });

  it('makes an offer again instead of starting it when its clips have changed', async () => {
    await say('all clips: add a blue balloon');
    await agent.api('POST', `/jobs/${jobId}/undo`, { body: {} });
    await agent.until(jobId, isAt(5));
    const { reply, regeneration } = await say('only clips 1 and 2');
    expect(regeneration).toBeNull();
    expect(reply.text).toMatch(
      /^Clips 1 to 3 have changed since that was quoted, so here it is anew\. Clips 1 and 2: /,
    );
    expect(reply.offer).toMatchObject({ status: 'open', plan: { rows: [{ clip: 1 }, { clip: 2 }] } });
  });

  it('drops an offer that is declined, or overtaken by another wish', async () => {
    const dear = 'all clips: add a blue balloon';
    const { reply } = await say(dear);
    const path = `/jobs/${jobId}/offers/${reply.offer.id}`;
    const stranger = await agent.api('POST', `${path}/confirm`, { body: { rows: [{ clip: 9 }] } });
    expect(stranger.body.error).toMatchObject({
      code: 'OFFER_ROW_INVALID',
      message: 'Clip 9 is not part of this offer.',
    });
    const priced = await agent.api('POST', `${path}/confirm`, { body: { rows: [{ clip: 1, priceMicros: 1 }] } });
    expect(priced.body.error.code).toBe('BODY_INVALID');
    expect((await agent.api('GET', path)).body.offer).toMatchObject({ status: 'open', title: reply.offer.title });
    expect((await say(reply.choices[1].text)).reply.text).toContain('Nothing was spent');
    expect((await agent.api('POST', `${path}/confirm`)).body.error.code).toBe('OFFER_ENDED');
    expect((await say('yes')).regeneration).toBeNull();
    await say(dear);
    await say('make clip 3 warmer');
    await agent.until(jobId, isAt(6));
    expect((await say('yes')).reply.text).toContain('Nothing is waiting for an answer');
  });

  it('says how much is missing in the budget, and that an hour has its limit', async () => {
    await say('/budget 1');
    const { reply } = await say('add a knight to clip 3');
    expect(reply.text).toMatch(/the budget has \$0\.10 left: \$0\.08 is missing/);
    expect(reply.choices).toEqual([{ label: 'Raise the budget to $2', text: '/budget 2' }]);
    for (const start of ['/budget 20', 'clip 3: add a knight', 'clip 3: add a dragon', 'clip 3: add a castle'])
      await say(start);
    const job = await agent.until(jobId, ({ ended }) => ended[0]?.status === 'failed', 90_000);
    expect(job.ended[0]!.error?.code).toBe('PAID_LIMIT_REACHED');
    expect(job.ended.filter(({ status, plan }) => status === 'completed' && plan?.totalMicros)).toHaveLength(5);
    expect(job.budget).toMatchObject({ spentMicros: invoice(), reservedMicros: 0 });
    expect(standIn.deliveries.some(({ status }) => status === 200)).toBe(true);
  });
});
