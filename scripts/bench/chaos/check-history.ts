import type { Database } from '@retake/db';
import type { Acknowledged, CommandLog } from './acknowledged.ts';

interface EventRow {
  readonly job_id: string;
  readonly seq: number;
  readonly type: string;
  readonly regeneration: string | null;
}

const ends = new Map([
  ['regeneration-ended', 'completed'],
  ['regeneration-failed', 'failed'],
  ['regeneration-cancelled', 'cancelled'],
]);

/** What is wrong with a finished history; an empty list says that every promise was kept. */
export interface HistoryProblems {
  readonly lost: string[];
  readonly duplicates: string[];
  readonly stuck: string[];
  readonly broken: string[];
}

/** Holds what was acknowledged against what is stored, when nothing runs or waits any more. */
export async function checkHistory(database: Database, log: CommandLog): Promise<HistoryProblems> {
  const problems: HistoryProblems = { lost: [], duplicates: [], stuck: [], broken: [] };
  const cyclesOf = checkEvents(await readEvents(database), problems);
  await checkRegenerations(database, log, cyclesOf, problems);
  for (const [name, statement] of Object.entries(rules)) {
    const { rows } = await database.query<{ what: string }>(statement);
    const list = name.startsWith('stuck') ? problems.stuck : problems.broken;
    list.push(...rows.map(({ what }) => `${name}: ${what}`));
  }
  for (const entry of log.acknowledged) checkPromise(entry, cyclesOf, problems);
  return problems;
}

async function readEvents(database: Database): Promise<EventRow[]> {
  const answer = await database.query<EventRow>(
    `SELECT job_id, seq, type, coalesce(body ->> 'regenerationId', body #>> '{regeneration,id}') AS regeneration
     FROM job_events ORDER BY job_id, seq`,
  );
  return answer.rows;
}

/** Numbers without a gap, one live run a job, and each stay in the line with exactly one end. Answers the ends of each. */
function checkEvents(
  events: readonly EventRow[],
  { broken, stuck, duplicates }: HistoryProblems,
): Map<string, string[]> {
  const cycles = new Map<string, string[]>();
  for (const [jobId, ofJob] of Map.groupBy(events, ({ job_id }) => job_id)) {
    let live: string | undefined;
    for (const [index, { seq, type, regeneration }] of ofJob.entries()) {
      const at = `job ${jobId}, event ${seq}`;
      if (seq !== index + 1) broken.push(`${at}: comes after ${index}`);
      if (regeneration === null) continue;
      const own = cycles.get(regeneration) ?? [];
      cycles.set(regeneration, own);
      const isOpen = own.at(-1) === '';
      const end = ends.get(type);
      if (type === 'regeneration-queued') {
        if (isOpen) duplicates.push(`${at}: ${regeneration} is put into the line twice`);
        own.push('');
      } else if (type === 'regeneration-started') {
        if (live !== undefined && live !== regeneration) broken.push(`${at}: ${regeneration} runs beside ${live}`);
        if (!isOpen) broken.push(`${at}: ${regeneration} runs after its end`);
        live = regeneration;
      } else if (end !== undefined) {
        if (!isOpen) duplicates.push(`${at}: ${regeneration} ends a second time`);
        own[own.length - 1] = end;
        if (live === regeneration) live = undefined;
      }
    }
  }
  for (const [id, own] of cycles) if (own.includes('')) stuck.push(`${id} has no end`);
  return cycles;
}

/** Each command made one regeneration; no regeneration came from nowhere; rows say what the events say. */
async function checkRegenerations(
  database: Database,
  log: CommandLog,
  cyclesOf: ReadonlyMap<string, readonly string[]>,
  { lost, duplicates, broken }: HistoryProblems,
): Promise<void> {
  const { rows } = await database.query<{ id: string; kind: string; status: string; idempotency_key: string | null }>(
    'SELECT id, kind, status, idempotency_key FROM regenerations',
  );
  const byKey = Map.groupBy(
    rows.filter(({ kind }) => kind !== 'sample'),
    ({ idempotency_key }) => idempotency_key ?? 'none',
  );
  for (const [key, made] of byKey) {
    if (made.length > 1) duplicates.push(`key ${key} made ${made.length} changes`);
    if (!log.keys.has(key)) broken.push(`nobody sent ${key}`);
  }
  for (const entry of log.acknowledged) {
    if (entry.command === 'change' && byKey.get(entry.key)?.[0]?.id !== entry.regenerationId) {
      lost.push(`change ${entry.regenerationId} under ${entry.key}`);
    }
  }
  for (const { id, status } of rows) {
    const last = cyclesOf.get(id)?.at(-1);
    if (last !== status) broken.push(`${id} is ${status} and its last event says ${last}`);
  }
}

/** A cancel holds until a later retry; a retry brings another end. */
function checkPromise(
  entry: Acknowledged,
  cyclesOf: ReadonlyMap<string, readonly string[]>,
  { lost }: HistoryProblems,
): void {
  if (entry.command === 'change') return;
  const end = cyclesOf.get(entry.regenerationId)?.[entry.cycle - 1];
  if (end === undefined) lost.push(`${entry.command} of ${entry.regenerationId}: no end`);
  if (entry.command === 'cancel' && end === 'completed') lost.push(`cancel of ${entry.regenerationId}: it completed`);
}

/** Each lists what breaks it. */
const rules: Readonly<Record<string, string>> = {
  'stuck lease': `SELECT id::text AS what FROM jobs WHERE lease_run_id IS NOT NULL OR lease_expires_at IS NOT NULL`,
  'stuck change': `SELECT id::text AS what FROM regenerations WHERE status IN ('queued', 'running')`,
  'seq of the job': `SELECT jobs.id::text AS what FROM jobs
    WHERE event_seq <> (SELECT count(*) FROM job_events WHERE job_id = jobs.id)`,
  'cuts +1': `SELECT job_id::text AS what FROM cuts GROUP BY job_id HAVING max(number) <> count(*)`,
  'versions +1': `SELECT clip_id::text AS what FROM clip_versions GROUP BY clip_id HAVING max(number) <> count(*)`,
  'one version a clip and change': `SELECT regeneration_id::text AS what FROM clip_versions
    GROUP BY regeneration_id, clip_id HAVING count(*) > 1`,
  'completed has one cut, others none': `SELECT regenerations.id::text AS what FROM regenerations
    LEFT JOIN cuts ON cuts.regeneration_id = regenerations.id
    WHERE (status = 'completed') <> (cuts.id IS NOT NULL)`,
  'versions of changes come from completed ones': `SELECT clip_versions.id::text AS what FROM clip_versions
    JOIN regenerations ON regenerations.id = regeneration_id
    WHERE status <> 'completed' AND kind <> 'sample'`,
  'the newest cut is on screen': `SELECT jobs.id::text AS what FROM jobs JOIN cuts ON cuts.id = current_cut_id
    WHERE cuts.number <> (SELECT max(number) FROM cuts WHERE job_id = jobs.id)`,
};
