import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reconciliationSchema } from '@retake/contracts';
import { agentRole, createPool, startEmbeddedPostgres } from '@retake/db';
import { type Reconciliation, reconcile } from '@retake/regeneration';

const usage = `Holds the ledger against the paid calls and against all budgets. Says what was charged
above a hold and what no provider has told. Exits with 1 when one micro-dollar is off, with 2 when there is nothing to look at.

  npm run -s reconcile                                  the database of DATABASE_URL, else of the data folder
  npm run -s reconcile -- --database postgresql://...   another database
  npm run -s reconcile -- --url http://localhost:3000   a Retake that is running`;

async function askServer(url: string): Promise<Reconciliation> {
  const response = await fetch(new URL('/api/v1/reconciliation', url));
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return reconciliationSchema.parse(await response.json());
}

async function askDatabase(connectionString: string): Promise<Reconciliation> {
  const database = createPool({ connectionString, role: agentRole, maximum: 1, applicationName: 'retake-reconcile' });
  return reconcile(database).finally(() => database.end());
}

/** The server of a data folder is started for the question, unless a running Retake has it. */
async function askDataFolder(): Promise<Reconciliation> {
  const postgres = await startEmbeddedPostgres({ dataDir: resolve(process.env.RETAKE_DATA_DIR || '.retake') });
  return askDatabase(postgres.connectionString).finally(() => postgres.stop());
}

async function ask(): Promise<Reconciliation> {
  const { values } = parseArgs({ options: { url: { type: 'string' }, database: { type: 'string' } } });
  if (values.url !== undefined) return askServer(values.url);
  const connectionString = values.database ?? (process.env.DATABASE_URL || undefined);
  return connectionString === undefined ? askDataFolder() : askDatabase(connectionString);
}

try {
  const { calls, driftMicros, problems, notes } = await ask();
  for (const problem of problems) console.log(problem);
  for (const note of notes) console.log(`Note: ${note}.`);
  console.log(`${calls} paid calls, ${driftMicros} micro-dollars off.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  process.exitCode = 2;
}
