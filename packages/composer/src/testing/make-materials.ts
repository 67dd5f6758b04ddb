import type { FrameFormat } from '@retake/contracts';
import { runFfmpeg } from '@retake/media';
import type { Material } from './random-timelines.ts';

/** Frames that each material has at the rate of the format it was made for. */
const materialFrames = 30;

/**
 * A few small clips that differ as clips of films do: in movement, size, rate, codec, and in whether they sound. Each is
 * its own hash, by its path: what is known of a hash is remembered as long as the process lives.
 */
export async function makeMaterials(toPath: (name: string) => string, format: FrameFormat): Promise<Material[]> {
  const { width, height, rate } = format;
  const seconds = (materialFrames * rate.den) / rate.num;
  const size = `${width}x${height}`;
  const pace = `${rate.num}/${rate.den}`;
  const encode = ['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '14', '-g', '12', '-pix_fmt', 'yuv420p'];
  const tone = (hertz: number) => ['-f', 'lavfi', '-i', `sine=${hertz}:sample_rate=44100:duration=${seconds}`];
  const made = [
    ['moving.mp4', [`testsrc2=s=${size}:r=${pace}`], tone(330), encode],
    ['fractal.mp4', [`mandelbrot=s=${size}:r=${pace}`], [], encode],
    ['slow.mkv', [`testsrc=s=${size}:r=15`], tone(550), encode],
    ['odd.webm', ['testsrc2=s=101x57:r=25,hue=h=90'], [], ['-c:v', 'libvpx-vp9', '-deadline', 'realtime']],
  ] as const;
  return Promise.all(
    made.map(async ([name, [picture], sound, codec]) => {
      const path = toPath(name);
      await runFfmpeg(['-f', 'lavfi', '-i', picture, ...sound, '-t', String(seconds), ...codec, path]);
      return { path, hash: path, hasSound: sound.length > 0 };
    }),
  );
}
