import { readFile } from 'node:fs/promises';

/** What a piece of work took, its programs included. */
export interface Cost {
  /** Processor time of this process and of the programs it has waited for. Hardly depends on what else runs. */
  readonly processorMs: number;
  readonly wallMs: number;
}

/** The kernel counts times of `/proc/self/stat` in ticks of 10 ms. */
const tickMs = 10;

/** Processor time of the programs that have ended. Linux only. */
async function readChildrenMs(): Promise<number> {
  const stat = await readFile('/proc/self/stat', 'utf8');
  // The name before these fields may hold spaces; fields 16 and 17 are the times of ended children in user and kernel mode.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) * tickMs;
}

export async function measureCost(work: () => Promise<unknown>): Promise<Cost> {
  const startedAt = performance.now();
  const [before, childrenBefore] = [process.cpuUsage(), await readChildrenMs()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return {
    processorMs: (user + system) / 1000 + (await readChildrenMs()) - childrenBefore,
    wallMs: performance.now() - startedAt,
  };
}
