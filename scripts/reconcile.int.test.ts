import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createPool } from '@retake/db';
import { openSharedServer, type TestServer } from '@retake/testkit';
import { beforeAll, expect, it } from 'vitest';

let server: TestServer;
beforeAll(async () => {
  server = await openSharedServer();
});

function run(...args: string[]) {
  const script = join(import.meta.dirname, 'reconcile.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

it('exits with 1 and says where when one micro-dollar is off, and with 2 when it cannot look', async () => {
  const { connectionString, close } = await server.createDatabase();
  const right = { status: 0, stdout: '0 paid calls, 0 micro-dollars off.\n', stderr: '' };
  expect(run('--database', connectionString)).toEqual(right);
  const pool = createPool({ connectionString, maximum: 1 });
  await pool.query(
    `INSERT INTO ledger (kind, amount_micros, prediction_id, owner_id, day)
     VALUES ('waste', 1, 'p', gen_random_uuid(), '2026-11-21')`,
  );
  await pool.end();
  const wrong = run('--database', connectionString);
  expect(wrong.status).toBe(1);
  expect(wrong.stdout).toMatch(
    /^day 2026-11-21 of .*: spent is 0 and should be 1 micros\nNote: prediction p cost 1 micros .*\n0 paid calls, 1 micro-d/,
  );
  await close();
  expect(run('--database', 'postgresql://nobody@127.0.0.1:1/none')).toMatchObject({ status: 2, stdout: '' });
});
