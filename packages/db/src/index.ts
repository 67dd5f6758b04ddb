export { agentRole, createPool } from './create-pool.ts';
export { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/start-embedded-postgres.ts';
export { migrate } from './migrate.ts';
export type { Database, Queryable, Transaction } from './queryable.ts';
export { isLockNotAvailable, translateError } from './translate-error.ts';
export { withTransaction } from './with-transaction.ts';
