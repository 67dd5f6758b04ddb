import { randomUUID } from 'node:crypto';
import { spawnReplicateStandIn } from '@retake/testkit';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createStandInWorld, patient, type StandInWorld } from './testing/stand-in-world.ts';

let world: StandInWorld;
beforeAll(async () => {
  world = await createStandInWorld();
});
afterAll(() => world.stop());

it('is steered, settled and ended from outside when the provider is another process', async () => {
  const provider = await spawnReplicateStandIn({ token: 'r8_other', startMs: 5, processMs: 5 });
  try {
    const generator = world.createGenerator({ token: 'r8_other', baseUrl: provider.url });
    await expect(provider.addFault({ kind: 'nonsense' as never })).rejects.toThrow(/no fault nonsense/);
    await provider.addFault({ kind: 'lose-answer' });
    const callId = randomUUID();
    const since = new Date();
    expect((await generator.create(world.request, { callId })).kind).toBe('unknown');
    const found = await vi.waitFor(async () => {
      const prediction = await generator.find({ callId, since });
      return prediction?.status === 'succeeded' ? prediction : Promise.reject(new Error('not yet'));
    }, patient);
    expect(await provider.readState()).toMatchObject({
      ...{ creations: 1, deliveries: [] },
      invoice: [{ predictionId: found.id, status: 'succeeded', chargeMicros: found.chargeMicros }],
    });
    await provider.removeData(found.id);
    const later = await generator.read(found.id);
    expect(later).toMatchObject({ isOutputRemoved: true, outputUrl: null, chargeMicros: null });
  } finally {
    await provider.stop();
  }
  expect(() => process.kill(provider.pid, 0)).toThrow(/ESRCH/);
});
