import { type MadeTake, type PlannedClip, type PlanState, publishTakes, toFailure } from '@retake/regeneration';
import pMap from 'p-map';
import type { RunContext } from '../run-context.ts';
import { type ClipFailure, isRunFailure, toRunFailure } from '../steps/generate-clips.ts';
import { renderTake } from './render-take.ts';

/**
 * Makes takes of a clip and adds them as versions; the video stays as it is. Each take is a checkpoint of its own. One that
 * cannot be made leaves the others alone. A model makes them one after the other: a clip has one open purchase at a time.
 *
 * @throws what a take threw when none of them could be made
 */
export async function makeTakes(context: RunContext, planned: readonly PlannedClip[], state: PlanState): Promise<void> {
  const { parts, run, signal } = context;
  const failures: ClipFailure[] = [];
  const isFree = planned.every(({ route }) => route === 'grade');
  const takes = await pMap(
    planned,
    async (take, index): Promise<MadeTake> => {
      const number = take.take ?? index + 1;
      try {
        return { take: number, version: await renderTake(context, take, state) };
      } catch (error) {
        parts.log.warn({ err: error, ...run.lease, take: number }, 'a take could not be made');
        failures.push({ planned: take, error });
        return { take: number, error: toFailure(error) };
      }
    },
    { concurrency: isFree ? 2 : 1 },
  );
  signal.throwIfAborted();
  const fatal = failures.find(({ error }) => isRunFailure(error));
  if (fatal !== undefined) throw fatal.error;
  if (failures.length === planned.length) throw toRunFailure(failures);
  context.report({ clip: null, step: 'publish', percent: 100 });
  await publishTakes(parts.database, { lease: run.lease, takes });
}
