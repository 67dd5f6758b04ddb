import type { FrameFormat } from '@retake/contracts';
import { readTrack } from '../mux/read-track.ts';
import { writeMovie } from '../mux/write-movie.ts';
import { toTimescale } from '../settings.ts';

interface JoinRequest {
  /** Files of the segments, in order. */
  readonly paths: readonly string[];
  readonly sound: { readonly path: string; readonly samples: number } | null;
  readonly output: string;
  readonly format: FrameFormat;
  readonly signal?: AbortSignal;
}

/** Joins segments and soundtrack into one file. Copies samples; decodes and encodes nothing. */
export async function joinCut({ paths, sound, output, format, signal }: JoinRequest): Promise<void> {
  const { width, height, rate } = format;
  const toSource = async (path: string) => ({ path, track: await readTrack(path) });
  const [pictures, heard] = await Promise.all([
    Promise.all(paths.map(toSource)),
    sound === null ? null : toSource(sound.path),
  ]);
  await writeMovie({
    ...{ pictures, sound: heard, output, width, height },
    frameTicks: (toTimescale(rate) * rate.den) / rate.num,
    soundTicks: sound?.samples ?? 0,
    ...(signal && { signal }),
  });
}
