import type { JobEvent, JobJoined, JobSnapshot, MessageView } from '@retake/contracts';
import { describe, expect, it, vi } from 'vitest';
import { createJobLink } from './job-link.ts';
import type { JobSocket, JobSocketListener } from './job-socket.ts';
import { createJobStore } from './job-store.ts';

const jobId = '11111111-1111-4111-8111-111111111111';

function toSnapshot(change: Partial<JobSnapshot> = {}): JobSnapshot {
  return {
    id: jobId,
    title: 'Film',
    status: 'completed',
    version: 1,
    seq: 5,
    aspectRatio: '16:9',
    format: { width: 320, height: 180, rate: { num: 30, den: 1 } },
    clips: [],
    cut: null,
    budget: { limitMicros: 0, reservedMicros: 0, spentMicros: 0 },
    running: null,
    queue: [],
    ended: [],
    messages: [],
    createdAt: '2026-01-01T00:00:00.000Z',
    ...change,
  };
}

function toMessage(seq: number, text: string, role: MessageView['role'] = 'user'): JobEvent {
  const at = '2026-01-01T00:00:00.000Z';
  const id = `22222222-2222-4222-8222-${String(seq).padStart(12, '0')}`;
  const message: MessageView = {
    id,
    parentId: null,
    role,
    text,
    at,
    kind: null,
    regenerationId: null,
    choices: [],
    offer: null,
    compare: null,
    cutNumber: null,
  };
  return { v: 1, job: jobId, seq, at, type: 'message-added', message };
}

