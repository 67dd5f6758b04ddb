import { type JobSnapshot, toMilliseconds } from '@retake/contracts';
import type { AnswerFacts } from '@retake/director';
import type { ProgressMemory } from '../../streams/progress-memory.ts';

/** The figures that questions are answered from. */
export function toAnswerFacts(snapshot: JobSnapshot, progress: ProgressMemory): AnswerFacts {
  const { clips, ended, running, queue, budget, format } = snapshot;
  const failed = ended.find(({ status }) => status === 'failed');
  const heard = running ? progress.find(running.id) : undefined;
  return {
    clips: clips.map((clip) => {
      const version = clip.versions.find(({ number }) => number === clip.version);
      return {
        number: clip.number,
        version: clip.version,
        look: version?.look ?? [],
        prompt: version?.prompt ?? '',
        seconds: Math.round(toMilliseconds(clip.slotFrames, format.rate) / 100) / 10,
      };
    }),
    changes: ended
      .filter(({ status, kind }) => status === 'completed' && kind !== 'sample' && kind !== 'import')
      .map(({ title, plan }) => ({ title, priceMicros: plan?.totalMicros ?? 0 })),
    failure: failed?.error ? { title: failed.title, message: failed.error.message } : null,
    running: running ? { title: running.title, percent: heard?.percent ?? null, etaMs: heard?.etaMs ?? null } : null,
    waiting: queue.length,
    budget,
  };
}
