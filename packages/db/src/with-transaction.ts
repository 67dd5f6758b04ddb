import type { Database, Transaction } from './queryable.ts';
import { isWorthRepeating, translateError } from './translate-error.ts';

interface TransactionOptions {
  /** One view of everything, without writing: for answers made of several statements. */
  readonly snapshot?: boolean;
}

/** A deadlock or a serialization failure passes by itself; more than three in a row does not. */
const triesAtMost = 3;

/**
 * Runs a function inside a transaction: committed when it returns, rolled back when it throws. The function may run
 * again after a deadlock, so it must touch nothing but the database, and never wait for a network or a program.
 *
 * @throws what the function throws, failures of Postgres translated to a RetakeError with the cause kept.
 */
export async function withTransaction<Result>(
  database: Database,
  run: (transaction: Transaction) => Promise<Result>,
  options: TransactionOptions = {},
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(database, run, options);
    } catch (error) {
      if (attempt < triesAtMost && isWorthRepeating(error)) continue;
      throw translateError(error);
    }
  }
}

async function runOnce<Result>(
  database: Database,
  run: (transaction: Transaction) => Promise<Result>,
  options: TransactionOptions,
): Promise<Result> {
  const client = await database.connect();
  let broken: Error | undefined;
  const noteBroken = (error: Error) => {
    broken = error;
  };
  client.on('error', noteBroken);
  try {
    await client.query(options.snapshot ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN');
    const result = await run(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(noteBroken);
    throw error;
  } finally {
    client.off('error', noteBroken);
    client.release(broken);
  }
}
