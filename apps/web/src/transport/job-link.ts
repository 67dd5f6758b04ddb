import { type ErrorCode, errorTable, type JobEvent, type JobSignal, limits } from '@retake/contracts';
import { applyEvents } from './apply-events.ts';
import { createUuid } from './create-uuid.ts';
import type { JobSocket } from './job-socket.ts';
import type { JobStore } from './job-store.ts';
import { createMessageCourier, type MessageCourier } from './message-courier.ts';
import { settleOutbox } from './outbox.ts';
import { forgetRestartedPreview } from './preview.ts';
import { addProgress, forgetRestarted } from './progress.ts';
import { addReplyText, forgetAnswered } from './reply-texts.ts';

/** Keeps a store in step with the server, and carries messages to it. */
export interface JobLink {
  send: MessageCourier['send'];
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

/** A server that says "not now" is asked again after this long. */
const refusedPauseMs = 2_000;

export function createJobLink({
  jobId,
  socket,
  store,
  newId = createUuid,
  now = () => new Date(),
  schedule = (call, delayMs) => void setTimeout(call, delayMs),
}: JobLinkOptions): JobLink {
  let joining = false;
  let isClosed = false;
  let early: JobEvent[] = [];
  const courier = createMessageCourier({ jobId, socket, store, newId, now });

  /** Rejoins on a gap; the answer brings what is missing, or a snapshot. */
  function take(events: readonly JobEvent[]) {
    const { job, outbox, progress, preview, replyTexts } = store.getState();
    if (job === null) return;
    const { state, applied, hasGap } = applyEvents(job, events);
    if (applied.length > 0) {
      store.setState({
        job: state,
        lastEvents: applied,
        outbox: settleOutbox(outbox, state.seq, applied),
        progress: forgetRestarted(progress, applied),
        preview: forgetRestartedPreview(preview, applied),
        replyTexts: forgetAnswered(replyTexts, state.messages),
      });
    }
    courier.settleArrived();
    if (hasGap) void join();
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
        const hasEarlierMessages = answer.snapshot.messages.length >= limits.snapshotMessages;
        store.setState({ job: answer.snapshot, hasEarlierMessages, lastEvents: [], outbox });
      } else take(answer.events);
      take(early);
      courier.deliverWaiting();
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

  function onSignal(signal: JobSignal) {
    if (signal.job !== jobId) return;
    if (signal.type === 'regeneration-progress') {
      store.setState(({ progress }) => ({ progress: addProgress(progress, signal) }));
      return;
    }
    if (signal.type === 'preview-grown') {
      store.setState({ preview: signal });
      return;
    }
    store.setState(({ replyTexts, job }) => ({ replyTexts: addReplyText(replyTexts, signal, job?.messages ?? []) }));
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
    send: courier.send,
    reconnect: () => socket.reconnect(),
    close() {
      isClosed = true;
      socket.close();
    },
  };
}
