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
import { keptArgs, toKeepingArgs } from './kept-edges.ts';
import { checkPipe, runPipeline, timeToPictureMs } from './pipeline.ts';

/** What a change of one clip cannot do without, a part more in each. Nothing of ours runs meanwhile. */
interface BareWork {
  /** Encodes the changed segments, blends and all. The frames of the neighbours lie there as raw pictures. */
  readonly blend: () => Promise<void>;
  /** The same with the frames of the neighbours out of their sources: the command that the composer gives to ffmpeg. */
  readonly render: () => Promise<void>;
  /** The same, and a second ffmpeg decodes what the first one writes as a check. */
  readonly renderAndCheck: () => Promise<void>;
  /** The same where the neighbours' frames have been kept without loss, in files of exactly these frames. */
  readonly renderFromKept: () => Promise<void>;
  /** And the changed clip's own edges are kept that way too, for the next change of a neighbour. */
  readonly renderFromKeptAndKeep: () => Promise<void>;
  /** Milliseconds from the start of `render` until so many pictures have come out of the encoder; the rest is not waited for. */
  readonly timeToPictureMs: (pictures: number) => Promise<number>;
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
  const [raw, kept] = [[...sources], [...sources]];
  for (const range of units[0]!.flatMap(toSourceRanges)) {
    if (range.clip === clip) continue;
    const write = (name: string, encodeArgs: readonly string[] = []) =>
      writeConforming(range, sources[range.clip]!, planned, { path: join(folder, name), encodeArgs });
    raw[range.clip] = await write(`raw-${range.clip}.y4m`);
    kept[range.clip] = await write(`kept-${range.clip}.mp4`, keptArgs);
  }
  const args = toRenderArgs(units[0]!, format, (index) => sources[index]!);
  const fromStart = toFromStart(units[0]!, clip);
  const rawArgs = toRenderArgs(fromStart, format, (index) => raw[index]!);
  const fromKeptArgs = toRenderArgs(fromStart, format, (index) => kept[index]!);
  const ownEdges = fromStart.filter(({ kind }) => kind !== 'body').flatMap(toSourceRanges);
  const keepingArgs = toKeepingArgs(
    fromKeptArgs,
    ownEdges.filter((range) => range.clip === clip),
    folder,
  );
  return {
    blend: () => runPipeline(rawArgs, '> /dev/null'),
    render: () => runPipeline(args, '> /dev/null'),
    renderAndCheck: () => runPipeline(args, checkPipe),
    renderFromKept: () => runPipeline(fromKeptArgs, checkPipe),
    renderFromKeptAndKeep: () => runPipeline(keepingArgs, checkPipe),
    timeToPictureMs: (pictures) => timeToPictureMs(args, pictures),
  };
}

/** Writes frames of a source as the encoder takes them, in a file that says what they are. */
async function writeConforming(
  range: SourceRange,
  { path, traits }: UnitSource,
  { format }: ComposeTimeline,
  output: { readonly path: string; readonly encodeArgs: readonly string[] },
): Promise<UnitSource> {
  const { inputArgs, filters } = toNormalised(range, traits, format);
  await runFfmpeg([...inputArgs, '-i', path, '-vf', filters.join(','), '-an', ...output.encodeArgs, output.path]);
  const conforming: SourceTraits = {
    ...{ displayWidth: format.width, displayHeight: format.height, isUpright: true },
    ...{ rate: format.rate, isVariableRate: false, seekableFrames: null, pixelFormat: 'yuv420p', colorRange: 'tv' },
    ...{ colorSpace: 'bt709', colorTransfer: 'bt709', colorPrimaries: 'bt709' },
  };
  return { path: output.path, traits: conforming };
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
