import { openSharedServer } from '@retake/testkit';
import { afterAll, beforeAll } from 'vitest';
import { createWorld, type OwnWorld, type World } from './world.ts';

/** Gives the tests of a file a world of their own, which is there when the first of them begins. */
export function useWorld(): World {
  let made: OwnWorld | undefined;
  beforeAll(async () => {
    made = await createWorld(await openSharedServer());
  });
  afterAll(() => made?.close());
  const get = () => {
    if (made === undefined) throw new Error('The world is made when the first test begins.');
    return made;
  };
  return {
    get database() {
      return get().database;
    },
    get connectionString() {
      return get().connectionString;
    },
    get hints() {
      return get().hints;
    },
    enqueue: (transaction, hint) => get().enqueue(transaction, hint),
  };
}
