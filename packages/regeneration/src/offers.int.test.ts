import { randomUUID } from 'node:crypto';
import { type MessageView, type Plan, type PlanRow, reduceJob, routeLosses, toPlanOfRows } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import {
  confirmOffer,
  declineOffer,
  expireOffers,
  findEvents,
  findNewestOffer,
  getJobSnapshot,
  getOffer,
  type JobKey,
  renewOffer,
  submitMessage,
  takeNext,
} from './index.ts';
import { useWorld } from './testing/use-world.ts';
import { change, createReadyJob, toEdit } from './testing/world.ts';

const world = useWorld();

const toRow = (clip: number): PlanRow => ({
  ...{ clip, add: [], instruction: 'add a knight', route: 'modify', priceMicros: 720_000, maxMicros: 800_000 },
  waitMs: 10,
  routes: [
    { route: 'grade', isPossible: false, code: 'PLAN_UNAVAILABLE', reason: 'No words.' },
    {
      ...{ route: 'reshoot', isPossible: true, priceMicros: 240_000, maxMicros: 240_000, waitMs: 10 },
      loses: routeLosses.reshoot,
    },
  ],
});
const plan = (...clips: number[]): Plan => toPlanOfRows(clips.map(toRow));

/** Has a plan proposed, and gives the offer. */
async function offer(key: JobKey, offered = plan(1, 2, 3)): Promise<NonNullable<MessageView['offer']>> {
  const { reply } = await submitMessage(world.database, {
    ...key,
    text: 'all clips: add a knight',
    reply: { text: 'Go ahead?', kind: 'edit' },
    offer: { kind: 'edit', plan: offered },
    enqueue: world.enqueue,
  });
  return reply!.offer!;
}

const sayYes = (key: JobKey, offerId: string) =>
  submitMessage(world.database, {
    ...key,
    text: 'yes',
    reply: { text: 'Going ahead.', kind: 'confirm' },
    answer: { is: 'yes', offerId },
    enqueue: world.enqueue,
  });
const confirm = (key: JobKey, offerId: string, rows?: Parameters<typeof confirmOffer>[1]['rows']) =>
  confirmOffer(world.database, { ...key, offerId, rows, enqueue: world.enqueue });
const count = async (key: JobKey) =>
  (await world.database.query("SELECT FROM regenerations WHERE job_id = $1 AND kind = 'edit'", [key.jobId])).rowCount;
const remake = (key: JobKey, clip: number) => change(world, key, { kind: 'edit', plan: plan(clip) });
const age = (offerId: string) =>
  world.database.query("UPDATE offers SET expires_at = clock_timestamp() - interval '1 second' WHERE id = $1", [
    offerId,
  ]);

describe('a yes', () => {
  it('starts the rows that were chosen, at the quoted price', async () => {
    const key = await createReadyJob(world);
    const { id } = await offer(key);
    const { regeneration, offer: ended } = await confirm(key, id, [{ clip: 1, route: 'reshoot' }, { clip: 3 }]);
    expect(regeneration.plan).toMatchObject({ totalMicros: 960_000, maxMicros: 1_040_000 });
    expect(regeneration.plan!.rows.map((row) => [row.clip, row.route, row.routes])).toEqual([
      [1, 'reshoot', undefined],
      [3, 'modify', undefined],
    ]);
    expect(ended).toMatchObject({ status: 'accepted', accepted: regeneration.plan, regenerationId: regeneration.id });
    const { clips } = await getJobSnapshot(world.database, key);
    const stored = await world.database.query(
      'SELECT clip_id AS id, price_micros AS "priceMicros" FROM clip_regenerations WHERE regeneration_id = $1',
      [regeneration.id],
    );
    expect(stored.rows).toEqual(
      expect.arrayContaining([
        { id: clips[0]!.id, priceMicros: 240_000 },
        { id: clips[2]!.id, priceMicros: 720_000 },
      ]),
    );
  });

  it('starts once, however often and in whatever way it is said at the same time', async () => {
    const key = await createReadyJob(world);
    const { id } = await offer(key);
    const starts = await Promise.all([
      ...Array.from({ length: 4 }, () => confirm(key, id)),
      confirm(key, id, [{ clip: 2 }]),
      ...Array.from({ length: 3 }, () => sayYes(key, id)),
    ]);
    expect(new Set(starts.map(({ regeneration }) => regeneration?.id)).size).toBe(1);
    expect((await confirm(key, id, [{ clip: 3 }])).regeneration.id).toBe(starts[0]!.regeneration!.id);
    expect(await count(key)).toBe(1);
  });

  it.each([
    [[{ clip: 4 }], 'OFFER_ROW_INVALID'],
    [[{ clip: 1, route: 'grade' as const }], 'OFFER_ROW_INVALID'],
    [[], 'OFFER_ROW_INVALID'],
  ])('to %j is refused, and the offer stays open', async (rows, code) => {
    const key = await createReadyJob(world);
    const { id } = await offer(key);
    await expect(confirm(key, id, rows)).rejects.toMatchObject({ code });
    expect(await getOffer(world.database, { ...key, offerId: id })).toMatchObject({ status: 'open' });
    expect(await count(key)).toBe(0);
  });

  it('to looks on a paid route tells the model in words what they are', async () => {
    const key = await createReadyJob(world);
    const look: PlanRow = { ...toRow(1), add: [{ template: 'nighttime', strength: 'normal' }], instruction: null };
    const { id } = await offer(key, toPlanOfRows([look]));
    await confirm(key, id);
    const run = await takeNext(world.database, { jobId: key.jobId, owner: 'worker' });
    expect(run!.request).toMatchObject({ edits: [{ add: [], instruction: expect.stringMatching(/night/i) }] });
  });

  it('to what was declined, replaced or never offered starts nothing', async () => {
    const key = await createReadyJob(world);
    const first = await offer(key);
    const second = await offer(key, plan(2));
    await expect(confirm(key, first.id)).rejects.toMatchObject({ code: 'OFFER_ENDED' });
    await declineOffer(world.database, { ...key, offerId: second.id });
    expect(await declineOffer(world.database, { ...key, offerId: second.id })).toMatchObject({ status: 'declined' });
    await expect(sayYes(key, second.id)).rejects.toMatchObject({ code: 'OFFER_ENDED' });
    await expect(confirm(key, randomUUID())).rejects.toMatchObject({ code: 'OFFER_NOT_FOUND' });
    const other = await createReadyJob(world);
    await expect(confirm(other, first.id)).rejects.toMatchObject({ code: 'OFFER_NOT_FOUND' });
    expect(await count(key)).toBe(0);
  });
});

