import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import {
  cancelRegeneration,
  deleteJob,
  findCutMedia,
  findPreviewSource,
  findSubmittedMessage,
  findVersionMedia,
  getBudget,
  getJobSnapshot,
  getRegeneration,
  type JobKey,
  listCuts,
  listEditHistory,
  listEventsAfter,
  listJobs,
  listMessages,
  listReceipts,
  requestRegeneration,
  retryRegeneration,
  setBudget,
  setReview,
  submitMessage,
} from './index.ts';
import { useWorld } from './testing/use-world.ts';
import { change, createReadyJob, toEdit } from './testing/world.ts';

const world = useWorld();

const tables = [
  'jobs',
  'clips',
  'clip_versions',
  'cuts',
  'messages',
  'offers',
  'regenerations',
  'clip_regenerations',
  'job_events',
  'budgets',
  'provider_calls',
  'ledger',
  'day_budgets',
  'reviews',
  'looks',
  'pending_replies',
];

/** Counts what a signed-in person sees of each table, as Supabase would ask for them. */
async function countVisible(claims: string): Promise<Record<string, number>> {
  const client = new Client({ connectionString: world.connectionString });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query("SELECT set_config('request.jwt.claims', $1, true)", [claims]);
    await client.query('SET LOCAL ROLE authenticated');
    const counts: Record<string, number> = {};
    for (const table of tables) {
      const answer = await client.query<{ count: string }>(`SELECT count(*) FROM ${table}`);
      counts[table] = Number(answer.rows[0]!.count);
    }
    return counts;
  } finally {
    await client.end();
  }
}

async function createUsedJob(): Promise<JobKey> {
  const key = await createReadyJob(world, { clips: 2 });
  await change(world, key, toEdit(1));
  await setReview(world.database, { ...key, clips: [1], action: 'reject', rating: 2, feedback: 'Too dark.' });
  await submitMessage(world.database, {
    ...key,
    text: 'hi',
    reply: { text: 'Hi.', kind: 'none' },
    enqueue: world.enqueue,
  });
  return key;
}

it('shows people their own rows and nobody else anything', async () => {
  const key = await createUsedJob();
  await createUsedJob();
  const own = await countVisible(JSON.stringify({ sub: key.ownerId, role: 'authenticated' }));
  expect(own).toMatchObject({
    jobs: 1,
    clips: 2,
    clip_versions: 3,
    cuts: 2,
    messages: 2,
    regenerations: 2,
    budgets: 1,
    reviews: 1,
  });
  const nothing = Object.fromEntries(tables.map((table) => [table, 0]));
  expect(await countVisible(JSON.stringify({ sub: randomUUID() }))).toEqual(nothing);
  expect(await countVisible('')).toEqual(nothing);
});

it('has row-level security, also for its owner, on every table, with policies for each', async () => {
  const answer = await world.database.query<{ name: string; secured: boolean; policies: number }>(
    `SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS secured,
       (SELECT count(*)::int FROM pg_policy WHERE polrelid = pg_class.oid) AS policies
     FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname`,
  );
  expect(answer.rows.map(({ name }) => name)).toEqual(
    [...tables, 'deleted_jobs', 'installations', 'run_steps', 'webhook_inbox'].toSorted(),
  );
  expect(answer.rows.filter(({ secured, policies }) => !secured || policies === 0)).toEqual([]);
});

it('lets people write nothing, and the agent change nothing that is immutable', async () => {
  const key = await createUsedJob();
  const client = new Client({ connectionString: world.connectionString });
  await client.connect();
  await client.query("SELECT set_config('request.jwt.claims', $1, false)", [JSON.stringify({ sub: key.ownerId })]);
  await client.query('SET ROLE authenticated');
  for (const table of tables) {
    await expect(client.query(`DELETE FROM ${table}`), table).rejects.toMatchObject({ code: '42501' });
  }
  for (const table of ['run_steps', 'webhook_inbox']) {
    await expect(client.query(`SELECT FROM ${table}`), table).rejects.toMatchObject({ code: '42501' });
  }
  await client.end();
  for (const table of ['clip_versions', 'cuts', 'job_events', 'run_steps', 'reviews', 'ledger', 'webhook_inbox']) {
    await expect(world.database.query(`DELETE FROM ${table}`), table).rejects.toMatchObject({ code: '42501' });
  }
});

it('has an index for every foreign key', async () => {
  const answer = await world.database.query<{ name: string }>(
    `SELECT conname AS name FROM pg_constraint
     WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND NOT EXISTS (
       SELECT FROM pg_index WHERE indrelid = conrelid AND indkey[0] = conkey[1])`,
  );
  expect(answer.rows).toEqual([]);
});

