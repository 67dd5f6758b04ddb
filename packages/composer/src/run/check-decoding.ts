import type { Readable } from 'node:stream';
import { RetakeError } from '@retake/contracts';
import { runFfmpeg } from '@retake/media';

/**
 * Proves that what an encoder writes can be decoded, every frame of it, while it is being written. The loop filter
 * changes pixels and finds no errors, so it is left out. Throws `VERIFICATION_FAILED`.
 */
export async function checkDecoding(stream: Readable, frames: number, signal: AbortSignal): Promise<void> {
  let decoded = 0;
  const { stderrTail } = await runFfmpeg(
    ['-xerror', '-skip_loop_filter', 'all', '-threads', '1', '-i', 'pipe:0', '-map', '0:v:0', '-f', 'null', '-'],
    {
      stdin: stream,
      signal,
      onProgress: (progress) => {
        decoded = progress.frames;
      },
    },
  );
  const problem =
    stderrTail.length > 0 ? `The segments do not decode: ${stderrTail[0]}` : toCountProblem(decoded, frames);
  if (problem !== null) throw new RetakeError('VERIFICATION_FAILED', { details: { problem } });
}

function toCountProblem(decoded: number, frames: number): string | null {
  return decoded === frames ? null : `${decoded} frames were decoded instead of ${frames}.`;
}
