import type { LookEntry, RegenerationView, Route, VersionView } from '@retake/contracts';
import type { ChargeSource } from '../pay/types.ts';

export interface EditHistoryEntry {
  readonly regeneration: RegenerationView;
  readonly rows: readonly {
    readonly clip: number;
    readonly instruction: string | null;
    readonly templates: readonly LookEntry[];
    readonly route: Route | null;
    readonly originalPrompt: string | null;
    readonly modifiedPrompt: string | null;
    readonly conversation: readonly { readonly role: 'user' | 'assistant'; readonly text: string }[];
    readonly priceMicros: number;
  }[];
}

/** What a change of a clip cost, in micro-dollars. The version has the prompt. */
export interface Receipt {
  readonly clip: number;
  readonly clipId: string;
  /** Null when something was paid that brought no version. */
  readonly version: VersionView | null;
  readonly parentVersion: number | null;
  readonly estimateMicros: number;
  /** What was held before it was sent. */
  readonly holdMicros: number;
  /** What the version cost. */
  readonly chargeMicros: number;
  /** Whether the provider has told that, or it is by the price list, or what was held; null where nothing was bought. */
  readonly chargeSource: ChargeSource | null;
  /** What was charged for attempts that failed, were cancelled or came too late. */
  readonly lostMicros: number;
  /** Null where nothing was bought. */
  readonly model: string | null;
  readonly seed: number | null;
  readonly regenerationId: string | null;
}
