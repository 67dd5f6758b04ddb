import type { Database } from '@retake/db';

const faultKinds = ['kill', 'pause', 'freeze', 'cut', 'terminate', 'stop', 'queue-off', 'provider'] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A run whose worker was struck, and when, by the clock of this machine. */
export interface StruckRun {
  readonly kind: FaultKind;
  readonly jobId: string;
  readonly regenerationId: string;
  readonly atMs: number;
  /** When it did nothing any more: a process takes a moment to die. */
  readonly quietMs: number;
}

export interface FaultLog {
  readonly counts: Record<FaultKind, number>;
  /** How often each label was struck at. */
  readonly labels: Map<string, number>;
  readonly struck: StruckRun[];
}

export const createFaultLog = (): FaultLog => ({
  counts: Object.fromEntries(faultKinds.map((kind) => [kind, 0])) as Record<FaultKind, number>,
  labels: new Map(),
  struck: [],
});

export const countTrials = ({ counts }: FaultLog): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Notes the runs that a worker has the leases of, at the moment in which it is struck. */
export async function noteStruck(
  database: Database,
  log: FaultLog,
  { processId, ...strike }: Pick<StruckRun, 'kind' | 'atMs' | 'quietMs'> & { readonly processId: number },
): Promise<void> {
  const held = await database.query<{ id: string; lease_run_id: string }>(
    `SELECT id, lease_run_id FROM jobs WHERE lease_owner LIKE $1`,
    [`%:${processId}:%`],
  );
  for (const { id, lease_run_id } of held.rows) {
    log.struck.push({ ...strike, jobId: id, regenerationId: lease_run_id });
  }
}
