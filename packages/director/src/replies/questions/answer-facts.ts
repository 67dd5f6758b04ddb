import type { BudgetView, ClipView, Look, Period, ProgressStep, Review, Route, RouteQuote } from '@retake/contracts';

/** A clip as answers speak of it. */
export interface AnswerClip {
  readonly number: number;
  readonly version: number;
  readonly newestVersion: number;
  readonly look: Look;
  readonly prompt: string;
  readonly seconds: number;
  readonly review: ClipView['review'];
}

export interface AnswerChange {
  readonly title: string;
  /** The message that asked for it, where there was one. */
  readonly message: string | null;
  readonly endedAt: Date;
  readonly chargeMicros: number;
}

/** What cannot be read from the video itself is there for the topics that ask for it. */
export interface AnswerFacts {
  /** The moment of the answer. */
  readonly now: Date;
  readonly clips: readonly AnswerClip[];
  readonly budget: BudgetView;
  readonly failures: readonly {
    readonly title: string;
    readonly message: string;
    readonly at: Date;
    readonly clips: readonly number[];
    readonly isRetryable: boolean;
  }[];
  readonly running: {
    readonly title: string;
    readonly step: ProgressStep | null;
    readonly clip: number | null;
    readonly percent: number | null;
    readonly etaMs: number | null;
  } | null;
  /** Titles of the changes that wait, in order. */
  readonly waiting: readonly string[];
  /** Names of the video models that are set up. */
  readonly models: readonly string[];
  readonly changes?: { readonly changes: readonly AnswerChange[]; readonly count: number; readonly freeCount: number };
  readonly costs?: {
    readonly chargedMicros: number;
    readonly lostMicros: number;
    readonly estimatedMicros: number;
    readonly heldMicros: number;
    readonly byClip: readonly { readonly clip: number; readonly paidMicros: number; readonly purchases: number }[];
  };
  readonly reviews?: readonly Review[];
  /** What each way of changing them takes, by clip. */
  readonly quotes?: ReadonlyMap<number, readonly RouteQuote[]>;
}

/** What a question asks for beside its topic. */
export interface Asked {
  /** Clips that it names, in rising order; none when it is about all. */
  readonly clips: readonly number[];
  readonly period?: Period | undefined;
  readonly route?: Route | undefined;
}
