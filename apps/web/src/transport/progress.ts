import type { JobEvent, JobSignal, ProgressStep } from '@retake/contracts';

export type ProgressSignal = Extract<JobSignal, { type: 'regeneration-progress' }>;
interface Progress {
  readonly percent: number;
  readonly etaMs: number | null;
}
/** What the signals said of one regeneration: by step, then by clip number, or by take where takes of one clip are made (0 stands for the whole video). */
export interface RegenerationProgress {
  /** The step the newest signal spoke of. */
  readonly step: ProgressStep;
  readonly steps: Readonly<Partial<Record<ProgressStep, Readonly<Record<number, Progress>>>>>;
}
export type ProgressByRegeneration = Readonly<Record<string, RegenerationProgress>>;

const wholeVideo = 0;

/** Signals are not state: they may be lost, so the newest one of a step simply replaces the one before. */
export function addProgress(all: ProgressByRegeneration, signal: ProgressSignal): ProgressByRegeneration {
  const before = all[signal.regenerationId];
  const key = signal.take ?? signal.clip ?? wholeVideo;
  return {
    ...all,
    [signal.regenerationId]: {
      step: signal.step,
      steps: {
        ...before?.steps,
        [signal.step]: { ...before?.steps[signal.step], [key]: { percent: signal.percent, etaMs: signal.etaMs } },
      },
    },
  };
}

/** Forgets what was heard of changes that some events put in line or start: a retry begins again from nothing. */
export function forgetRestarted(all: ProgressByRegeneration, events: readonly JobEvent[]): ProgressByRegeneration {
  const restarted = events.flatMap((event) => {
    if (event.type === 'regeneration-queued') return [event.regeneration.id];
    return event.type === 'regeneration-started' ? [event.regenerationId] : [];
  });
  if (!restarted.some((id) => id in all)) return all;
  return Object.fromEntries(Object.entries(all).filter(([id]) => !restarted.includes(id)));
}

/** Percentage of a step: what was said of the whole video, else the mean over its clips or takes; null when nothing was said yet. */
export function toStepPercent(
  progress: RegenerationProgress | undefined,
  step: ProgressStep,
  parts = 1,
): number | null {
  const said = progress?.steps[step] ?? {};
  if (said[wholeVideo] !== undefined) return said[wholeVideo].percent;
  const entries = Object.values(said);
  if (entries.length === 0) return null;
  const sum = entries.reduce((total, entry) => total + entry.percent, 0);
  return sum / Math.max(parts, entries.length);
}

/**
 * Milliseconds that a step will still take: what was said of the whole video, else of the clip or take that takes longest;
 * null as long as nothing is known of one of them.
 */
export function toStepTimeLeft(
  progress: RegenerationProgress | undefined,
  step: ProgressStep,
  parts = 1,
): number | null {
  const said = progress?.steps[step] ?? {};
  if (said[wholeVideo] !== undefined) return said[wholeVideo].etaMs;
  const atWork = Object.values(said).filter(({ percent }) => percent < 100);
  const isPartial = Object.keys(said).length < parts || atWork.some(({ etaMs }) => etaMs === null);
  return isPartial || atWork.length === 0 ? null : Math.max(...atWork.map(({ etaMs }) => etaMs!));
}
