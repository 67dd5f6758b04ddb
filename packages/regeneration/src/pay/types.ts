import type { ErrorCode, Route } from '@retake/contracts';
import type { CallState } from '../state/call-machine.ts';

/** Money is in whole micro-dollars everywhere. */
export interface OpenCall {
  readonly clipId: string;
  /** The clip's number, for people. */
  readonly clip: number;
  /** The nth take of the clip; absent where the clip itself is changed. Takes are bought side by side. */
  readonly take?: number;
  readonly route: Route;
  /** The model's name at the provider. */
  readonly model: string;
  /** Equal for equal requests: one of the same regeneration and clip that was paid, or may be, is not paid again. */
  readonly requestHash: string;
  /** What is sent, as JSON and without secrets. */
  readonly input: unknown;
  /** Length of the file that is asked for. */
  readonly seconds: number;
  /** What is held. Null: not known, so it is refused. */
  readonly priceMicros: number | null;
  readonly seed: number | null;
  readonly limits: SpendingLimits;
}

/** What the server allows; the job's own budget comes on top. */
export interface SpendingLimits {
  /** Regenerations of one job that buy something within an hour, however many clips each of them buys. */
  readonly paidPerHour: number;
  /** For one owner and day (UTC) over all jobs; null: no limit. */
  readonly dayLimitMicros: number | null;
  /** Nothing new may be sent. */
  readonly isSpendingStopped: boolean;
}

/** Why a call brought nothing. The code is null where none of the table fits. */
export interface CallFailure {
  readonly code: ErrorCode | null;
  readonly message: string;
}

/** A piece of work that is bought, as it is stored. */
export interface ProviderCall {
  readonly id: string;
  readonly ownerId: string;
  readonly jobId: string;
  readonly regenerationId: string;
  readonly clipId: string;
  readonly clip: number;
  readonly route: Route;
  readonly model: string;
  readonly state: CallState;
  readonly predictionId: string | null;
  readonly requestHash: string;
  readonly input: unknown;
  readonly seconds: number;
  readonly reservedMicros: number;
  /** What the provider charged, also above the hold; null until it is settled. */
  readonly chargeMicros: number | null;
  /** Null until it is settled. */
  readonly chargeSource: ChargeSource | null;
  readonly seed: number | null;
  readonly outputUrl: string | null;
  readonly failure: CallFailure | null;
  readonly createdAt: Date;
  /** When it may have been sent. */
  readonly sentAt: Date | null;
  readonly endedAt: Date | null;
}

export interface RecordCreated {
  readonly callId: string;
  readonly predictionId: string;
}

export interface RecordedCall extends ProviderCall {
  /** The prediction belongs to no call that waits for it: stop it, and book what it costs as waste. */
  readonly isOrphan: boolean;
}

export interface RecordNotCreated {
  readonly callId: string;
  /** The sentence for people. */
  readonly reason: string;
  readonly code?: ErrorCode;
}

/**
 * Where a charge comes from. `told`: the provider has said it. `listed`: worked out from the price list, where the provider
 * tells no amounts. `held`: neither was possible, so it is what was held.
 */
export type ChargeSource = 'told' | 'listed' | 'held';

export interface SettleCall {
  readonly callId: string;
  readonly outcome: 'succeeded' | 'failed' | 'canceled';
  /** What the provider charges, also when it is more than was held. */
  readonly chargeMicros: number;
  readonly chargeSource: ChargeSource;
  readonly failure: CallFailure | null;
  /** The seed that was used; null keeps the one that was asked for. */
  readonly seed: number | null;
  readonly outputUrl: string | null;
}

export interface RecordWaste {
  /** The call that it was made for, when that is known. */
  readonly callId: string | null;
  readonly jobId: string | null;
  readonly predictionId: string;
  readonly chargeMicros: number;
  /** The provider has not told it. */
  readonly isEstimate?: boolean;
}

export interface ReceiveWebhook {
  /** The sender's name of this delivery; a repeated one has the same. */
  readonly deliveryId: string;
  readonly provider: string;
  readonly predictionId: string;
  readonly callId: string | null;
  readonly payload: unknown;
}

export interface PriceEstimate {
  /** Null: there is neither a receipt nor a list price. */
  readonly priceMicros: number | null;
  /** How many receipts it rests on whose charge the provider has told, at most 20. */
  readonly samples: number;
  /** `list`: no such receipt. `few`: fewer than five. */
  readonly sureness: 'list' | 'few' | 'sure';
}

export interface Reconciliation {
  /** Calls that were looked at. */
  readonly calls: number;
  /** Sum of all differences, without their signs. */
  readonly driftMicros: number;
  /** A sentence for each difference, and for each rule that is broken. */
  readonly problems: readonly string[];
  /** What adds up and is worth knowing: what the installation has lost, and what no provider has told. */
  readonly notes: readonly string[];
}
