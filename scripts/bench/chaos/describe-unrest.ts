import type { ChaosWorld } from '../../../apps/agent/src/worker/testing/chaos/chaos-world.ts';
import { whenAnswered } from '../../../apps/agent/src/worker/testing/chaos/when-answered.ts';

/** What the living workers and the database are at, when jobs do not come to rest. */
export async function describeUnrest({ database, workers }: ChaosWorld): Promise<string[]> {
  const lines = workers
    .filter((worker) => worker.isAlive())
    .flatMap(({ id, labels, log }) => [
      `worker ${id} was last at ${labels.slice(-6).join(' | ')}`,
      ...log.slice(-4).map(({ message, error }) => `worker ${id} said: ${message}: ${error.split('\n')[0]}`),
    ]);
  const sessions = await whenAnswered(() =>
    database.query<{ what: string }>(
      `SELECT concat_ws(' ', application_name, state, wait_event_type, wait_event, clock_timestamp() - state_change, left(query, 100)) AS what
       FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    ),
  );
  const leases = await whenAnswered(() =>
    database.query<{ what: string }>(
      `SELECT concat_ws(' ', 'job', id, status, lease_owner, lease_expires_at - clock_timestamp()) AS what FROM jobs`,
    ),
  );
  return [...lines, ...[...leases.rows, ...sessions.rows].map(({ what }) => what)];
}
