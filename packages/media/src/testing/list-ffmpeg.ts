import { readdir, readFile } from 'node:fs/promises';

/** Ids of the living ffmpeg processes that have this text among their arguments. */
export async function listFfmpeg(text: string): Promise<number[]> {
  const ids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const living = await Promise.all(
    ids.map(async (id) => {
      const argv = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
      return argv.startsWith('ffmpeg\0') && argv.includes(text);
    }),
  );
  return ids.filter((_, index) => living[index]);
}
