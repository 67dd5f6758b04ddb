import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { isRetakeError, RetakeError } from '@retake/contracts';
import type { AddressRule } from './address-rule.ts';
import { openOutput } from './open-output.ts';
import { requireVideo } from './require-video.ts';
import { toUnusable } from './to-unusable.ts';

interface DownloadOptions {
  readonly rule: AddressRule;
  readonly maxBytes: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Fetches a finished clip and looks at it. A file at `outputPath` is whole, and a video.
 *
 * @throws RetakeError `OUTPUT_EXPIRED`, `PROVIDER_UNAVAILABLE` (may be fetched again), `OUTPUT_UNUSABLE` (never will be a
 *   video), those of `requireVideo`; the signal's reason
 */
export async function downloadOutput(
  address: string,
  outputPath: string,
  { rule, maxBytes, signal }: DownloadOptions,
): Promise<void> {
  const partial = `${outputPath}.partial`;
  try {
    const response = await openOutput(address, rule, signal);
    if (String(response.headers['content-type']).startsWith('text/')) {
      response.destroy();
      throw toUnusable('The provider sent a web page where the clip should be.');
    }
    if (Number(response.headers['content-length']) > maxBytes) {
      response.destroy();
      throw toUnusable(tooLarge(maxBytes));
    }
    await pipeline(response, (source: AsyncIterable<Buffer>) => limit(source, maxBytes), createWriteStream(partial), {
      ...(signal && { signal }),
    });
    await requireVideo(partial, signal);
    await rename(partial, outputPath);
  } catch (error) {
    signal?.throwIfAborted();
    if (isRetakeError(error)) throw error;
    throw new RetakeError('PROVIDER_UNAVAILABLE', { message: 'The finished clip could not be fetched.', cause: error });
  } finally {
    await rm(partial, { force: true });
  }
}

async function* limit(source: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const part of source) {
    bytes += part.length;
    if (bytes > maxBytes) throw toUnusable(tooLarge(maxBytes));
    yield part;
  }
}

function tooLarge(maxBytes: number): string {
  return `The clip that the provider sent is larger than ${Math.floor(maxBytes / 2 ** 20)} MiB.`;
}
