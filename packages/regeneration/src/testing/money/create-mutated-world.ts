import type { TestServer } from '@retake/testkit';
import { Client } from 'pg';
import { createWorld, type OwnWorld } from '../world.ts';
import type { Mutant } from './mutants.ts';

export interface MutatedWorld extends OwnWorld {
  /** Texts of the mutant that no statement has had so far: a mutant that changes nothing proves nothing. */
  listUnused(): string[];
}

/** A database whose statements are changed on their way as a mutant says. */
export async function createMutatedWorld(server: TestServer, mutant: Mutant): Promise<MutatedWorld> {
  const world = await createWorld(server);
  const unused = new Set((mutant.texts ?? []).map(({ from }) => from));
  const mutate = (statement: unknown) =>
    typeof statement !== 'string'
      ? statement
      : (mutant.texts ?? []).reduce((text, { from, to }) => {
          if (text.includes(from)) unused.delete(from);
          return text.replace(from, () => to);
        }, statement);
  world.database.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    Object.assign(client, { query: (statement: unknown, ...rest: unknown[]) => query(mutate(statement), ...rest) });
  });
  const client = new Client({ connectionString: world.connectionString });
  await client.connect();
  for (const index of mutant.droppedIndexes ?? []) await client.query(`DROP INDEX ${index}`);
  await client.end();
  return { ...world, listUnused: () => [...unused] };
}
