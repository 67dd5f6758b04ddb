/** What can go wrong with a completion; each strikes once unless told otherwise. */
export const completionFaults = [
  /** A refusal instead of an answer, as the API marks it. */
  'refusal',
  /** Ends for the provider's content rules. */
  'content-filter',
  /** Ends in the middle because the tokens were used up. */
  'cut',
  /** The answer in a Markdown fence with words around it. */
  'fences',
  /** Prose instead of JSON. */
  'prose',
  /** JSON of another shape. */
  'wrong-shape',
  /** Chunks without choices, and nothing else. */
  'empty-choices',
  /** 200 with a web page. */
  'html',
  /** 502 with a web page, as a proxy sends it. */
  'html-502',
  /** 429, with `Retry-After` when `retryAfterSeconds` is set. */
  'too-many-requests',
  /** 429 because the account has no credit. */
  'no-credit',
  /** 500. */
  'error',
  /** An error inside a stream that began well. */
  'error-in-stream',
  /** Nothing is sent for `delayMs`. */
  'slow',
  /** Half of the answer, and then nothing more for `delayMs`. */
  'stall',
  /** The connection breaks in the middle of the stream. */
  'reset',
  /** The connection breaks before the answer. */
  'lose-answer',
  /** 401. */
  'wrong-key',
  /** 404. */
  'unknown-model',
  /** 404: the model answers at another API of the server only. */
  'other-api',
  /** 400: the server cannot answer in a given shape. */
  'no-schemas',
  /** 400: more tokens than the model takes. */
  'too-long',
] as const;
export type CompletionFaultKind = (typeof completionFaults)[number];

export interface CompletionFault {
  readonly kind: CompletionFaultKind;
  readonly times?: number;
  readonly delayMs?: number;
  readonly retryAfterSeconds?: number;
}
