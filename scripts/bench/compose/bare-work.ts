import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type ComposeTimeline, toComposePlan } from '@retake/composer';
import { runFfmpeg } from '@retake/media';
import { toNormalised } from '../../../packages/composer/src/graph/normalise.ts';
import { toRenderArgs } from '../../../packages/composer/src/graph/render-args.ts';
import type { SourceTraits } from '../../../packages/composer/src/graph/source-traits.ts';
import type { UnitSource } from '../../../packages/composer/src/graph/unit-source.ts';
import { type RenderUnit, toRenderUnits } from '../../../packages/composer/src/plan/render-units.ts';
import { type SourceRange, toSourceRanges } from '../../../packages/composer/src/plan/segments.ts';
import { readTraits } from '../../../packages/composer/src/run/read-traits.ts';

/** What a change of one clip cannot do without, a part more in each. Nothing of ours runs meanwhile. */
interface BareWork {
  /** Encodes the changed segments, blends and all. The frames of the neighbours lie there as raw pictures. */
  readonly blend: () => Promise<void>;
  /** The same with the frames of the neighbours out of their sources: the command that the composer gives to ffmpeg. */
  readonly render: () => Promise<void>;
  /** The same, and a second ffmpeg decodes what the first one writes as a check. */
  readonly renderAndCheck: () => Promise<void>;
}

/** Prepares the bare work of a change of one clip; its parts are calls, to be timed. Raw pictures go into the folder. */
export async function prepareBareWork(timeline: ComposeTimeline, clip: number, folder: string): Promise<BareWork> {
  const { segments, timeline: planned } = toComposePlan(timeline);
  const isChanged = (segment: (typeof segments)[number]) =>
    toSourceRanges(segment).some((range) => range.clip === clip);
  const units = toRenderUnits(segments, isChanged);
  if (units.length !== 1) throw new Error(`The change takes ${units.length} runs of the encoder instead of one.`);
  const { format } = planned;
  const sources: UnitSource[] = await Promise.all(
    planned.clips.map(async ({ path }) => ({ path, traits: await readTraits(path, format) })),
  );
  const raw = [...sources];
  for (const range of units[0]!.flatMap(toSourceRanges)) {
    if (range.clip !== clip) raw[range.clip] = await writeRaw(range, sources[range.clip]!, planned, folder);
  }
  const args = toRenderArgs(units[0]!, format, (index) => sources[index]!);
  const rawArgs = toRenderArgs(toFromStart(units[0]!, clip), format, (index) => raw[index]!);
  return {
    blend: () => runPipeline(rawArgs, '> /dev/null'),
    render: () => runPipeline(args, '> /dev/null'),
    renderAndCheck: () => runPipeline(args, `| ffmpeg ${common} ${check}`),
  };
}

/** Writes frames of a source as the encoder takes them, in a file that says what they are. */
async function writeRaw(
  range: SourceRange,
  { path, traits }: UnitSource,
  { format }: ComposeTimeline,
  folder: string,
): Promise<UnitSource> {
  const { inputArgs, filters } = toNormalised(range, traits, format);
  const rawPath = join(folder, `raw-${range.clip}.y4m`);
  await runFfmpeg([...inputArgs, '-i', path, '-vf', filters.join(','), '-an', rawPath]);
  const conforming: SourceTraits = {
    ...{ displayWidth: format.width, displayHeight: format.height, isUpright: true },
    ...{ rate: format.rate, isVariableRate: false, seekableFrames: null, pixelFormat: 'yuv420p', colorRange: 'tv' },
    ...{ colorSpace: 'bt709', colorTransfer: 'bt709', colorPrimaries: 'bt709' },
  };
  return { path: rawPath, traits: conforming };
}

/** The unit when each neighbour is a file of exactly the frames that are wanted of it. */
function toFromStart(unit: RenderUnit, clip: number): RenderUnit {
  const toMoved = (range: SourceRange) => (range.clip === clip ? range : { ...range, from: 0 });
  const moved = unit.map((segment) =>
    segment.kind === 'body'
      ? segment
      : { ...segment, outgoing: toMoved(segment.outgoing), incoming: toMoved(segment.incoming) },
  );
  return moved as unknown as RenderUnit;
}

const common = '-hide_banner -nostdin -v error';
const check = '-xerror -skip_loop_filter all -threads 1 -i pipe:0 -f null -';

async function runPipeline(args: readonly string[], rest: string): Promise<void> {
  const child = spawn('sh', ['-c', `ffmpeg ${common} "$@" ${rest}`, 'sh', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new Error(`Rendering or decoding ended with ${status}.`);
}
