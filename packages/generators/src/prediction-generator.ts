import type { ErrorCode } from '@retake/contracts';
import type { AnyGenerator, ClipRequest, FileRequest } from './clip-generator.ts';

/** Where the provider's work on a prediction stands. `aborted` never started and costs nothing; `canceled` may cost. */
export type PredictionStatus = 'starting' | 'processing' | 'succeeded' | 'failed' | 'canceled' | 'aborted';

/** What the provider says of a piece of work that was bought. */
export interface Prediction {
  /** The provider's own name of it. */
  readonly id: string;
  /** The call of ours that it was made for; null when it is nobody's. */
  readonly callId: string | null;
  readonly status: PredictionStatus;
  /** 0 to 100; null where the provider does not tell. */
  readonly percent: number | null;
  /** Where the file can be fetched; null before the end, without one, and when the provider has deleted it. */
  readonly outputUrl: string | null;
  /** The provider deletes files after a while: true when there was one. */
  readonly isOutputRemoved: boolean;
  /** Why it failed; null when it did not. */
  readonly failure: { readonly code: ErrorCode; readonly message: string } | null;
  /** What it costs in micro-dollars; null before the end, and when the provider no longer says enough to work it out. */
  readonly chargeMicros: number | null;
  /** Whether the provider has told that; else it is worked out from the price list and what was ordered. */
  readonly isChargeTold: boolean;
  readonly seed: number | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

/** What an order stands for: the frames `[fromFrame, fromFrame + frames)` of the source. The slot is among them. */
export interface CoveredFrames {
  readonly fromFrame: number;
  readonly frames: number;
  /** What is ordered, and charged. The file that comes may have any length. */
  readonly seconds: number;
}

/** What became of the one request that creates a prediction. */
export type CreateOutcome =
  | { readonly kind: 'created'; readonly prediction: Prediction }
  /** Proven: nothing was made and nothing is charged. After `retryAfterMs` another try may succeed; null: it will not. */
  | {
      readonly kind: 'not-created';
      readonly code: ErrorCode;
      readonly message: string;
      readonly retryAfterMs: number | null;
    }
  /** No answer that proves anything: it may exist. It is looked for, and never asked for again. */
  | { readonly kind: 'unknown'; readonly reason: string };

export interface CreateOptions {
  /** Name of our call; the prediction can be found by it. */
  readonly callId: string;
  /** Public address that the provider tells what happens; absent where nobody outside can reach this server. */
  readonly webhookUrl?: string;
  /** Ends what comes before the request that creates. A request that was sent is waited for. */
  readonly signal?: AbortSignal;
}

/**
 * Makes a new source at a provider, for money. It only speaks to the provider: what may be spent, what was spent and
 * what is to be done after a crash is decided by whoever calls it, from what is stored.
 */
export interface PredictionGenerator extends AnyGenerator {
  readonly makes: 'prediction';
  /** The model's name at the provider. */
  readonly model: string;
  /** Which frames of the source the new file begins with and stands for. Only for requests without an obstacle. Pure. */
  covers(request: ClipRequest): CoveredFrames;
  /** Sends one request that creates, and never a second one. Uploading what it needs comes before, and may be repeated. */
  create(
    request: Omit<FileRequest, 'outputPath'> & { readonly seed: number | null },
    options: CreateOptions,
  ): Promise<CreateOutcome>;
  /** @throws RetakeError `PROVIDER_UNAVAILABLE`, `PREDICTION_NOT_FOUND` */
  read(predictionId: string, signal?: AbortSignal): Promise<Prediction>;
  /** Looks for what a call has made among everything that was created since then. */
  find(call: { readonly callId: string; readonly since: Date }, signal?: AbortSignal): Promise<Prediction | undefined>;
  /** Everything created since then for calls of this installation, newest first: what the search for orphans goes through. */
  list(since: Date, signal?: AbortSignal): Promise<readonly Prediction[]>;
  /** Asks to stop. Ended ones stay as they are. Answers what is so afterwards. */
  cancel(predictionId: string, signal?: AbortSignal): Promise<Prediction>;
  /**
   * Fetches the file of a finished prediction.
   *
   * @throws RetakeError `OUTPUT_EXPIRED`, `PROVIDER_UNAVAILABLE`, `OUTPUT_UNUSABLE` (not a video, too large), what the tools throw that look at it
   */
  download(prediction: Prediction, outputPath: string, signal?: AbortSignal): Promise<void>;
}
