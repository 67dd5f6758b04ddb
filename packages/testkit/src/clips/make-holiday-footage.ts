import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Length of each of the three shots. */
export const holidayShotSeconds = 2;

/**
 * Writes an upright 3-shot video of 6 s with sound, as a phone might: a bright moving pattern, a green field, fractals.
 * The file's bytes are the same each time.
 */
export async function makeHolidayFootage(path: string): Promise<void> {
  const size = `size=360x640:rate=30`;
  const trim = `trim=duration=${holidayShotSeconds},setpts=PTS-STARTPTS`;
  await promisify(execFile)('ffmpeg', [
    ...['-v', 'error', '-y', '-f', 'lavfi', '-i', `testsrc2=${size}`],
    ...['-f', 'lavfi', '-i', `gradients=${size}:c0=0x9fd8ff:c1=0x3f9f4f:x0=0:y0=0:x1=0:y1=640:speed=0.01:seed=1`],
    ...['-f', 'lavfi', '-i', `mandelbrot=size=360x640:rate=30`],
    ...['-f', 'lavfi', '-i', `sine=frequency=440:duration=${holidayShotSeconds * 3}`],
    ...['-filter_complex', `[0:v]${trim}[a];[1:v]${trim}[b];[2:v]${trim}[c];[a][b][c]concat=n=3:v=1,format=yuv420p[v]`],
    ...['-map', '[v]', '-map', '3:a', '-c:v', 'libx264', '-preset', 'ultrafast', '-c:a', 'aac', '-shortest', path],
  ]);
}
