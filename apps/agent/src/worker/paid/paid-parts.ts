import type { PaidModels } from '../../paid/paid-models.ts';
import type { CallBell } from './call-bell.ts';

/** How long the protocol of a paid call waits, in milliseconds. */
export interface PaidTimes {
  /** Between two looks at a provider: from the first to the longest, doubling. A webhook ends each of them at once. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** How long a call is looked for whose creation was not answered; from then on it counts as not made. */
  readonly lookMs: number;
  /** How long a prediction may take, as a multiple of the wait that was quoted, and at least. */
  readonly deadlineFactor: number;
  readonly shortestDeadlineMs: number;
  /** How long a cancelled prediction is waited for before the sweeper has to settle it. */
  readonly stopMs: number;
  /** How long a provider has to deny a prediction that no run waits for, before it counts as lost. */
  readonly deniedMs: number;
  /** The pause before a creation that was refused for now is asked for again, doubling, when the provider names none. */
  readonly retryMs: number;
}

export const paidTimes: PaidTimes = {
  firstPauseMs: 1_000,
  longestPauseMs: 5_000,
  lookMs: 120_000,
  deadlineFactor: 6,
  shortestDeadlineMs: 10 * 60_000,
  stopMs: 10_000,
  deniedMs: 60 * 60_000,
  retryMs: 2_000,
};

/** What a worker needs to buy clips. */
export interface PaidParts extends PaidModels {
  /** Public address that providers tell what happens; absent where nobody outside can reach this server. */
  readonly webhookUrl?: string | undefined;
  /** By which the provider's list tells our work from that of others. */
  readonly installationId: string;
  readonly bell: CallBell;
  readonly times: PaidTimes;
}
