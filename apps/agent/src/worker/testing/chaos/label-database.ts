import type { Database, Transaction } from '@retake/db';
import type { Reach } from './label.ts';

/** What a transaction is for, told by the first of its statements that only it has. */
const purposes: readonly (readonly [name: string, statement: RegExp])[] = [
  ['take', /SET status = 'running'/],
  ['prompts', /UPDATE clip_regenerations SET original_prompt/],
  ['add clips', /INSERT INTO clips /],
  ['publish', /INSERT INTO cuts /],
  ['publish take', /UPDATE regenerations SET takes/],
  ['reap', /abandonments = abandonments \+ 1/],
  ['open call', /INSERT INTO provider_calls /],
  ['advance call', /UPDATE provider_calls SET state/],
  ['book waste', /'waste'/],
  ['end', /UPDATE regenerations SET status = \$2, error/],
];

function findPurpose(statement: string, values: readonly unknown[]): string | undefined {
  if (statement.includes('INSERT INTO run_steps')) return `keep ${String(values[1]).split(':')[0]}`;
  return purposes.find(([, pattern]) => pattern.test(statement))?.[0];
}

/** The same pool, with labels before and after each commit of a transaction that writes. */
export function labelDatabase(database: Database, reach: Reach): Database {
  return new Proxy(database, {
    get(target, property) {
      if (property === 'connect') return async () => labelConnection(await target.connect(), reach);
      return bound(target, property);
    },
  });
}

function labelConnection(connection: Transaction, reach: Reach): Transaction {
  let purpose: string | undefined;
  const query = async (statement: unknown, values: readonly unknown[] = []) => {
    const run = () => Reflect.apply(connection.query, connection, [statement, values]) as Promise<unknown>;
    if (typeof statement !== 'string') return run();
    if (statement.startsWith('BEGIN')) purpose = undefined;
    if (statement !== 'COMMIT' || purpose === undefined) {
      purpose ??= findPurpose(statement, values);
      return run();
    }
    await reach(`${purpose}: before commit`);
    const answer = await run();
    await reach(`${purpose}: after commit`);
    return answer;
  };
  return new Proxy(connection, {
    get: (target, property) => (property === 'query' ? query : bound(target, property)),
  });
}

function bound(target: object, property: PropertyKey): unknown {
  const value: unknown = Reflect.get(target, property, target);
  return typeof value === 'function' ? value.bind(target) : value;
}
