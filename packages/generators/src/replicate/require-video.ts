import { isRetakeError, type RetakeError } from '@retake/contracts';
import { probe, runFfmpeg, toInputArgs } from '@retake/media';
import { toUnusable } from './to-unusable.ts';

/** No model makes half of that. */
const longestSeconds = 120;
const decodeTimeoutMs = 120_000;

/**
 * Looks at a file that a provider sent, without trusting it: a video in a container and a codec that are accepted, and whole.
 *
 * @throws RetakeError `OUTPUT_UNUSABLE` saying what is wrong with it; what the tools throw that could not look at it, which says
 *   nothing of the file; the signal's reason
 */
export async function requireVideo(path: string, signal?: AbortSignal): Promise<void> {
  const abort = signal ? { signal } : {};
  try {
    const { video, durationSeconds } = await probe(path, abort);
    if (video === null) throw toUnusable('The provider sent a file without a picture.');
    if (durationSeconds > longestSeconds) throw toUnusable('The provider sent a video that is far too long.');
    const frames = await countDecodedFrames(path, abort);
    // A file that ends in the middle still lists all of its frames at its beginning.
    if (video.frames !== null && frames < video.frames) {
      throw toUnusable(`The clip that the provider sent ends after ${frames} of ${video.frames} frames.`);
    }
  } catch (cause) {
    signal?.throwIfAborted();
    if (!isRetakeError(cause) || !isFault(cause)) throw cause;
    throw toUnusable('The provider sent a file that is not a usable video.', cause);
  }
}

/** A tool that has ended by itself has read the file; one that was killed or is not there has not. */
function isFault({ code, status, details }: RetakeError): boolean {
  const exitCode = details?.exitCode;
  return status === 422 || (code === 'MEDIA_TOOL_FAILED' && typeof exitCode === 'number' && exitCode !== 127);
}

async function countDecodedFrames(path: string, abort: { readonly signal?: AbortSignal }): Promise<number> {
  let counted = 0;
  const output = ['-map', '0:v:0', '-fps_mode', 'passthrough', '-f', 'null', '-'];
  await runFfmpeg([...(await toInputArgs(path)), ...output], {
    ...{ timeoutMs: decodeTimeoutMs, ...abort },
    onProgress: ({ frames }) => {
      counted = frames;
    },
  });
  return counted;
}
