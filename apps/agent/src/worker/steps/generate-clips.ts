import { type FrameFormat, isRetakeError, limits, RetakeError } from '@retake/contracts';
import { type NewVersion, type PlannedClip, toFailure } from '@retake/regeneration';
import pMap from 'p-map';
import type { RunContext } from '../run-context.ts';
import { generateClip } from './generate-clip.ts';

/** Failures that say nothing about a clip: the run as a whole cannot go on, or not now. */
const runFailures = ['CANCELLED', 'LEASE_LOST', 'DATABASE_UNAVAILABLE', 'STORAGE_FAILED', 'DISK_FULL'] as const;

export const isRunFailure = (error: unknown) => runFailures.some((code) => isRetakeError(error, code));

/** A clip that could not be made, and why. */
export interface ClipFailure {
  readonly planned: PlannedClip;
  readonly error: unknown;
}

export interface GeneratedClips {
  readonly made: readonly NewVersion[];
  readonly failures: readonly ClipFailure[];
}

/**
 * Makes the new versions of all clips of a change, a few at a time. One that fails leaves the others alone; all of them
 * have ended when this returns or throws.
 */
export async function generateClips(
  context: RunContext,
  clips: readonly PlannedClip[],
  format: FrameFormat,
): Promise<GeneratedClips> {
  const failures: ClipFailure[] = [];
  const versions = await pMap(
    clips,
    async (planned) => {
      try {
        return await generateClip(context, planned, format);
      } catch (error) {
        context.parts.log.warn({ err: error, ...context.run.lease, clip: planned.clip }, 'a clip could not be made');
        failures.push({ planned, error });
        return undefined;
      }
    },
    { concurrency: limits.clipsAtOnce },
  );
  context.signal.throwIfAborted();
  const fatal = failures.find(({ error }) => isRunFailure(error));
  if (fatal !== undefined) throw fatal.error;
  return { made: versions.filter((version) => version !== undefined), failures };
}

/**
 * What a run has to say when none of its clips could be made: the reason of the only one, or every clip with its reason.
 * As long as one may succeed later, so may the change.
 */
export function toRunFailure<Failed extends ClipFailure>(
  failures: readonly Failed[],
  toName: (failed: Failed) => string = ({ planned }) => `Clip ${planned.clip}`,
): unknown {
  const [first] = failures;
  if (failures.length === 1) return first?.error;
  const told = failures
    .toSorted((a, b) => a.planned.clip - b.planned.clip)
    .map((failed) => ({ name: toName(failed), clip: failed.planned.clip, ...toFailure(failed.error) }));
  const { code } = told.find(({ retryable }) => retryable) ?? told[0]!;
  const message = told.map(({ name, message: reason }) => `${name}: ${reason}`).join(' ');
  const clips = told.map(({ name: _name, ...rest }) => rest);
  return new RetakeError(code, { message, details: { clips }, cause: first?.error });
}