it("answers for somebody else's job as for none, in every function", async () => {
  const mine = await createUsedJob();
  const regenerationId = (await getJobSnapshot(world.database, mine)).ended[0]!.id;
  const key = { jobId: mine.jobId, ownerId: randomUUID() };
  const { database, enqueue } = world;
  const calls: Record<string, () => Promise<unknown>> = {
    getJobSnapshot: () => getJobSnapshot(database, key),
    deleteJob: () => deleteJob(database, key),
    listEventsAfter: () => listEventsAfter(database, { ...key, after: 0 }),
    submitMessage: () => submitMessage(database, { ...key, text: 'x', reply: { text: 'x', kind: 'none' }, enqueue }),
    findSubmittedMessage: () => findSubmittedMessage(database, { ...key, key: 'k', text: 'x' }),
    listMessages: () => listMessages(database, key),
    requestRegeneration: () => requestRegeneration(database, { ...key, change: toEdit(1), enqueue }),
    getRegeneration: () => getRegeneration(database, { ...key, regenerationId }),
    cancelRegeneration: () => cancelRegeneration(database, { ...key, regenerationId }),
    retryRegeneration: () => retryRegeneration(database, { ...key, regenerationId, enqueue }),
    setReview: () => setReview(database, { ...key, clips: [1], action: 'approve' }),
    getBudget: () => getBudget(database, key),
    setBudget: () => setBudget(database, { ...key, limitMicros: 1 }),
    listCuts: () => listCuts(database, key),
    listEditHistory: () => listEditHistory(database, key),
    listReceipts: () => listReceipts(database, key),
  };
  const before = await getJobSnapshot(database, mine);
  for (const [name, call] of Object.entries(calls)) {
    await expect(call(), name).rejects.toMatchObject({ code: 'JOB_NOT_FOUND' });
  }
  expect(await findCutMedia(database, { ...key, cut: 'current' })).toBeUndefined();
  expect(await findPreviewSource(database, { ...key, regenerationId })).toBeUndefined();
  expect(await findVersionMedia(database, { ...key, clip: 1, version: 'current' })).toBeUndefined();
  expect((await listJobs(database, { ownerId: key.ownerId })).jobs).toEqual([]);
  expect(await getJobSnapshot(database, mine)).toEqual(before);
});

it('finds a change of another job of the same owner nowhere', async () => {
  const key = await createUsedJob();
  const other = await createReadyJob(world, { ownerId: key.ownerId });
  const regenerationId = (await getJobSnapshot(world.database, key)).ended[0]!.id;
  const missing = { code: 'REGENERATION_NOT_FOUND' };
  await expect(getRegeneration(world.database, { ...other, regenerationId })).rejects.toMatchObject(missing);
  await expect(cancelRegeneration(world.database, { ...other, regenerationId })).rejects.toMatchObject(missing);
  expect(await findPreviewSource(world.database, { ...other, regenerationId })).toBeUndefined();
  expect(await findPreviewSource(world.database, { ...key, regenerationId })).toMatchObject({
    status: 'completed',
    epoch: null,
    cutKey: (await findCutMedia(world.database, { ...key, cut: 2 }))?.videoKey,
  });
});

it('tells files, cuts, receipts and the history of a clip', async () => {
  const key = await createUsedJob();
  const { database } = world;
  const current = await findVersionMedia(database, { ...key, clip: 1, version: 'current' });
  expect(current).toEqual(await findVersionMedia(database, { ...key, clip: 1, version: 2 }));
  expect(current).not.toBeUndefined();
  const { clips } = await getJobSnapshot(database, key);
  expect(await findVersionMedia(database, { ...key, clip: clips[0]!.id, version: 2 })).toEqual(current);
  expect(await findVersionMedia(database, { ...key, clip: clips[1]!.id, version: 2 })).toBeUndefined();
  expect(await findVersionMedia(database, { ...key, clip: 1, version: 3 })).toBeUndefined();
  expect(await findCutMedia(database, { ...key, cut: 2 })).toEqual(
    await findCutMedia(database, { ...key, cut: 'current' }),
  );
  expect(await findCutMedia(database, { ...key, cut: 3 })).toBeUndefined();
  expect((await listCuts(database, key)).map(({ number, changedClips }) => [number, changedClips])).toEqual([
    [2, [1]],
    [1, [1, 2]],
  ]);
  const history = await listEditHistory(database, { ...key, clip: 1 });
  expect(history.map(({ regeneration, rows }) => [regeneration.title, rows[0]!.originalPrompt])).toEqual([
    ['Clip 1: nighttime', 'Clip 1.'],
  ]);
  expect(await listEditHistory(database, { ...key, clip: 2 })).toEqual([]);
  expect(
    (await listReceipts(database, key)).map(({ clip, version, parentVersion }) => [
      clip,
      version?.number,
      parentVersion,
    ]),
  ).toEqual([
    [1, 1, null],
    [1, 2, 1],
    [2, 1, null],
  ]);
});

it('pages through jobs without missing or repeating one', async () => {
  const ownerId = randomUUID();
  const made: string[] = [];
  for (let index = 0; index < 5; index += 1) made.push((await createReadyJob(world, { clips: 1, ownerId })).jobId);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listJobs>> = await listJobs(world.database, {
      ownerId,
      limit: 2,
      ...(cursor === null ? {} : { cursor }),
    });
    seen.push(...page.jobs.map(({ id }) => id));
    expect(page.jobs[0]).toMatchObject({ clips: 1, durationMs: 1_000, cutNumber: 1, status: 'completed' });
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(seen).toEqual(made.toReversed());
  expect((await listJobs(world.database, { ownerId, cursor: "x' OR 1=1" })).jobs).toHaveLength(5);
});
