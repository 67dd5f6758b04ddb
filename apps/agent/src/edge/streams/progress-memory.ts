import type { JobSignal } from '@retake/contracts';

type Progress = Extract<JobSignal, { type: 'regeneration-progress' }>;

/** Changes remembered at once; the oldest are forgotten first. */
const remembered = 500;

/** The last progress heard of each change, for whoever asks "how far is it?" in words. */
export function createProgressMemory() {
  const newest = new Map<string, Progress>();
  return {
    note(progress: Progress): void {
      newest.delete(progress.regenerationId);
      newest.set(progress.regenerationId, progress);
      if (newest.size > remembered) newest.delete(newest.keys().next().value!);
    },
    find(regenerationId: string): Progress | undefined {
      return newest.get(regenerationId);
    },
  };
}
export type ProgressMemory = ReturnType<typeof createProgressMemory>;
