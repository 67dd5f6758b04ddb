import { openSharedServer, type TestServer } from '@retake/testkit';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { doStep, steps } from './testing/money/actions.ts';
import { checkModel } from './testing/money/check-model.ts';
import { createMutatedWorld } from './testing/money/create-mutated-world.ts';
import { createModel } from './testing/money/model.ts';
import { mutants } from './testing/money/mutants.ts';
import { createWorld, type World } from './testing/world.ts';

/** Random histories of two jobs, three workers and one budget of a day; `RETAKE_MODEL_RUNS` asks for more of them. */
const runs = Number(process.env.RETAKE_MODEL_RUNS || 12);
/** A mutant that survives as many is not caught; the seed is fixed, so that the verdict is the same each time. */
const runsForMutant = Math.max(runs, 60);

let server: TestServer;
beforeAll(async () => {
  server = await openSharedServer();
});

const historiesIn = (world: World) =>
  fc.asyncProperty(steps, async (history) => {
    const model = await createModel(world);
    for (const step of history) await doStep(model, step);
    await checkModel(model);
  });

it('keeps every history of people, workers and providers in step with the model', async () => {
  const world = await createWorld(server);
  await fc.assert(historiesIn(world), { numRuns: runs });
  await world.close();
});

describe('catches a mutant', () => {
  it.each(mutants)('$name', async (mutant) => {
    const world = await createMutatedWorld(server, mutant);
    const { failed } = await fc.check(historiesIn(world), {
      seed: 1,
      numRuns: runsForMutant,
      endOnFailure: true,
    });
    expect(world.listUnused()).toEqual([]);
    expect(failed).toBe(true);
    await world.close();
  });
});