/** A connection whose every answer is in the test's hand. */
function createHeldSocket() {
  let listener: JobSocketListener | undefined;
  const joins: { lastSeq?: number; answer: (joined: JobJoined) => void; fail: () => void }[] = [];
  const sends: { commandId: string; text: string; answer: (value: Sent) => void; fail: () => void }[] = [];
  type Sent = Awaited<ReturnType<JobSocket['sendMessage']>>;
  let reconnects = 0;
  const socket: JobSocket = {
    listen: (value) => {
      listener = value;
    },
    join: (payload) =>
      new Promise((answer, reject) => {
        joins.push({ ...payload, answer, fail: () => reject(new Error('no answer')) });
      }),
    sendMessage: (payload) =>
      new Promise((answer, reject) => {
        sends.push({ ...payload, answer, fail: () => reject(new Error('no answer')) });
      }),
    reconnect: () => {
      reconnects += 1;
    },
    close: () => undefined,
  };
  return { socket, joins, sends, reconnects: () => reconnects, server: () => listener! };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

async function openLink(snapshot = toSnapshot()) {
  const held = createHeldSocket();
  const store = createJobStore();
  let ids = 0;
  const link = createJobLink({ jobId, socket: held.socket, store, newId: () => `command-${++ids}` });
  held.server().onConnect();
  held.joins[0]!.answer({ snapshot });
  await settled();
  return { ...held, store, link };
}

it('sends from a page that came over plain http, where browsers have no randomUUID', async () => {
  const { crypto } = globalThis;
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const held = createHeldSocket();
  const store = createJobStore();
  const link = createJobLink({ jobId, socket: held.socket, store });
  held.server().onConnect();
  held.joins[0]!.answer({ snapshot: toSnapshot() });
  await settled();
  void link.send('clip 2 warmer', []);
  expect(held.sends).toMatchObject([{ text: 'clip 2 warmer', commandId: expect.stringMatching(/^[0-9a-f-]{36}$/) }]);
  vi.unstubAllGlobals();
});

describe('following a job', () => {
  it('starts from the snapshot and goes on with events', async () => {
    const { store, server } = await openLink();
    server().onEvent(toMessage(6, 'hello'));
    expect(store.getState().connection).toBe('online');
    expect(store.getState().job).toMatchObject({ seq: 6, messages: [{ text: 'hello' }] });
  });

  it('knows of earlier messages when the snapshot is full of them', async () => {
    const { message } = toMessage(1, 'hello') as Extract<JobEvent, { type: 'message-added' }>;
    const messages = Array.from({ length: 200 }, () => message);
    expect((await openLink(toSnapshot({ messages }))).store.getState().hasEarlierMessages).toBe(true);
    expect((await openLink()).store.getState().hasEarlierMessages).toBe(false);
  });

  it('ignores a duplicate', async () => {
    const { store, server } = await openLink();
    server().onEvent(toMessage(6, 'hello'));
    server().onEvent(toMessage(6, 'hello'));
    expect(store.getState().job!.messages).toHaveLength(1);
  });

  it('joins again at a gap, from the last seq it knows, and misses nothing', async () => {
    const { store, server, joins } = await openLink();
    server().onEvent(toMessage(8, 'third'));
    expect(joins).toHaveLength(2);
    expect(joins[1]!.lastSeq).toBe(5);
    joins[1]!.answer({ events: [toMessage(6, 'first'), toMessage(7, 'second'), toMessage(8, 'third')] });
    await settled();
    expect(store.getState().job!.messages.map((message) => message.text)).toEqual(['first', 'second', 'third']);
  });

  it('keeps events that overtake the answer to the join', async () => {
    const { store, server, joins } = await openLink();
    server().onDisconnect();
    server().onConnect();
    server().onEvent(toMessage(7, 'second'));
    joins[1]!.answer({ events: [toMessage(6, 'first')] });
    await settled();
    expect(store.getState().job!.seq).toBe(7);
  });

  it('is offline while the connection is away and keeps what it has', async () => {
    const { store, server } = await openLink();
    server().onDisconnect();
    expect(store.getState()).toMatchObject({ connection: 'offline', job: { title: 'Film' } });
  });

  it('tells why it is refused', async () => {
    const held = createHeldSocket();
    const store = createJobStore();
    createJobLink({ jobId, socket: held.socket, store });
    held.server().onConnect();
    held.joins[0]!.answer({ refused: 'JOB_NOT_FOUND' });
    await settled();
    expect(store.getState()).toMatchObject({ refusal: 'JOB_NOT_FOUND', job: null });
  });

  it('keeps what it has and asks again when the server cannot answer now', async () => {
    const held = createHeldSocket();
    const store = createJobStore();
    const later: (() => void)[] = [];
    createJobLink({ jobId, socket: held.socket, store, schedule: (call) => void later.push(call) });
    held.server().onConnect();
    held.joins[0]!.answer({ refused: 'DATABASE_UNAVAILABLE' });
    await settled();
    expect(store.getState()).toMatchObject({ connection: 'offline', refusal: null });
    later[0]!();
    held.joins[1]!.answer({ snapshot: toSnapshot() });
    await settled();
    expect(store.getState()).toMatchObject({ connection: 'online', job: { title: 'Film' } });
  });

  it('reconnects when the join is not answered', async () => {
    const held = createHeldSocket();
    const store = createJobStore();
    createJobLink({ jobId, socket: held.socket, store });
    held.server().onConnect();
    held.joins[0]!.fail();
    await settled();
    expect(store.getState().connection).toBe('offline');
    expect(held.reconnects()).toBe(1);
  });
});

describe('sending a message', () => {
  it('shows it at once and lets it go when its event has come', async () => {
    const { store, server, link, sends } = await openLink();
    const outcome = link.send('make clip 2 nighttime', [2]);
    expect(store.getState().outbox).toMatchObject([{ text: 'make clip 2 nighttime', selectedClips: [2] }]);
    sends[0]!.answer({ messageId: 'm', seq: 6 });
    expect(await outcome).toEqual({ ok: true });
    expect(store.getState().outbox).toHaveLength(1);
    server().onEvent(toMessage(6, 'make clip 2 nighttime'));
    expect(store.getState().outbox).toHaveLength(0);
    expect(store.getState().job!.messages).toHaveLength(1);
  });

  it('shows it once when the event overtakes the acknowledgement', async () => {
    const { store, server, link, sends } = await openLink();
    const outcome = link.send('warmer', []);
    server().onEvent(toMessage(6, 'warmer'));
    expect(store.getState().outbox).toHaveLength(0);
    sends[0]!.answer({ messageId: 'm', seq: 6 });
    expect(await outcome).toEqual({ ok: true });
  });

  it('hands back the reason when it is refused', async () => {
    const { store, link, sends } = await openLink();
    const outcome = link.send('…', []);
    sends[0]!.answer({ error: { code: 'RATE_LIMITED', message: 'Too many requests.' } });
    expect(await outcome).toEqual({ ok: false, message: 'Too many requests.' });
    expect(store.getState().outbox).toHaveLength(0);
  });

  it('is sent again with the same command id after the connection was lost', async () => {
    const { server, link, joins, sends } = await openLink();
    const outcome = link.send('undo', []);
    server().onDisconnect();
    sends[0]!.fail();
    await settled();
    server().onConnect();
    joins[1]!.answer({ events: [] });
    await settled();
    expect(sends.map((send) => send.commandId)).toEqual(['command-1', 'command-1']);
    sends[1]!.answer({ messageId: 'm', seq: 6 });
    expect(await outcome).toEqual({ ok: true });
  });

  it('counts as sent when its event comes after the acknowledgement was lost', async () => {
    const { server, link, joins, sends } = await openLink();
    const outcome = link.send('undo', []);
    server().onDisconnect();
    sends[0]!.fail();
    server().onConnect();
    joins[1]!.answer({ events: [toMessage(6, 'undo')] });
    expect(await outcome).toEqual({ ok: true });
    expect(sends).toHaveLength(1);
  });

  it('gives up after two unanswered tries on a living connection', async () => {
    const { link, sends } = await openLink();
    const outcome = link.send('undo', []);
    sends[0]!.fail();
    await settled();
    sends[1]!.fail();
    expect(await outcome).toMatchObject({ ok: false });
  });
});
