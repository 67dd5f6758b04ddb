import { runFfmpeg } from './run-ffmpeg.ts';

export interface SoundRange {
  readonly fromSeconds?: number;
  readonly seconds?: number;
  readonly signal?: AbortSignal;
}

/** Samples of a file's sound, mixed to one channel at 48 kHz, −1 to 1. Empty where it has none. */
export async function decodeSound(path: string, { signal }: { signal?: AbortSignal } = {}): Promise<Float32Array> {
  const { stdout } = await runFfmpeg(
    ['-i', `file:${path}`, '-map', '0:a:0?', '-ac', '1', '-ar', '48000', '-f', 'f32le', '-'],
    { stdout: 'buffer', ...(signal && { signal }) },
  );
  return new Float32Array(stdout.buffer.slice(stdout.byteOffset, stdout.byteOffset + stdout.byteLength));
}

/** Loudness of a stretch of sound in dB of full scale: effective value and highest sample; −Infinity is silence. */
export async function measureSound(
  path: string,
  { fromSeconds = 0, seconds = Number.POSITIVE_INFINITY, signal }: SoundRange = {},
): Promise<{ rmsDb: number; peakDb: number }> {
  const all = await decodeSound(path, signal ? { signal } : {});
  const samples = all.subarray(Math.round(fromSeconds * 48_000), Math.round((fromSeconds + seconds) * 48_000));
  let peak = 0;
  let power = 0;
  for (const sample of samples) {
    peak = Math.max(peak, Math.abs(sample));
    power += sample * sample;
  }
  const toDb = (value: number) => 20 * Math.log10(value);
  return { rmsDb: toDb(Math.sqrt(power / Math.max(1, samples.length))), peakDb: toDb(peak) };
}
