import { runFfprobe } from '@retake/media';

/** Throws unless the file has exactly so many pictures. Composing has decoded what it made; here they are counted. */
export async function checkFrames(path: string, frames: number): Promise<void> {
  const count = ['-count_packets', '-show_entries', 'stream=nb_read_packets', '-of', 'csv=p=0'];
  const printed = await runFfprobe(['-v', 'error', '-select_streams', 'v:0', ...count, path]);
  const found = Number.parseInt(printed, 10);
  if (found !== frames) throw new Error(`${path} has ${found} frames instead of ${frames}.`);
}
