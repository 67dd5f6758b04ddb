import { createHash } from 'node:crypto';
import { RetakeError } from '@retake/contracts';
import { runFfmpeg } from '@retake/media';
import type { Track } from '../mux/parse-track.ts';
import { readTrack } from '../mux/read-track.ts';

/** A freshly rendered segment and how many frames it has to have. */
interface FreshSegment {
  readonly path: string;
  readonly frames: number;
}

/**
 * Proves freshly rendered segments before they may be reused: exactly their frames, the first one a key frame, every one
 * of them decodable. Returns a hash of each one's parameter sets. Throws `VERIFICATION_FAILED`.
 */
export async function checkUnit(segments: readonly FreshSegment[], signal?: AbortSignal): Promise<string[]> {
  const [tracks] = await Promise.all([
    Promise.all(segments.map(({ path }) => readTrack(path))),
    decodeAll(segments, signal),
  ]);
  return tracks.map((track, index) => {
    const problem = toProblem(track, segments[index]!.frames);
    if (problem !== null) throw toError(problem, segments[index]!.path);
    return createHash('sha256').update(track.sampleDescription).digest('hex');
  });
}

function toProblem({ sizes, keys }: Track, frames: number): string | null {
  if (sizes.length !== frames) return `The segment has ${sizes.length} frames instead of ${frames}.`;
  return keys === null || keys.has(0) ? null : 'The segment does not begin with a key frame.';
}

/** One decoder for each segment, all in one process. The loop filter changes pixels and finds no errors: left out. */
async function decodeAll(segments: readonly FreshSegment[], signal: AbortSignal | undefined): Promise<void> {
  const inputs = segments.flatMap(({ path }) => ['-skip_loop_filter', 'all', '-i', `file:${path}`]);
  const maps = segments.flatMap((_, index) => ['-map', `${index}:v:0`]);
  const { stderrTail } = await runFfmpeg(
    ['-xerror', ...inputs, ...maps, '-f', 'null', '-'],
    signal === undefined ? {} : { signal },
  );
  if (stderrTail.length > 0) throw toError(`The segments do not decode: ${stderrTail[0]}`, segments[0]!.path);
}

function toError(problem: string, path: string): RetakeError {
  return new RetakeError('VERIFICATION_FAILED', { details: { problem, path } });
}
