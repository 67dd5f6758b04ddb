/** What the product has promised: it answered a command, so the command must be found done. */
export type Acknowledged =
  | { readonly command: 'change'; readonly jobId: string; readonly key: string; readonly regenerationId: string }
  | {
      readonly command: 'cancel';
      readonly jobId: string;
      readonly regenerationId: string;
      /** How often the change had been put into the line by then: a later retry is another matter. */
      readonly cycle: number;
    }
  | { readonly command: 'retry'; readonly jobId: string; readonly regenerationId: string; readonly cycle: number };

/** Everything that was sent and answered in a piece. */
export interface CommandLog {
  readonly acknowledged: Acknowledged[];
  /** Keys that were sent, answered or not. */
  readonly keys: Set<string>;
  refused: number;
  repeated: number;
  /** Answers that did not come, so that the command was sent again under the same key. */
  unanswered: number;
}

export const createCommandLog = (): CommandLog => ({
  acknowledged: [],
  keys: new Set(),
  refused: 0,
  repeated: 0,
  unanswered: 0,
});
