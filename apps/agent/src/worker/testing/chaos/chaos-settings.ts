import type { PaidTimes } from '../../paid/paid-parts.ts';

/** The provider that a worker buys at, and the clip that is changed there. */
export interface ChaosShop {
  readonly url: string;
  readonly token: string;
  readonly webhookUrl: string;
  readonly installationId: string;
  readonly model: string;
  readonly clipPath: string;
  readonly times: PaidTimes;
}

/** What a worker process of a chaos world is told at its start. Everything but the files' content is the product's own. */
export interface ChaosSettings {
  readonly connectionString: string;
  /** The data folder that all workers of the world share. */
  readonly folder: string;
  readonly leaseTtlMs: number;
  readonly pollIntervalMs: number;
  readonly reapIntervalMs: number;
  readonly concurrency: number;
  /** Whether there is a queue; without it work is found by polling. */
  readonly hasQueue: boolean;
  /** How far the clock of this process is ahead of the true time. */
  readonly clockAheadMs: number;
  /** Absent where nothing is bought: then the clips are texts too. */
  readonly shop?: ChaosShop | undefined;
}

/** What a worker tells its parent. */
export type FromWorker =
  | { readonly type: 'ready' }
  /** The work of a run was told to stop. */
  | { readonly type: 'aborted' }
  | { readonly type: 'reached'; readonly id: number; readonly label: string }
  | { readonly type: 'log'; readonly level: 'warn' | 'error'; readonly message: string; readonly error: string };

/** What the parent tells a worker: go on from a label, or lose the queue. */
export type ToWorker = { readonly type: 'go'; readonly id: number } | { readonly type: 'stop-queue' };
