import type { JobEvent, JobSignal } from '@retake/contracts';

export type PreviewSignal = Extract<JobSignal, { type: 'preview-grown' }>;

/** Forgets the preview of a change that some events put in line or start: its next run makes another one. */
export function forgetRestartedPreview(
  preview: PreviewSignal | null,
  events: readonly JobEvent[],
): PreviewSignal | null {
  const isRestarted = events.some(
    (event) =>
      (event.type === 'regeneration-queued' && event.regeneration.id === preview?.regenerationId) ||
      (event.type === 'regeneration-started' && event.regenerationId === preview?.regenerationId),
  );
  return isRestarted ? null : preview;
}
