import type { JobSnapshot } from '../views/job-view.ts';
import type { Failure, RegenerationView, TakeView } from '../views/regeneration-view.ts';

/** As many ended changes as a job keeps in sight. */
const endedKept = 50;

/**
 * Moves a regeneration out of the line and into the ended ones, with what changed about it. Of takes, those that came are kept
 * where nothing else is told.
 */
export function endRegeneration(
  state: JobSnapshot,
  id: string,
  change: Pick<RegenerationView, 'status' | 'error' | 'cutNumber' | 'endedAt'> &
    Partial<Pick<RegenerationView, 'takes'>>,
  failedClips: readonly { readonly clip: number; readonly error: Failure }[] = [],
): Pick<JobSnapshot, 'running' | 'queue' | 'ended'> {
  const found = state.running?.id === id ? state.running : state.queue.find((entry) => entry.id === id);
  const ended = found && {
    ...found,
    ...{ takes: found.takes.filter(({ version }) => version !== null), ...change },
    ...{ clips: withErrors(found.clips, failedClips), position: 0 },
  };
  return {
    running: state.running?.id === id ? null : state.running,
    queue: toNumberedQueue(state.queue.filter((entry) => entry.id !== id)),
    ended: ended ? [ended, ...state.ended].slice(0, endedKept) : state.ended,
  };
}

/** The change that runs with what became of a take, if the take is one of its own. */
export function withTake(
  running: JobSnapshot['running'],
  regenerationId: string,
  made: TakeView,
): JobSnapshot['running'] {
  if (running?.id !== regenerationId) return running;
  const others = running.takes.filter(({ take }) => take !== made.take);
  return { ...running, takes: [...others, made].toSorted((a, b) => a.take - b.take) };
}

function withErrors(
  clips: RegenerationView['clips'],
  failed: readonly { readonly clip: number; readonly error: Failure }[],
): RegenerationView['clips'] {
  return clips.map((row) => ({ ...row, error: failed.find(({ clip }) => clip === row.clip)?.error ?? null }));
}

/** Those that wait, each with its place. */
export function toNumberedQueue(queue: readonly RegenerationView[]): RegenerationView[] {
  return queue.map((entry, index) => ({ ...entry, position: index + 1 }));
}
