import type { Readable } from 'node:stream';
import { runFfmpeg } from '@retake/media';
import { createOnsetEnvelope, envelopeRateHz, sampleRateHz } from './onset-envelope.ts';
import { trackBeats } from './track-beats.ts';

/** A song is listened to for so long at most. */
const longestSeconds = 3_600;

/**
 * The times of a song's beats in seconds from the beginning of the file, in order, at a tempo from 50 to 210 a minute.
 * Empty where there is no steady beat: silence, noise, speech, a held tone. The same file gives the same times. The
 * sound is read as it is decoded and not kept. Throws what `runFfmpeg` throws, for a file without sound too.
 */
export async function detectBeats(path: string, { signal }: { signal?: AbortSignal } = {}): Promise<number[]> {
  const envelope = createOnsetEnvelope();
  // Sound that begins late in its file keeps its delay, as it does when the song is laid under a video.
  const filters = `aresample=${sampleRateHz}:async=1:first_pts=0`;
  const args = ['-i', `file:${path}`, '-map', '0:a:0', '-af', filters, '-ac', '1', '-t', String(longestSeconds)];
  await runFfmpeg([...args, '-f', 'f32le', 'pipe:1'], {
    onStdout: async (stream) => {
      for await (const samples of toSamples(stream)) envelope.add(samples);
    },
    ...(signal && { signal }),
  });
  return trackBeats(envelope.finish()).map((index) => Math.max(0, index / envelopeRateHz));
}

/** Pieces of a pipe end anywhere; a number that is cut in two is put together again. */
async function* toSamples(stream: Readable): AsyncGenerator<Float32Array> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const bytes = Buffer.concat([rest, chunk]);
    const whole = bytes.length - (bytes.length % 4);
    rest = bytes.subarray(whole);
    yield new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + whole));
  }
}
