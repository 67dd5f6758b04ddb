import type { Readable } from 'node:stream';
import type { Waveform } from '@retake/contracts';
import { runFfmpeg } from './run-ffmpeg.ts';

export interface WaveformOptions {
  /** How many stretches of equal length. */
  readonly points: number;
  /** The length that they cover together. Sound beyond it is left out; where sound ends before, there is silence. */
  readonly seconds: number;
  readonly signal?: AbortSignal;
}

const sampleRateHz = 48_000;
const channels = 2;
const fullScale = 32_768;
const bytesPerSample = 2;

/**
 * Measures how loud the sound of a file is along its time, both channels together. It is measured while it is decoded, so
 * that memory does not grow with its length. Throws as `runFfmpeg` does, also for a file
 * without sound.
 */
export async function measureWaveform(input: string, { points, seconds, signal }: WaveformOptions): Promise<Waveform> {
  const total = Math.max(points, Math.round(seconds * sampleRateHz)) * channels;
  const peaks = new Float64Array(points);
  const squares = new Float64Array(points);
  let heard = 0;
  const onStdout = async (stream: Readable) => {
    for await (const samples of readSamples(stream)) {
      for (let index = 0; index < samples.length && heard < total; index += 1, heard += 1) {
        const point = Math.floor((heard * points) / total);
        const level = Math.abs(samples[index]!);
        if (level > peaks[point]!) peaks[point] = level;
        squares[point]! += level * level;
      }
    }
  };
  const args = ['-vn', '-i', `file:${input}`, '-map', '0:a:0', '-ar', String(sampleRateHz), '-ac', String(channels)];
  await runFfmpeg([...args, '-c:a', 'pcm_s16le', '-f', 's16le', '-'], { onStdout, ...(signal && { signal }) });
  const perPoint = total / points;
  return {
    peaks: Array.from(peaks, (peak) => toShare(peak)),
    rms: Array.from(squares, (sum) => toShare(Math.sqrt(sum / perPoint))),
  };
}

/** Three digits: finer than a screen shows, and short to send. */
function toShare(level: number): number {
  return Math.round(Math.min(1, level / fullScale) * 1_000) / 1_000;
}

/** The samples of a stream of bytes that may be cut anywhere. */
async function* readSamples(stream: Readable): AsyncGenerator<Int16Array> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const whole = bytes.length - (bytes.length % bytesPerSample);
    rest = bytes.subarray(whole);
    // A view of 16-bit numbers has to begin at an even address.
    const aligned = bytes.byteOffset % bytesPerSample === 0 ? bytes : Buffer.from(bytes);
    yield new Int16Array(aligned.buffer, aligned.byteOffset, whole / bytesPerSample);
  }
}
