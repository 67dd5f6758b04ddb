import { randomUUID } from 'node:crypto';
import type { Plan } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import {
  getConversationFacts,
  getCosts,
  type JobKey,
  listChanges,
  listReviews,
  setReview,
  submitMessage,
  takeNext,
} from '../index.ts';
import { createCall, settle, startPaidRun } from '../testing/paid-run.ts';
import { useWorld } from '../testing/use-world.ts';
import { change, createReadyJob, finishRun, toEdit, toEditPlan } from '../testing/world.ts';

const hour = 60 * 60 * 1_000;

describe('what a job remembers', () => {
  const world = useWorld();

  const say = (key: JobKey, text: string, more: object = {}) =>
    submitMessage(world.database, {
      ...key,
      text,
      reply: { text: 'Yes.', kind: 'edit' },
      enqueue: world.enqueue,
      ...more,
    });
  async function doNext({ jobId }: JobKey) {
    await finishRun(world, (await takeNext(world.database, { jobId, owner: 'worker' }))!);
  }

  it('lists changes, newest first, of all or one clip, within a time, with the message that asked', async () => {
    const key = await createReadyJob(world);
    await say(key, 'clip 2 at night', { change: toEdit(2) });
    await doNext(key);
    await change(world, key, toEdit(3, 'sepia'));
    await change(world, key, { kind: 'undo', clips: [2] });

    const all = await listChanges(world.database, { ...key, limit: 2 });
    expect(all).toMatchObject({ count: 3, freeCount: 3, changes: [{}, { title: 'Clip 3: sepia', message: null }] });
    expect(all.changes).toHaveLength(2);
    const two = await listChanges(world.database, { ...key, clips: [2], limit: 10 });
    expect(two.changes.map(({ message }) => message)).toEqual([null, 'clip 2 at night']);
    expect(two.changes[1]).toMatchObject({ title: 'Clip 2: nighttime', chargeMicros: 0 });

    const now = Date.now();
    const recent = { from: new Date(now - hour), until: new Date(now + hour), limit: 10 };
    expect(await listChanges(world.database, { ...key, ...recent })).toMatchObject({ count: 3 });
    const earlier = { from: new Date(now - 2 * hour), until: new Date(now - hour), limit: 10 };
    expect(await listChanges(world.database, { ...key, ...earlier })).toEqual({ changes: [], count: 0, freeCount: 0 });
    await expect(listChanges(world.database, { ...key, clips: [9], limit: 1 })).rejects.toMatchObject({
      code: 'CLIP_NOT_FOUND',
    });
    await expect(listChanges(world.database, { ...key, ownerId: randomUUID(), limit: 1 })).rejects.toMatchObject({
      code: 'JOB_NOT_FOUND',
    });
  });

  it('adds up what was charged, lost and held, by clip and time', async () => {
    const run = await startPaidRun(world);
    const { key } = run;
    await settle(world, await createCall(world, run, 1), 140_000);
    await createCall(world, run, 2);
    const sums = { chargedMicros: 140_000, lostMicros: 0, heldMicros: 150_000 };
    expect(await getCosts(world.database, key)).toMatchObject({
      ...{ ...sums, byClip: [{ clip: 1, paidMicros: 140_000, purchases: 1 }] },
    });
    expect(await getCosts(world.database, { ...key, clips: [2] })).toMatchObject({
      ...{ chargedMicros: 0, heldMicros: 150_000, byClip: [] },
    });
    const tomorrow = new Date(Date.now() + 24 * hour);
    expect(await getCosts(world.database, { ...key, from: tomorrow })).toMatchObject({ chargedMicros: 0, byClip: [] });
  });

  it('keeps every verdict with its reason, and what was declined, for the summary', async () => {
    const key = await createReadyJob(world);
    await change(world, key, toEdit(2));
    await setReview(world.database, { ...key, clips: [2], action: 'reject', feedback: 'too dark' });
    await change(world, key, toEdit(2, 'brighter'));
    await setReview(world.database, { ...key, clips: [1, 2], action: 'approve', feedback: 'good light' });
    const plan: Plan = {
      ...toEditPlan([1]),
      rows: [{ clip: 3, add: [], instruction: 'add a knight', route: 'reshoot', priceMicros: 900_000, waitMs: 1 }],
      totalMicros: 900_000,
      maxMicros: 900_000,
    };
    await say(key, 'add a knight', { offer: { kind: 'edit', plan } });
    await say(key, 'no', { answer: { is: 'no' } });

    const facts = await getConversationFacts(world.database, key);
    expect(facts.clips[1]).toMatchObject({
      ...{ number: 2, version: 3, newestVersion: 3, verdict: 'approved', reason: 'good light', olderDecisions: 0 },
      decisions: [{ version: 2, verdict: 'rejected', reason: 'too dark' }],
    });
    expect(facts.clips[1]!.look.map((part) => 'template' in part && part.template)).toContain('brighter');
    expect(facts.clips[2]).toMatchObject({ verdict: 'none', reason: null, decisions: [], version: 1 });
    expect(facts.declined).toEqual([{ title: 'Clip 3: add a knight', routes: ['reshoot'], priceMicros: 900_000 }]);
    expect(facts.declinedRoutes).toEqual([{ route: 'reshoot', clips: [3] }]);
    expect(facts.clips[1]!.decidedAt).toBeGreaterThan(facts.clips[2]!.decidedAt);
    const said = await listReviews(world.database, { ...key, clips: [2], limit: 5 });
    expect(said).toMatchObject([
      { clip: 2, version: 3, verdict: 'approved', feedback: 'good light' },
      { clip: 2, version: 2, verdict: 'rejected', feedback: 'too dark' },
    ]);
  });
});
