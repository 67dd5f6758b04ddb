import type { Cycle } from './cycles.ts';

export interface Pace {
  readonly cyclesPerSecond: number;
  readonly acquireP50Ms: number;
  readonly acquireP99Ms: number;
  readonly cycles: number;
}

/** Each cycle function goes round its own share of the jobs for so long, all at once. */
export async function measureCycles(
  cycles: readonly Cycle[],
  jobIds: readonly string[],
  seconds: number,
): Promise<Pace> {
  const times: number[] = [];
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1_000;
  await Promise.all(
    cycles.map(async (cycle, worker) => {
      const own = jobIds.filter((_, index) => index % cycles.length === worker);
      for (let turn = 0; performance.now() < endsAt; turn += 1) {
        const { acquireMs } = await cycle(own[turn % own.length]!);
        times.push(acquireMs);
      }
    }),
  );
  const wallSeconds = (performance.now() - startedAt) / 1_000;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return {
    cyclesPerSecond: times.length / wallSeconds,
    acquireP50Ms: at(0.5),
    acquireP99Ms: at(0.99),
    cycles: times.length,
  };
}