describe('an offer', () => {
  it('ends by the clock of the database, for a yes at once and for every window with the next look', async () => {
    const key = await createReadyJob(world);
    const { id, expiresAt } = await offer(key);
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(23 * 3_600_000);
    await age(id);
    await expect(confirm(key, id)).rejects.toMatchObject({ code: 'OFFER_EXPIRED' });
    await expireOffers(world.database);
    expect(await findNewestOffer(world.database, key)).toMatchObject({ status: 'expired', expiredBecause: 'time' });
    const events = await findEvents(world.database, { jobId: key.jobId, after: 0, limit: 100 });
    expect(events.filter(({ type }) => type === 'offer-ended')).toHaveLength(1);
  });

  it('ends at once when a clip that it is about shows other material, and not for a look or another clip', async () => {
    const key = await createReadyJob(world);
    const { id } = await offer(key, plan(2));
    await change(world, key, toEdit(2));
    await remake(key, 3);
    expect(await getOffer(world.database, { ...key, offerId: id })).toMatchObject({ status: 'open' });
    await remake(key, 2);
    const ended = await getOffer(world.database, { ...key, offerId: id });
    const { clips } = await getJobSnapshot(world.database, key);
    const changedClipIds = [clips[1]!.id];
    expect(ended).toMatchObject({ status: 'expired', expiredBecause: 'clip-changed', changedClipIds });
  });

  it('ends at once when one of its clips gets another number', async () => {
    const key = await createReadyJob(world);
    const { id } = await offer(key, plan(3));
    await change(world, key, { kind: 'reorder', order: [2, 1, 3] });
    expect(await getOffer(world.database, { ...key, offerId: id })).toMatchObject({ status: 'open' });
    await change(world, key, { kind: 'reorder', order: [3, 1, 2] });
    await expect(confirm(key, id)).rejects.toMatchObject({ code: 'OFFER_EXPIRED' });
  });

  it('is made again once', async () => {
    const key = await createReadyJob(world);
    const { id } = await offer(key);
    const again = () =>
      renewOffer(world.database, {
        ...{ ...key, offerId: id, reply: { text: 'Anew. Go ahead?', kind: 'edit' as const } },
        offer: { kind: 'edit', plan: plan(1) },
      });
    await expect(again()).rejects.toMatchObject({ code: 'OFFER_ENDED' });
    await age(id);
    const [first, second] = await Promise.allSettled([again(), again()]);
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected']);
    const { messages } = await getJobSnapshot(world.database, key);
    expect(messages.map((message) => message.offer?.status ?? null)).toEqual([null, 'expired', 'open']);
  });

  it('is told to a window that was open as to one that comes later', async () => {
    const key = await createReadyJob(world);
    const before = await getJobSnapshot(world.database, key);
    await declineOffer(world.database, { ...key, offerId: (await offer(key)).id });
    await offer(key);
    await confirm(key, (await offer(key)).id, [{ clip: 2 }]);
    const after = await getJobSnapshot(world.database, key);
    const events = await findEvents(world.database, { jobId: key.jobId, after: before.seq, limit: 100 });
    expect(events.reduce(reduceJob, before)).toEqual(after);
    expect(after.messages.flatMap((message) => message.offer?.status ?? [])).toEqual([
      'declined',
      'replaced',
      'accepted',
    ]);
  });
});
