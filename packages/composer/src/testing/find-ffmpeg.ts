import { readdir, readFile } from 'node:fs/promises';

/** Ids of the living ffmpeg processes that descend from a process, by walking the system's table of processes. */
export async function findFfmpeg(ancestor: number): Promise<number[]> {
  const ids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const parents = new Map<number, { parent: number; name: string }>();
  for (const id of ids) {
    // "id (name) state parent …": a name may hold spaces and brackets, so it ends at the last bracket.
    const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
    const end = stat.lastIndexOf(')');
    if (end === -1) continue;
    const [state = '', parent = '0'] = stat.slice(end + 2).split(' ');
    if (state !== 'Z') parents.set(id, { parent: Number(parent), name: stat.slice(stat.indexOf('(') + 1, end) });
  }
  const isDescendant = (id: number): boolean => {
    const parent = parents.get(id)?.parent ?? 0;
    return parent === ancestor || (parent > 1 && isDescendant(parent));
  };
  return [...parents].filter(([id, { name }]) => name === 'ffmpeg' && isDescendant(id)).map(([id]) => id);
}
