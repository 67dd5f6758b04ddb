import { type ComposeTimeline, toComposePlan } from '@retake/composer';
import { toRenderArgs } from '../../../packages/composer/src/graph/render-args.ts';
import type { UnitSource } from '../../../packages/composer/src/graph/unit-source.ts';
import { toRenderUnits } from '../../../packages/composer/src/plan/render-units.ts';
import { readTraits } from '../../../packages/composer/src/run/read-traits.ts';
import { checkPipe, runPipeline } from './pipeline.ts';

/** Renders every segment as the composer has to, one ffmpeg after another and nothing else; with a check when asked. */
export async function composeUnits(timeline: ComposeTimeline, { isChecked }: { readonly isChecked: boolean }) {
  const { segments, timeline: planned } = toComposePlan(timeline);
  const sources: UnitSource[] = await Promise.all(
    planned.clips.map(async ({ path }) => ({ path, traits: await readTraits(path, planned.format) })),
  );
  for (const unit of toRenderUnits(segments, () => true)) {
    const args = toRenderArgs(unit, planned.format, (index) => sources[index]!);
    await runPipeline(args, isChecked ? checkPipe : '> /dev/null');
  }
}
