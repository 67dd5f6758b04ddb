import type { Database } from '@retake/db';

/**
 * How many transactions a second the database commits to its disk, each of them one statement that changes a row of its
 * worker's own: the most that anything which keeps what it says can reach here.
 *
 * @param notifies whether each of them sends a notification too: Postgres commits those one after another.
 */
export async function measureCommits(
  database: Database,
  { workers, seconds, notifies }: { readonly workers: number; readonly seconds: number; readonly notifies: boolean },
): Promise<number> {
  await database.query(
    'CREATE TABLE bench_commits AS SELECT worker, 0 AS commits FROM generate_series(1, $1::int) worker',
    [workers],
  );
  const statement = `WITH changed AS (UPDATE bench_commits SET commits = commits + 1 WHERE worker = $1 RETURNING commits)
    SELECT ${notifies ? "pg_notify('bench_commits', commits::text)" : 'commits'} FROM changed`;
  const endsAt = performance.now() + seconds * 1_000;
  const counts = await Promise.all(
    Array.from({ length: workers }, async (_, index) => {
      const client = await database.connect();
      let commits = 0;
      for (; performance.now() < endsAt; commits += 1) await client.query(statement, [index + 1]);
      client.release();
      return commits;
    }),
  );
  await database.query('DROP TABLE bench_commits');
  return counts.reduce((sum, count) => sum + count, 0) / seconds;
}
