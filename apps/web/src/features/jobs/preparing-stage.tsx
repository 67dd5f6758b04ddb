import { useJob, useJobState } from '../../transport/job-provider.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { toStepRows } from '../chat/step-rows.ts';

/** In place of the player while a job has no cut yet. */
export function PreparingStage() {
  const regeneration = useJob((job) => job.running ?? job.queue[0] ?? null);
  const failed = useJob((job) => job.ended[0]?.error ?? null);
  const progress = useJobState((state) => (regeneration === null ? undefined : state.progress[regeneration.id]));
  const active =
    regeneration === null ? undefined : toStepRows(regeneration, progress).find((row) => row.state === 'active');
  return (
    <section
      aria-label="Player"
      className="flex flex-1 flex-col items-center justify-center gap-4 bg-stage px-8 text-center text-white"
    >
      {regeneration === null ? (
        <p className="max-w-sm text-base text-white/80">{failed?.message ?? 'This video has no cut yet.'}</p>
      ) : (
        <>
          <p className="text-base font-medium">{regeneration.title}</p>
          <div className="w-64">
            <ProgressBar label={active?.label ?? 'Waiting'} percent={active?.percent ?? null} className="bg-white/20" />
          </div>
          <p className="text-sm text-white/70">{active?.label ?? 'Waiting for its turn'}</p>
        </>
      )}
    </section>
  );
}
