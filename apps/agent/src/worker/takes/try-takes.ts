import type { PlannedClip } from '@retake/regeneration';
import type { RunContext } from '../run-context.ts';
import { isRunFailure } from '../steps/generate-clips.ts';

interface Take {
  readonly planned: PlannedClip;
  /** The nth of those that were asked for. */
  readonly take: number;
}
type FailedTake = Take & { readonly error: unknown };

/**
 * Makes takes side by side, and answers those that could not be made. One that fails leaves the others alone; all of them
 * have ended when this returns or throws.
 *
 * @throws what says nothing about a take: the run as a whole cannot go on, or not now
 */
export async function tryTakes(
  context: RunContext,
  takes: readonly Take[],
  make: (context: RunContext, take: Take) => Promise<void>,
): Promise<FailedTake[]> {
  const { parts, run, signal } = context;
  const tried = await Promise.all(
    takes.map(async (entry): Promise<FailedTake | undefined> => {
      try {
        await make(toOwnContext(context, entry.take), entry);
        return undefined;
      } catch (error) {
        parts.log.warn({ err: error, ...run.lease, take: entry.take }, 'a take could not be made');
        return { ...entry, error };
      }
    }),
  );
  const failures = tried.filter((entry) => entry !== undefined);
  signal.throwIfAborted();
  for (const { error } of failures) if (isRunFailure(error)) throw error;
  return failures;
}

/** Takes of one clip are told apart by their numbers. */
function toOwnContext(context: RunContext, take: number): RunContext {
  return { ...context, report: (told) => context.report({ ...told, take }) };
}
