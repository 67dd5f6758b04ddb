import type { Pool, PoolClient } from 'pg';

/** A pool of connections to Postgres; made by `createPool`. */
export type Database = Pool;
/** An open transaction; handed out by `withTransaction` only. */
export type Transaction = PoolClient;
/** Whatever a single statement can run on. */
export type Queryable = Pick<Pool | PoolClient, 'query'>;
