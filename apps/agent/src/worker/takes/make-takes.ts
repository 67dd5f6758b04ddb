import { limits } from '@retake/contracts';
import { endTakes, type PlannedClip, type PlanState, publishTake, readTakes } from '@retake/regeneration';
import pLimit from 'p-limit';
import type { RunContext } from '../run-context.ts';
import { generateClip } from '../steps/generate-clip.ts';
import { toRunFailure } from '../steps/generate-clips.ts';
import { renderTake } from './render-take.ts';
import { tryTakes } from './try-takes.ts';

/** Each renders with as many threads as there are, so more at once take longer for every one. */
const rendersAtOnce = 2;

/**
 * Makes takes of a clip; the video stays as it is. Models make them side by side, as the clips of a change: each is a
 * purchase of its own, with its seed and its receipt. What is bought and what is rendered are checkpoints of each take, and
 * one that cannot be made is told of and leaves the others alone. Each is published by itself as soon as it is rendered, so a run that goes
 * on, or is tried again, makes those that are not published yet.
 *
 * @throws what the takes threw when none of them could be made
 */
export async function makeTakes(context: RunContext, planned: readonly PlannedClip[], state: PlanState): Promise<void> {
  const { parts, run } = context;
  const { database } = parts;
  const takes = await readTakes(database, run.lease.regenerationId);
  const published = new Set(takes.filter(({ version }) => version !== null).map(({ take }) => take));
  const missing = planned
    .map((entry, index) => ({ planned: entry, take: entry.take ?? index + 1 }))
    .filter(({ take }) => !published.has(take));
  const generating = pLimit(limits.clipsAtOnce);
  const rendering = pLimit(rendersAtOnce);
  const failures = await tryTakes(context, missing, async (own, { planned: entry, take }) => {
    const generated = await generating(() => generateClip(own, entry, state.format));
    const version = await rendering(() => renderTake(own, { planned: entry, version: generated, state }));
    await publishTake(database, { lease: run.lease, take, version });
  });
  if (published.size === 0 && failures.length === missing.length) {
    throw toRunFailure(failures, ({ take }) => `Take ${take}`);
  }
  context.report({ clip: null, step: 'publish', percent: 100 });
  await endTakes(database, run.lease);
}
