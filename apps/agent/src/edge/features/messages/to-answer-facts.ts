import { type JobSnapshot, type RegenerationView, toMilliseconds } from '@retake/contracts';
import type { AnswerFacts } from '@retake/director';
import type { EdgeParts } from '../../edge-parts.ts';

/** The figures that questions are answered from. */
export function toAnswerFacts(
  snapshot: JobSnapshot,
  { progress, paid }: Pick<EdgeParts, 'progress' | 'paid'>,
): AnswerFacts {
  const { clips, ended, running, queue, budget, format } = snapshot;
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
    failure: findFailure(ended),
    running: running ? { title: running.title, percent: heard?.percent ?? null, etaMs: heard?.etaMs ?? null } : null,
    waiting: queue.length,
    budget,
    models: paid.generators.map(({ model }) => model),
  };
}

/** The newest failure: of a whole change, or of clips that a published one had to leave as they were. */
function findFailure(ended: readonly RegenerationView[]): AnswerFacts['failure'] {
  for (const { title, error, clips } of ended) {
    if (error !== null) return { title, message: error.message };
    const reasons = clips.flatMap(({ clip, error: reason }) =>
      reason === null ? [] : [`Clip ${clip} stayed as it was. ${reason.message}`],
    );
    if (reasons.length > 0) return { title, message: reasons.join(' ') };
  }
  return null;
}
