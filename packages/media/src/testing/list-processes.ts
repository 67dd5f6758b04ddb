import { readdir, readFile } from 'node:fs/promises';

/** Ids of the living processes that have this text among their arguments, oldest first. */
export async function listProcesses(text: string): Promise<number[]> {
  return (await readProcesses()).filter(({ argv }) => argv.includes(text)).map(({ id }) => id);
}

/** As `listProcesses`, of ffmpeg alone. */
export async function listFfmpeg(text: string): Promise<number[]> {
  const all = await readProcesses();
  return all.filter(({ argv }) => argv.startsWith('ffmpeg\0') && argv.includes(text)).map(({ id }) => id);
}

async function readProcesses(): Promise<{ id: number; argv: string }[]> {
  const ids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const read = async (id: number) => ({ id, argv: await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '') });
  return Promise.all(ids.sort((a, b) => a - b).map(read));
}
