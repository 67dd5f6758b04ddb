/** What a language model is asked: instructions of ours, and everything that others wrote as data beside them. */
export interface ModelRequest {
  /** What to do, in our words alone. */
  readonly instructions: string;
  /** What it is to be done with: the video, the conversation, the message. */
  readonly data: string;
  /** The shape of the answer. */
  readonly answer: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };
  /** What was wrong with the answer before, when it is asked once more. */
  readonly correction?: { readonly answer: string | undefined; readonly problem: string };
}

export interface WriteOptions {
  /** Ends the request; the promise rejects with the signal's reason then. */
  readonly signal: AbortSignal;
  /** All of the answer so far, each time that it has grown. */
  readonly onText?: (text: string) => void;
}

/**
 * A model that writes an answer of a given shape. It is handed no tools, and what it writes is text that nobody has
 * checked: shape and content are for the caller to hold it to.
 */
export interface LanguageModel {
  /** What the model is called, for logs. */
  readonly name: string;
  /**
   * One request, tried once.
   *
   * @throws RetakeError `MODEL_UNAVAILABLE`, `MODEL_BUSY` (details.retryAfterMs where it was told), `MODEL_MISCONFIGURED`,
   *   `MODEL_DECLINED`, `MODEL_CONTEXT_TOO_LONG`, `MODEL_ANSWER_INVALID` (nothing, or only a part of an answer)
   */
  write(request: ModelRequest, options: WriteOptions): Promise<string>;
}
