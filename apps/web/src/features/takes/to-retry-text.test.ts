import { type TakeView, toPlanOfRows } from '@retake/contracts';
import { expect, it } from 'vitest';
import { toRetryText } from './to-retry-text.ts';

const plan = toPlanOfRows(
  [1, 2, 3].map((take) => ({
    ...{ clip: 2, take, add: [], instruction: 'a knight' },
    ...{ route: 'modify' as const, priceMicros: 150_000, waitMs: 1_000 },
  })),
);
const made = (take: number): TakeView => ({ take, version: take + 1, error: null });
const failed = (take: number, retryable: boolean): TakeView => ({
  ...{ take, version: null },
  error: { code: 'GENERATION_FAILED', message: 'No.', retryable },
});

it.each([
  ['completed', [made(1), failed(2, true), made(3)], 'Try again what failed'],
  ['completed', [made(1), failed(2, false), made(3)], null],
  ['completed', [made(1), made(2), made(3)], null],
  ['running', [made(1), failed(2, true)], null],
  ['cancelled', [made(1)], 'Make the other 2'],
  ['cancelled', [made(1), made(3)], 'Make the other one'],
  ['cancelled', [made(1), made(2), made(3)], null],
] as const)('of takes that are %s, with %j, it says %s', (status, takes, text) => {
  expect(toRetryText({ status, plan, takes: [...takes] })).toBe(text);
});
