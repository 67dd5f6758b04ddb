import type { PlannedClip } from '@retake/regeneration';
import pMap from 'p-map';
import type { RunContext } from '../run-context.ts';
import { isRunFailure } from '../steps/generate-clips.ts';

interface Take {
  readonly planned: PlannedClip;
  /** The nth of those that were asked for. */
  readonly take: number;
}
/** A take with what was made of it so far. */
type Made<Value> = Take & { readonly made: Value };
type Failed = Take & { readonly error: unknown };
export type Try<Value> = Made<Value> | Failed;

/**
 * Does a step for every take that has not failed yet, a few at a time. One that fails leaves the others alone; all of them
 * have ended when this returns or throws.
 *
 * @throws what says nothing about a take: the run as a whole cannot go on, or not now
 */
export async function tryTakes<Before, After>(
  context: RunContext,
  takes: readonly Try<Before>[],
  concurrency: number,
  make: (context: RunContext, take: Made<Before>) => Promise<After>,
): Promise<Try<After>[]> {
  const { parts, run, signal } = context;
  const tried = await pMap(
    takes,
    async (entry): Promise<Try<After>> => {
      if ('error' in entry) return entry;
      const { planned, take } = entry;
      try {
        return { planned, take, made: await make(toOwnContext(context, take), entry) };
      } catch (error) {
        parts.log.warn({ err: error, ...run.lease, take }, 'a take could not be made');
        return { planned, take, error };
      }
    },
    { concurrency },
  );
  signal.throwIfAborted();
  for (const entry of tried) if ('error' in entry && isRunFailure(entry.error)) throw entry.error;
  return tried;
}

/** Takes of one clip are told apart by their numbers. */
function toOwnContext(context: RunContext, take: number): RunContext {
  return { ...context, report: (told) => context.report({ ...told, take }) };
}
