import { openSharedServer, type TestServer } from '@retake/testkit';
import { Client } from 'pg';
import { beforeAll, expect, it } from 'vitest';
import { openCall, reconcile, recordNotCreated, recordWaste, settleCall } from '../index.ts';
import { createCall, settle, startPaidRun, toOpenCall } from '../testing/paid-run.ts';
import { createWorld, type OwnWorld } from '../testing/world.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openSharedServer();
});

/** A job with a call of each kind: settled, released, open. */
async function createUsedWorld(): Promise<OwnWorld> {
  const world = await createWorld(server);
  const run = await startPaidRun(world);
  await settle(world, await createCall(world, run, 1), 120_000);
  const refused = await openCall(world.database, run.lease, toOpenCall(run, 2));
  await recordNotCreated(world.database, { callId: refused.id, reason: 'No.' });
  await createCall(world, run, 3);
  return world;
}

it('finds nothing where everything is right', async () => {
  const world = await createUsedWorld();
  expect(await reconcile(world.database)).toEqual({ calls: 3, driftMicros: 0, problems: [], notes: [] });
  await world.close();
});

it('says which charges no provider has told', async () => {
  const world = await createWorld(server);
  const run = await startPaidRun(world);
  const call = await createCall(world, run, 1);
  const facts = { failure: null, seed: null, outputUrl: null, chargeMicros: 150_000, chargeSource: 'held' as const };
  await settleCall(world.database, { callId: call.id, outcome: 'failed', ...facts });
  const orphan = { callId: null, jobId: null, predictionId: 'p1', chargeMicros: 0, isEstimate: true };
  await recordWaste(world.database, orphan);
  for (const clip of [2, 3]) await settle(world, await createCall(world, run, clip), 120_000, 'listed');
  expect(await reconcile(world.database)).toEqual({
    ...{ calls: 3, driftMicros: 0, problems: [] },
    notes: [
      '2 calls cost 240000 micros by the price list: the provider tells no amounts',
      'prediction p1 cost 0 micros and no call waited for it, by estimate: the provider did not tell',
      `call ${call.id} cost 150000 micros, by estimate: the provider did not tell`,
    ],
  });
  await world.close();
});

it.each([
  ['UPDATE budgets SET spent_micros = spent_micros + 1', 1, /^job .*: spent is 120001 and should be 120000 micros$/],
  ['UPDATE budgets SET reserved_micros = reserved_micros - 1', 1, /^job .*: reserved is 149999/],
  ['UPDATE day_budgets SET spent_micros = spent_micros - 1', 1, /^day .*: spent is 119999/],
  ["UPDATE provider_calls SET charge_micros = charge_micros + 1 WHERE state = 'succeeded'", 1, /^call .*: settle is/],
  ["DELETE FROM ledger WHERE kind = 'release'", 300_000 + 150_000, /^call .*: release is 0 and should be 150000/],
  ['DELETE FROM day_budgets', 150_000 + 120_000, /^day .*: reserved is 0 and should be 150000/],
])('finds a drift of one micro and says where: %s', async (statement, driftMicros, problem) => {
  const world = await createUsedWorld();
  // The owner of the tables does what the agent may not.
  const client = new Client({ connectionString: world.connectionString });
  await client.connect();
  await client.query(statement);
  await client.end();
  const found = await reconcile(world.database);
  expect(found.driftMicros).toBe(driftMicros);
  expect(found.problems).toContainEqual(expect.stringMatching(problem));
  await world.close();
});
