import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type ComposeTimeline, toComposePlan } from '@retake/composer';
import { toRenderArgs } from '../../../packages/composer/src/graph/render-args.ts';
import { toRenderUnits } from '../../../packages/composer/src/plan/render-units.ts';
import { toSourceRanges } from '../../../packages/composer/src/plan/segments.ts';
import { readTraits } from '../../../packages/composer/src/run/read-traits.ts';

/** Prepares what a change of one clip cannot do without; the work itself is a call of its own, to be timed. */
export async function prepareBareWork(timeline: ComposeTimeline, clip: number): Promise<() => Promise<void>> {
  const { segments, timeline: planned } = toComposePlan(timeline);
  const isChanged = (segment: (typeof segments)[number]) =>
    toSourceRanges(segment).some((range) => range.clip === clip);
  const units = toRenderUnits(segments, isChanged);
  if (units.length !== 1) throw new Error(`The change takes ${units.length} runs of the encoder instead of one.`);
  const sources = await Promise.all(
    planned.clips.map(async ({ path }) => ({
      path,
      traits: await readTraits(path, planned.format),
      framing: 'fit' as const,
    })),
  );
  const args = toRenderArgs(units[0]!, planned.format, (index) => sources[index]!);
  return () => runBareWork(args);
}

/** One ffmpeg renders the changed segments, another decodes what it writes as a check. Nothing of ours runs meanwhile. */
async function runBareWork(args: readonly string[]): Promise<void> {
  const common = '-hide_banner -nostdin -v error';
  const check = `ffmpeg ${common} -xerror -skip_loop_filter all -threads 1 -i pipe:0 -f null -`;
  const child = spawn('sh', ['-c', `ffmpeg ${common} "$@" | ${check}`, 'sh', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new Error(`Rendering or decoding ended with ${status}.`);
}
