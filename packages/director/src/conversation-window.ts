import type { HistoryMessage } from './message-context.ts';

/** What a language model is told of a conversation: what was decided long ago in few words, and the last turns as they were. */
export interface ConversationWindow {
  readonly summary: string;
  /** Oldest first. */
  readonly turns: readonly HistoryMessage[];
}
