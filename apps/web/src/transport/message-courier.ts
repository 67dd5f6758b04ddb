import type { SocketFailure } from '@retake/contracts';
import type { JobSocket } from './job-socket.ts';
import type { JobStore } from './job-store.ts';
import { type OutboxEntry, settleOutbox } from './outbox.ts';

type SendOutcome = { ok: true } | { ok: false; message: string };

/** Carries messages from the outbox to the server, each under one command id however often it has to try. */
export interface MessageCourier {
  /** Settles when the server has the message or refuses it; a lost connection only delays it. */
  send(text: string, selectedClips: readonly number[]): Promise<SendOutcome>;
  /** Tries all that wait for an acknowledgement; called when a connection is there again. */
  deliverWaiting(): void;
  /** Settles messages that have left the outbox because their event came, even if their acknowledgement was lost. */
  settleArrived(): void;
}

interface MessageCourierOptions {
  jobId: string;
  socket: Pick<JobSocket, 'sendMessage'>;
  store: JobStore;
  newId: () => string;
  now: () => Date;
}

const noAnswer = 'Retake did not answer. Your text is back in the box.';
const triesWhileConnected = 2;

export function createMessageCourier({ jobId, socket, store, newId, now }: MessageCourierOptions): MessageCourier {
  const waiting = new Map<string, { tries: number; settle: (outcome: SendOutcome) => void }>();

  function settle(id: string, outcome: SendOutcome) {
    waiting.get(id)?.settle(outcome);
    waiting.delete(id);
    if (!outcome.ok) store.setState(({ outbox }) => ({ outbox: outbox.filter((entry) => entry.id !== id) }));
  }

  function acknowledge(id: string, seq: number) {
    store.setState(({ job, outbox }) => {
      const marked = outbox.map((entry) => (entry.id === id ? { ...entry, seq } : entry));
      return { outbox: settleOutbox(marked, job?.seq ?? 0, []) };
    });
    settle(id, { ok: true });
  }

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
      // Without a connection the next join delivers it.
      if (store.getState().connection !== 'online') return;
      if (turn.tries < triesWhileConnected) return deliver(entry);
      return settle(entry.id, { ok: false, message: noAnswer });
    }
    if ('error' in answer) settle(entry.id, { ok: false, message: answer.error.message });
    else acknowledge(entry.id, answer.seq);
  }

  return {
    send(text, selectedClips) {
      const entry: OutboxEntry = { id: newId(), text, selectedClips, at: now().toISOString(), seq: null };
      store.setState(({ outbox }) => ({ outbox: [...outbox, entry] }));
      return new Promise((settleSend) => {
        waiting.set(entry.id, { tries: 0, settle: settleSend });
        if (store.getState().connection === 'online') void deliver(entry);
      });
    },
    deliverWaiting() {
      for (const entry of store.getState().outbox) if (entry.seq === null) void deliver(entry);
    },
    settleArrived() {
      const onTheirWay = new Set(store.getState().outbox.map((entry) => entry.id));
      for (const id of [...waiting.keys()]) if (!onTheirWay.has(id)) settle(id, { ok: true });
    },
  };
}
