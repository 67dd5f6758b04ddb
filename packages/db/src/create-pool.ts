import { Pool, type PoolConfig, types } from 'pg';
import type { Database } from './queryable.ts';

interface PoolOptions {
  readonly connectionString: string;
  /** Connections at most. Default 10. */
  readonly maximum?: number;
  /** The role that every statement runs as; without it, the role of the connection string. */
  readonly role?: string;
  /** Shown in `pg_stat_activity`. Default `retake`. */
  readonly applicationName?: string;
  /** Told of failures of idle connections, which have no caller of their own. */
  readonly onError?: (error: Error) => void;
}

/** The limited role of the agent; migrations create it and row-level security speaks of it. */
export const agentRole = 'retake_agent';

/** Statements of ours take milliseconds, so these are for faults: 5 s a statement, 2 s for a lock, 5 s idle in a transaction. */
const sessionSettings = {
  statement_timeout: '5s',
  lock_timeout: '2s',
  idle_in_transaction_session_timeout: '5s',
} as const;

/** Whole numbers of 64 bits come as numbers; one that a number cannot hold exactly is refused, not rounded. */
function toSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`${text} is beyond the whole numbers that can be held exactly.`);
  return value;
}

const getTypeParser: PoolConfig['types'] = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === types.builtins.INT8 && format !== 'binary'
      ? toSafeInteger
      : types.getTypeParser(oid, format as 'text')) as typeof types.getTypeParser,
};

/** A pool whose sessions have the role, the time limits and the number types that all statements rely on. */
export function createPool(options: PoolOptions): Database {
  const settings = { ...sessionSettings, ...(options.role === undefined ? {} : { role: options.role }) };
  const pool = new Pool({
    connectionString: options.connectionString,
    max: options.maximum ?? 10,
    application_name: options.applicationName ?? 'retake',
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    connectionTimeoutMillis: 5_000,
    types: getTypeParser,
  });
  // Closed pools are let go before their connections are: a server that stops just then says so to nobody's use.
  pool.on('error', (error) => {
    if (!pool.ending) options.onError?.(error);
  });
  // A connection that is just being handed out has no other listener: the pool has taken its own off, and the caller has
  // not put on its own. Without one, a server that ends it at this moment would end this process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
