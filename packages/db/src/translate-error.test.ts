import { RetakeError } from '@retake/contracts';
import { expect, it } from 'vitest';
import { isLockNotAvailable, translateError } from './translate-error.ts';

const failure = (code: string, message = 'secret detail') => Object.assign(new Error(message), { code });

it.each([
  ['08006', 'DATABASE_UNAVAILABLE'],
  ['57P01', 'DATABASE_UNAVAILABLE'],
  ['53300', 'DATABASE_UNAVAILABLE'],
  ['57014', 'DATABASE_UNAVAILABLE'],
  ['40001', 'DATABASE_UNAVAILABLE'],
  ['ECONNREFUSED', 'DATABASE_UNAVAILABLE'],
  ['53100', 'DISK_FULL'],
  ['22021', 'TEXT_INVALID'],
  ['55P03', 'JOB_BUSY'],
  ['23505', 'INTERNAL'],
])('%s is %s, with the cause kept', (state, code) => {
  const cause = failure(state);
  const translated = translateError(cause);
  expect(translated).toMatchObject({ code, cause });
  expect((translated as Error).message).not.toContain('secret');
});

it('leaves what has a code of ours, and what is no matter of the database', () => {
  const ours = new RetakeError('CANCELLED');
  const other = new TypeError('a fault');
  expect(translateError(ours)).toBe(ours);
  expect(translateError(other)).toBe(other);
});

it('knows a lock that was not available, translated or not', () => {
  expect(isLockNotAvailable(failure('55P03'))).toBe(true);
  expect(isLockNotAvailable(translateError(failure('55P03')))).toBe(true);
  expect(isLockNotAvailable(failure('40P01'))).toBe(false);
});
