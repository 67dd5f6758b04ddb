import { reduceJob } from '@retake/contracts';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  claimReply,
  findEvents,
  getJobSnapshot,
  holdReply,
  type JobKey,
  type MessageOutcome,
  type PendingReply,
  postponeReply,
  releaseReply,
  submitReply,
} from './index.ts';
import { useWorld } from './testing/use-world.ts';
import { createReadyJob, toEdit } from './testing/world.ts';

const world = useWorld();
let key: JobKey;
beforeAll(async () => {
  key = await createReadyJob(world);
});

const claimMs = 60_000;
const claim = () => claimReply(world.database, claimMs);
const postpone = (text: string, job = key) =>
  postponeReply(world.database, { ...job, text, idempotency: { key: text } });
const say = (text: string, more: Partial<MessageOutcome> = {}): MessageOutcome => ({
  ...{ reply: { text, kind: 'edit' }, enqueue: world.enqueue },
  ...more,
});
const answer = (pending: PendingReply, outcome: MessageOutcome) => submitReply(world.database, pending, outcome);
/** As if whoever holds them had gone away long ago. */
const forgetClaims = () =>
  world.database.query(
    "UPDATE pending_replies SET claimed_until = now() - interval '1 second' WHERE claim IS NOT NULL",
  );

describe('a message that waits for its reply', () => {
  it('is stored at once, says that it waits, and answers a second sending the same way', async () => {
    const before = await getJobSnapshot(world.database, key);
    const sent = await postpone('make it cosy');
    expect(sent).toMatchObject({
      message: { text: 'make it cosy', awaitsReply: true },
      reply: null,
      regeneration: null,
    });
    expect((await postpone('make it cosy')).message.id).toBe(sent.message.id);

    const pending = (await claim())!;
    expect(pending).toMatchObject({ text: 'make it cosy', attempts: 1, ...key });
    const { reply, regeneration } = await answer(pending, say('Clip 1 gets warmer.', { change: toEdit(1, 'warmer') }));
    expect(reply).toMatchObject({ parentId: sent.message.id, regenerationId: regeneration!.id });
    expect(await postpone('make it cosy')).toMatchObject({
      reply: { id: reply!.id },
      regeneration: { id: regeneration!.id },
    });

    const after = await getJobSnapshot(world.database, key);
    expect(after.messages.map(({ awaitsReply }) => awaitsReply)).toEqual([undefined, undefined]);
    const events = await findEvents(world.database, { jobId: key.jobId, after: before.seq });
    expect(JSON.parse(JSON.stringify(events.reduce(reduceJob, before)))).toEqual(JSON.parse(JSON.stringify(after)));
  });

  it('is answered once: whoever lost the claim writes nothing', async () => {
    await postpone('once');
    const first = (await claim())!;
    expect(await claim()).toBeUndefined();
    await forgetClaims();
    expect(await holdReply(world.database, first, claimMs)).toBe(true);
    await forgetClaims();
    const second = (await claim())!;
    expect(second).toMatchObject({ messageId: first.messageId, attempts: 2 });
    expect(await holdReply(world.database, first, claimMs)).toBe(false);
    const { seq } = await getJobSnapshot(world.database, key);
    await expect(answer(first, say('Late.', { change: toEdit(2) }))).rejects.toMatchObject({ code: 'LEASE_LOST' });
    expect(await getJobSnapshot(world.database, key)).toMatchObject({ seq });
    await answer(second, say('In time.'));
    await expect(answer(second, say('Again.'))).rejects.toMatchObject({ code: 'LEASE_LOST' });
  });

  it('is answered after those before it in its job, and beside those of other jobs', async () => {
    const other = await createReadyJob(world);
    await postpone('first');
    await postpone('second');
    await postpone('elsewhere', other);
    const [first, elsewhere] = [(await claim())!, (await claim())!];
    expect([first.text, elsewhere.text]).toEqual(['first', 'elsewhere']);
    expect(await claim()).toBeUndefined();
    await answer(first, say('One.'));
    const second = (await claim())!;
    expect(second.text).toBe('second');
    await answer(second, say('Two.'));
    await answer(elsewhere, say('Three.'));
  });

  it('is given back by who stops, and does not count as tried', async () => {
    await postpone('given back');
    await releaseReply(world.database, (await claim())!);
    const again = (await claim())!;
    expect(again.attempts).toBe(1);
    await answer(again, say('Here.'));
  });

  it('waits on when its reply cannot be stored, and can be told why', async () => {
    await postpone('impossible');
    const pending = (await claim())!;
    await expect(answer(pending, say('No.', { change: toEdit(9) }))).rejects.toMatchObject({ code: 'CLIP_NOT_FOUND' });
    const { reply } = await answer(pending, {
      ...say('No such clip.'),
      reply: { text: 'No such clip.', kind: 'clarify', errorCode: 'CLIP_NOT_FOUND' },
    });
    expect(reply).toMatchObject({ errorCode: 'CLIP_NOT_FOUND' });
  });

  it('is refused when as many wait as may', async () => {
    const busy = await createReadyJob(world);
    for (let number = 1; number <= 20; number += 1) await postpone(`message ${number}`, busy);
    await expect(postpone('one more', busy)).rejects.toMatchObject({ code: 'QUEUE_FULL' });
    expect((await postpone('message 20', busy)).reply).toBeNull();
  });
});
