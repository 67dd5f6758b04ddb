import { createHash } from 'node:crypto';
import { decodeSound, probe, runFfmpeg } from '@retake/media';

/** Samples of a file's sound at 48 kHz; none where it has no sound. */
export async function hear(path: string): Promise<Float32Array> {
  return (await probe(path)).audio === null ? new Float32Array() : decodeSound(path);
}

/** How much of one pitch is in some samples at 48 kHz: the amplitude of its sine. */
export function toAmplitude(samples: Float32Array, hertz: number): number {
  const turn = (2 * Math.PI * hertz) / 48_000;
  let [real, imaginary] = [0, 0];
  samples.forEach((sample, at) => {
    real += sample * Math.cos(turn * at);
    imaginary += sample * Math.sin(turn * at);
  });
  return samples.length === 0 ? 0 : (2 * Math.hypot(real, imaginary)) / samples.length;
}

/** Integrated loudness of a file's sound (EBU R 128); −70 is silence, as is no sound. */
export async function toLoudnessLufs(path: string): Promise<number> {
  if ((await probe(path)).audio === null) return -70;
  const filters = 'ebur128=metadata=1,ametadata=print:key=lavfi.r128.I:file=-';
  const { stdout } = await runFfmpeg(['-i', path, '-vn', '-map', '0:a', '-af', filters, '-f', 'null', '/dev/null'], {
    stdout: 'buffer',
  });
  return Number(stdout.toString().trimEnd().split('=').at(-1));
}

/** A hash over every decoded picture of a file. */
export async function hashFrames(path: string): Promise<string> {
  const { stdout } = await runFfmpeg(['-i', path, '-map', '0:v:0', '-f', 'framemd5', '-'], { stdout: 'buffer' });
  return createHash('sha256').update(stdout).digest('hex');
}
