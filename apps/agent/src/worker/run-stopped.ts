/** Why a run is stopped from outside: somebody cancels it, the lease is no longer ours, or this worker shuts down. */
export type StopReason = 'cancel' | 'lease-lost' | 'shutdown';

/** The reason of a run's AbortSignal. */
export class RunStopped extends Error {
  override readonly name = 'RunStopped';
  readonly reason: StopReason;

  constructor(reason: StopReason) {
    super(`The run was stopped: ${reason}.`);
    this.reason = reason;
  }
}

/** Why a signal was aborted; undefined while it is not. */
export function findStopReason(signal: AbortSignal): StopReason | undefined {
  return signal.aborted && signal.reason instanceof RunStopped ? signal.reason.reason : undefined;
}
