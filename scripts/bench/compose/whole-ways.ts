import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type ComposeTimeline, toEncodeArgs } from '@retake/composer';
import type { FrameFormat } from '@retake/contracts';
import { runFfmpeg } from '@retake/media';
import { toFilmArgs, toFilmGraph, toNormaliseFilters, toTimingFilters } from './film-graph.ts';
import { type FilmPart, toFilmParts } from './film-parts.ts';

/** The limit: one ffmpeg that normalises a part of one file and encodes it, with the composer's settings and nothing else. */
export async function encodeAlone(
  format: FrameFormat,
  { path, from, frames }: Pick<FilmPart, 'path' | 'from' | 'frames'>,
  output: string,
): Promise<void> {
  const filters = toNormaliseFilters(format, from, frames);
  await runFfmpeg(['-i', path, '-vf', filters, '-an', ...toEncodeArgs(format, []), '-f', 'mp4', output]);
}

/** The plain way: one filter graph that decodes every clip, blends, and encodes the whole video with its song. */
export async function composeInOneGraph(timeline: ComposeTimeline, output: string): Promise<void> {
  const parts = toFilmParts(timeline);
  const inputs = parts.flatMap(({ path }) => ['-i', path]);
  const graph = toFilmGraph(timeline.format, parts, ({ from, frames }) =>
    toNormaliseFilters(timeline.format, from, frames),
  );
  const song = ['-i', timeline.audio!.path];
  await runFfmpeg([...inputs, ...song, ...toFilmArgs(timeline, graph, parts.length, output)]);
}

/** The common way: each clip is normalised into a file of its own, then these are joined with filters and encoded again. */
export async function composeTwice(timeline: ComposeTimeline, output: string): Promise<void> {
  const folder = await mkdtemp(join(dirname(output), 'normalised-'));
  const parts = toFilmParts(timeline);
  const paths = parts.map((_, index) => join(folder, `${index}.mp4`));
  for (const [index, part] of parts.entries()) await encodeAlone(timeline.format, part, paths[index]!);
  const graph = toFilmGraph(timeline.format, parts, () => toTimingFilters(timeline.format).join(','));
  const inputs = [...paths, timeline.audio!.path].flatMap((path) => ['-i', path]);
  await runFfmpeg([...inputs, ...toFilmArgs(timeline, graph, parts.length, output)]);
  await rm(folder, { recursive: true });
}
