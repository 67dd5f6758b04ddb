import { readdir, readFile } from 'node:fs/promises';

/**
 * Bytes of memory that a process and all that it has started hold at this moment: the sum of their proportional set
 * sizes, in which a page that several of them share counts once. Linux only.
 */
export async function readTreeBytes(root: number): Promise<number> {
  const parents = await readParents();
  const family = [root];
  for (const member of family) {
    for (const [child, parent] of parents) if (parent === member) family.push(child);
  }
  const sizes = await Promise.all(family.map(readProportionalBytes));
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}

/** Each process and the one that started it. */
async function readParents(): Promise<Map<number, number>> {
  const parents = new Map<number, number>();
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const read = async (number: string) => {
    const stat = await readFile(`/proc/${number}/stat`, 'utf8').catch(() => '');
    // The name before the fields may hold spaces and brackets; the parent is the second field after it.
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    if (parent !== undefined) parents.set(Number(number), Number(parent));
  };
  await Promise.all(numbers.map(read));
  return parents;
}

/** A process that has just ended holds nothing. */
async function readProportionalBytes(number: number): Promise<number> {
  const rollup = await readFile(`/proc/${number}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1024;
}
