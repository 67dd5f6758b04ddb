import type { ErrorCode, JobEvent, JobSnapshot } from '@retake/contracts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OutboxEntry } from './outbox.ts';
import type { PreviewSignal } from './preview.ts';
import type { ProgressByRegeneration } from './progress.ts';
import type { ReplyTexts } from './reply-texts.ts';

type Connection = 'connecting' | 'online' | 'offline';

export interface JobState {
  /** Null until the first answer to the join. */
  readonly job: JobSnapshot | null;
  /** Whether the conversation begins before the messages that the window has. */
  readonly hasEarlierMessages: boolean;
  readonly connection: Connection;
  /** Why the server does not let this window in; nothing is tried again then. */
  readonly refusal: ErrorCode | null;
  /** Events of the newest step forward, empty after a snapshot: what happened while the window was watching. */
  readonly lastEvents: readonly JobEvent[];
  readonly outbox: readonly OutboxEntry[];
  /** From signals: replaced, lost and rebuilt freely, never part of the state above. */
  readonly progress: ProgressByRegeneration;
  /** The newest that was heard of a preview; of which change, it says itself. */
  readonly preview: PreviewSignal | null;
  readonly replyTexts: ReplyTexts;
}

export type JobStore = StoreApi<JobState>;

export function createJobStore(): JobStore {
  return createStore<JobState>(() => ({
    job: null,
    hasEarlierMessages: false,
    connection: 'connecting',
    refusal: null,
    lastEvents: [],
    outbox: [],
    progress: {},
    preview: null,
    replyTexts: {},
  }));
}
