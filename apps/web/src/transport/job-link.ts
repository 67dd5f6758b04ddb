import { type ErrorCode, errorTable, type JobEvent, type JobSignal, type SocketFailure } from '@retake/contracts';
import { applyEvents } from './apply-events.ts';
import type { JobSocket } from './job-socket.ts';
import type { JobStore } from './job-store.ts';
import { type OutboxEntry, settleOutbox } from './outbox.ts';
import { addProgress, forgetRestarted } from './progress.ts';

type SendOutcome = { ok: true } | { ok: false; message: string };

/** Keeps a store in step with the server, and carries messages to it. */
export interface JobLink {
  /** Settles when the server has the message or refuses it; a lost connection only delays it. */
  send(text: string, selectedClips: readonly number[]): Promise<SendOutcome>;
  reconnect(): void;
  close(): void;
}

interface JobLinkOptions {
  jobId: string;
  socket: JobSocket;
  store: JobStore;
  newId?: () => string;
  now?: () => Date;
  /** Calls back later; tests decide when. */
  schedule?: (call: () => void, delayMs: number) => void;
}

const noAnswer = 'Retake did not answer. Your text is back in the box.';
const triesWhileConnected = 2;
/** A server that says "not now" is asked again after this long. */
const refusedPauseMs = 2_000;

export function createJobLink({
  jobId,
  socket,
  store,
  newId = () => crypto.randomUUID(),
  now = () => new Date(),
  schedule = (call, delayMs) => void setTimeout(call, delayMs),
}: JobLinkOptions): JobLink {
  let joining = false;
  let isClosed = false;
  let early: JobEvent[] = [];
  const waiting = new Map<string, { tries: number; settle: (outcome: SendOutcome) => void }>();

  /** Rejoins on a gap; the answer brings what is missing, or a snapshot. */
  function take(events: readonly JobEvent[]) {
    const { job, outbox, progress } = store.getState();
    if (job === null) return;
    const { state, applied, hasGap } = applyEvents(job, events);
    if (applied.length > 0) {
      store.setState({
        job: state,
        lastEvents: applied,
        outbox: settleOutbox(outbox, state.seq, applied),
        progress: forgetRestarted(progress, applied),
      });
    }
    settleArrived();
    if (hasGap) void join();
  }

  /** A message whose event came has arrived, even if its acknowledgement was lost. */
  function settleArrived() {
    const onTheirWay = new Set(store.getState().outbox.map((entry) => entry.id));
    for (const id of [...waiting.keys()]) if (!onTheirWay.has(id)) leaveOutbox(id, { ok: true });
  }

  async function join(): Promise<void> {
    if (joining) return;
    joining = true;
    early = [];
    const lastSeq = store.getState().job?.seq;
    try {
      const answer = await socket.join(lastSeq === undefined ? { jobId } : { jobId, lastSeq });
      joining = false;
      if ('refused' in answer) return takeRefusal(answer.refused);
      store.setState({ connection: 'online', refusal: null });
      if ('snapshot' in answer) {
        const outbox = settleOutbox(store.getState().outbox, answer.snapshot.seq, []);
        store.setState({ job: answer.snapshot, lastEvents: [], outbox });
      } else take(answer.events);
      take(early);
      for (const entry of store.getState().outbox) if (entry.seq === null) void deliver(entry);
    } catch {
      // No answer in time: the connection is as good as lost.
      joining = false;
      store.setState({ connection: 'offline' });
      socket.reconnect();
    }
  }

  /** A passing refusal is like a lost connection: what is on screen stays, and the join is tried again. */
  function takeRefusal(code: ErrorCode) {
    if (!errorTable[code].retryable) return store.setState({ refusal: code, connection: 'online' });
    store.setState({ connection: 'offline' });
    schedule(() => {
      if (!isClosed && store.getState().connection === 'offline') void join();
    }, refusedPauseMs);
  }

  function leaveOutbox(id: string, outcome: SendOutcome) {
    waiting.get(id)?.settle(outcome);
    waiting.delete(id);
    if (!outcome.ok) store.setState(({ outbox }) => ({ outbox: outbox.filter((entry) => entry.id !== id) }));
  }

  /** The command id stays the same at every try, so the server takes the message once. */
  async function deliver(entry: OutboxEntry): Promise<void> {
    const turn = waiting.get(entry.id);
    if (turn === undefined) return;
    turn.tries += 1;
    const payload = { jobId, commandId: entry.id, text: entry.text };
    const selected = entry.selectedClips.length > 0 ? { selectedClips: [...entry.selectedClips] } : {};
    let answer: { messageId: string; seq: number } | SocketFailure;
    try {
      answer = await socket.sendMessage({ ...payload, ...selected });
    } catch {
      if (store.getState().connection !== 'online') return;
      if (turn.tries < triesWhileConnected) return deliver(entry);
      return leaveOutbox(entry.id, { ok: false, message: noAnswer });
    }
    if ('error' in answer) return leaveOutbox(entry.id, { ok: false, message: answer.error.message });
    const { seq } = answer;
    store.setState(({ job, outbox }) => ({
      outbox: settleOutbox(
        outbox.map((other) => (other.id === entry.id ? { ...other, seq } : other)),
        job?.seq ?? 0,
        [],
      ),
    }));
    leaveOutbox(entry.id, { ok: true });
  }

  function onSignal(signal: JobSignal) {
    if (signal.job !== jobId) return;
    if (signal.type === 'regeneration-progress') {
      store.setState(({ progress }) => ({ progress: addProgress(progress, signal) }));
      return;
    }
    store.setState(({ replyTexts }) => ({
      replyTexts: { ...replyTexts, [signal.messageId]: (replyTexts[signal.messageId] ?? '') + signal.text },
    }));
  }

  socket.listen({
    onConnect: () => void join(),
    onDisconnect: () => store.setState({ connection: 'offline' }),
    onEvent: (event) => {
      if (joining) early.push(event);
      else take([event]);
    },
    onSignal,
  });

  return {
    send(text, selectedClips) {
      const entry: OutboxEntry = { id: newId(), text, selectedClips, at: now().toISOString(), seq: null };
      store.setState(({ outbox }) => ({ outbox: [...outbox, entry] }));
      return new Promise((settle) => {
        waiting.set(entry.id, { tries: 0, settle });
        if (store.getState().connection === 'online') void deliver(entry);
      });
    },
    reconnect: () => socket.reconnect(),
    close() {
      isClosed = true;
      socket.close();
    },
  };
}
