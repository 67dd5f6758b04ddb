import type { Edit } from '@retake/contracts';

/** What the director knows of a clip. */
export interface ClipContext {
  /** 1-based, as people say it. */
  readonly number: number;
  readonly role: string;
  readonly section?: string | null | undefined;
  readonly prompt: string;
  readonly seconds: number;
}

/** A message of the conversation before this one. */
export interface HistoryMessage {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

/** A message and all that is needed to understand it. */
export interface MessageContext {
  readonly text: string;
  readonly clips: readonly ClipContext[];
  /** Numbers of the clips that are selected in the window. */
  readonly selected?: readonly number[] | undefined;
  /** Clips of the plan that waits for a yes, if one does. */
  readonly offered?: readonly number[] | undefined;
  /** Oldest first. Only the last turns are read. */
  readonly history?: readonly HistoryMessage[] | undefined;
  /** The edits understood last, when the caller knows them; otherwise they are read from the history. */
  readonly previous?: readonly Edit[] | undefined;
}
