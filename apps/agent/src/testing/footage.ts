import { join } from 'node:path';
import { runFfmpeg } from '@retake/media';

/** Three different shots of 1 s each, with sound, as a camera might have written them. */
export async function makeFootage(folder: string): Promise<string> {
  const path = join(folder, 'my holiday.mp4');
  const size = '320x180:rate=30:duration=1';
  await runFfmpeg([
    ...['-f', 'lavfi', '-i', `testsrc2=size=${size}`],
    ...['-f', 'lavfi', '-i', `color=c=darkgreen:size=${size}`],
    ...['-f', 'lavfi', '-i', `mandelbrot=size=320x180:rate=30`],
    ...['-f', 'lavfi', '-i', 'sine=frequency=440:duration=3'],
    ...['-filter_complex', '[2:v]trim=end_frame=30[m];[0:v][1:v][m]concat=n=3:v=1,format=yuv420p[v]'],
    ...['-map', '[v]', '-map', '3:a', '-c:v', 'libx264', '-preset', 'ultrafast', '-c:a', 'aac', '-shortest', path],
  ]);
  return path;
}

/** A sound without a picture. */
export async function makeSoundOnly(folder: string): Promise<string> {
  const path = join(folder, 'sound.mp4');
  await runFfmpeg(['-f', 'lavfi', '-i', 'sine=frequency=440:duration=1', '-c:a', 'aac', path]);
  return path;
}

/** Mean luma (0 to 255) of some frames of a video, of the middle band of the picture. */
export async function measureLuma(path: string, fromFrame: number, frames: number): Promise<number> {
  const { stdout } = await runFfmpeg(
    [
      ...['-i', path, '-vf', `trim=start_frame=${fromFrame}:end_frame=${fromFrame + frames},scale=1:1,format=gray`],
      ...['-f', 'rawvideo', '-'],
    ],
    { stdout: 'buffer' },
  );
  return stdout.reduce((sum, value) => sum + value, 0) / stdout.length;
}
