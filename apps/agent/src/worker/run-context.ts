import type { AcquiredRun } from '@retake/regeneration';
import { readSteps, saveStep } from '@retake/regeneration';
import { createTimeLeft } from './time-left.ts';
import type { Progress, WorkerParts } from './worker-parts.ts';

/** What the steps of one run share. */
export interface RunContext {
  readonly parts: WorkerParts;
  readonly run: AcquiredRun;
  readonly signal: AbortSignal;
  /** A folder of this run alone. */
  readonly workFolder: string;
  report(progress: Pick<Progress, 'clip' | 'take' | 'step' | 'percent'>): void;
  /**
   * Does a step once: what it made is kept under its name, and a resumed or retried run gets that instead. The name has
   * to tell everything that the output depends on.
   */
  once<Output>(name: string, make: () => Promise<Output>): Promise<Output>;
}

export async function createRunContext(
  parts: WorkerParts,
  run: AcquiredRun,
  signal: AbortSignal,
  workFolder: string,
): Promise<RunContext> {
  const { jobId, regenerationId } = run.lease;
  const judgeTimeLeft = createTimeLeft();
  const kept = new Map(await readSteps(parts.database, regenerationId));
  return {
    parts,
    run,
    signal,
    workFolder,
    report(told) {
      parts.onProgress({
        v: 1,
        job: jobId,
        type: 'regeneration-progress',
        regenerationId,
        ...told,
        etaMs: judgeTimeLeft(told),
      });
    },
    async once<Output>(name: string, make: () => Promise<Output>): Promise<Output> {
      signal.throwIfAborted();
      if (kept.has(name)) return kept.get(name) as Output;
      const output = await make();
      signal.throwIfAborted();
      const saved = await saveStep(parts.database, run.lease, name, output);
      kept.set(name, saved);
      return saved;
    },
  };
}
