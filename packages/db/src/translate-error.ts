import { isRetakeError, RetakeError } from '@retake/contracts';

/** The SQLSTATE of a failure of Postgres, `55P03` for instance. */
function findSqlState(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** Somebody else holds the row that a statement asked for with NOWAIT, or for longer than the lock timeout. */
export function isLockNotAvailable(error: unknown): boolean {
  return findSqlState(isRetakeError(error) ? error.cause : error) === '55P03';
}

/** Whether the same transaction may succeed when it is simply run again: serialization failure, deadlock. */
export function isWorthRepeating(error: unknown): boolean {
  const state = findSqlState(error);
  return state === '40001' || state === '40P01';
}

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  'ENOENT',
  'EHOSTUNREACH',
]);

/** Connection trouble: class 08, shutdown and start (57P01 to 57P03), too many connections, or a broken socket. */
function isUnavailable(error: Error & { code?: unknown }): boolean {
  const state = findSqlState(error);
  if (state !== undefined && (state.startsWith('08') || /^57P0[1-5]$/.test(state) || state === '53300')) return true;
  if (typeof error.code === 'string' && networkCodes.has(error.code)) return true;
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    error.message,
  );
}

/**
 * A failure of Postgres in the words of the error table, with the cause kept. Failures that are no database matter, and
 * those that have a code already, come back as they are.
 */
export function translateError(error: unknown): unknown {
  if (!(error instanceof Error) || isRetakeError(error)) return error;
  if (isUnavailable(error)) return new RetakeError('DATABASE_UNAVAILABLE', { cause: error });
  switch (findSqlState(error)) {
    case undefined:
      return error;
    case '55P03':
      return new RetakeError('JOB_BUSY', { cause: error });
    case '53100':
      return new RetakeError('DISK_FULL', { cause: error });
    case '22P05':
    case '22021':
      return new RetakeError('TEXT_INVALID', { cause: error });
    case '57014':
    case '40001':
    case '40P01':
      return new RetakeError('DATABASE_UNAVAILABLE', { cause: error });
    default:
      return new RetakeError('INTERNAL', { cause: error });
  }
}
