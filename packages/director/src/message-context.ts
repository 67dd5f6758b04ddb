import type { Edit } from '@retake/contracts';

/** What the director knows of a clip. */
export interface ClipContext {
  /** 1-based, as people say it. */
  readonly number: number;
  readonly role: string;
  readonly section?: string | null | undefined;
  readonly prompt: string;
  readonly seconds: number;
  /** Whether its own redo leads anywhere; not known when missing. */
  readonly canRedo?: boolean | undefined;
}

/** A message of the person that led to a change, and the cut that was there before. */
export interface Moment {
  readonly text: string;
  /** The number of the cut. */
  readonly cut: number;
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
  /** Names of the looks that are saved. */
  readonly looks?: readonly string[] | undefined;
  /** What the video can go back to before, oldest first. */
  readonly moments?: readonly Moment[] | undefined;
  /** Oldest first. Only the last turns are read. */
  readonly history?: readonly HistoryMessage[] | undefined;
  /** The edits understood last, when the caller knows them; otherwise they are read from the history. */
  readonly previous?: readonly Edit[] | undefined;
}
