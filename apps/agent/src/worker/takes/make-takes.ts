import { limits } from '@retake/contracts';
import { type MadeTake, type PlannedClip, type PlanState, publishTakes, toFailure } from '@retake/regeneration';
import type { RunContext } from '../run-context.ts';
import { generateClip } from '../steps/generate-clip.ts';
import { toRunFailure } from '../steps/generate-clips.ts';
import { renderTake } from './render-take.ts';
import { type Try, tryTakes } from './try-takes.ts';

/** Each renders with as many threads as there are, so more at once take longer for every one. */
const rendersAtOnce = 2;

/**
 * Makes takes of a clip and adds them as versions; the video stays as it is. Models make them side by side, as the clips of
 * a change: each is a purchase of its own, with its seed and its receipt. What is bought and what is rendered are checkpoints
 * of each take, and one that cannot be made leaves the others alone.
 *
 * @throws what the takes threw when none of them could be made
 */
export async function makeTakes(context: RunContext, planned: readonly PlannedClip[], state: PlanState): Promise<void> {
  const { parts, run } = context;
  const generated = await tryTakes(
    context,
    planned.map((entry, index) => ({ planned: entry, take: entry.take ?? index + 1, made: null })),
    limits.clipsAtOnce,
    (own, take) => generateClip(own, take.planned, state.format),
  );
  const rendered = await tryTakes(context, generated, rendersAtOnce, (own, take) =>
    renderTake(own, { planned: take.planned, version: take.made, state }),
  );
  const failures = rendered.flatMap((entry) => ('error' in entry ? [entry] : []));
  if (failures.length === rendered.length) throw toRunFailure(failures, ({ take }) => `Take ${take}`);
  context.report({ clip: null, step: 'publish', percent: 100 });
  await publishTakes(parts.database, { lease: run.lease, takes: rendered.map(toMadeTake) });
}

function toMadeTake(entry: Try<MadeVersion>): MadeTake {
  const { take } = entry;
  return 'error' in entry ? { take, error: toFailure(entry.error) } : { take, version: entry.made };
}

type MadeVersion = Awaited<ReturnType<typeof renderTake>>;
