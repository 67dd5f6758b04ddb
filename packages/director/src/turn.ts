import type { Strength, TemplateId, Understanding } from '@retake/contracts';
import type { ClipContext, Moment } from './message-context.ts';
import type { Sentence } from './sentence/sentence.ts';

/** What is wanted of some clips, before it is known of which. */
export interface Wish {
  readonly templates: readonly TemplateId[];
  readonly strength?: Strength;
  /** Strengths that differ within one wish ("brighter and much warmer"). */
  readonly strengths?: Partial<Record<TemplateId, Strength>>;
  readonly instruction?: string;
}

/** What earlier messages left behind for this one to point at. */
export interface Memory {
  readonly wish?: Wish | undefined;
  /** Clips of the last wish; missing when Retake had to ask. */
  readonly clips?: readonly number[] | undefined;
  /** Whether the last message was answered with "which clip?". */
  readonly isOpen?: boolean | undefined;
  /** Clips that the last question named to choose from, in its order. */
  readonly choices?: readonly number[] | undefined;
  /** Whether the last wish was answered with something other than a question, so that it runs or has run. */
  readonly isDone?: boolean | undefined;
}

/** One message, read, with everything that its meaning may depend on. */
export interface Turn {
  readonly sentence: Sentence;
  readonly clips: readonly ClipContext[];
  /** Selected clips that exist, in rising order. */
  readonly selected: readonly number[];
  readonly memory: Memory;
  /** Clips of the plan that waits for a yes, if one does. */
  readonly offered?: readonly number[] | undefined;
  /** Whether a plan waits for a yes or a no, or the last reply asked for one. */
  readonly isAsked?: boolean | undefined;
  /** Names of the looks that are saved. */
  readonly looks?: readonly string[] | undefined;
  /** What the video can go back to before, oldest first. */
  readonly moments?: readonly Moment[] | undefined;
}

/** An understanding, and the wish it leaves for the next message. */
export interface Interpretation {
  readonly understanding: Understanding;
  readonly wish?: Wish;
}

/** Recognises one kind of message; undefined when it is none of that kind. */
export type KindReader = (turn: Turn) => Understanding | undefined;
