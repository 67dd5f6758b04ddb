import { type PlannedClip, recordFailedTake, toFailure } from '@retake/regeneration';
import type { RunContext } from '../run-context.ts';
import { isRunFailure } from '../steps/generate-clips.ts';

interface Take {
  readonly planned: PlannedClip;
  /** The nth of those that were asked for. */
  readonly take: number;
}
type FailedTake = Take & { readonly error: unknown };

/**
 * Makes takes side by side, and answers those that could not be made. One that fails is told of at once and leaves the others
 * alone; all of them have ended when this returns or throws.
 *
 * @throws what says nothing about a take: the run as a whole cannot go on, or not now
 */
export async function tryTakes(
  context: RunContext,
  takes: readonly Take[],
  make: (context: RunContext, take: Take) => Promise<void>,
): Promise<FailedTake[]> {
  const { parts, run, signal } = context;
  const tryTake = async (entry: Take): Promise<FailedTake | undefined> => {
    try {
      await make(toOwnContext(context, entry.take), entry);
      return undefined;
    } catch (error) {
      parts.log.warn({ err: error, ...run.lease, take: entry.take }, 'a take could not be made');
      if (!signal.aborted && !isRunFailure(error)) await recordFailure(context, entry.take, error);
      return { ...entry, error };
    }
  };
  // All of them end before any is looked at: none goes on behind the back of whoever ends the run.
  const tried = await Promise.allSettled(takes.map(tryTake));
  signal.throwIfAborted();
  const failures = tried.flatMap((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value ?? [];
  });
  for (const { error } of failures) if (isRunFailure(error)) throw error;
  return failures;
}

function recordFailure({ parts, run: { lease } }: RunContext, take: number, error: unknown): Promise<void> {
  return recordFailedTake(parts.database, { lease, take, error: toFailure(error) });
}

/** Takes of one clip are told apart by their numbers. */
function toOwnContext(context: RunContext, take: number): RunContext {
  return { ...context, report: (told) => context.report({ ...told, take }) };
}
