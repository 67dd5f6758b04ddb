import { randomUUID } from 'node:crypto';
import type { Failure, RegenerationView } from '@retake/contracts';
import { expect, it } from 'vitest';
import { findRetryable } from './find-retryable.ts';

const failure = (retryable = true): Failure => ({ code: 'GENERATION_FAILED', message: 'It did not work.', retryable });

function toChange(change: Partial<RegenerationView>): RegenerationView {
  return {
    ...{ id: randomUUID(), kind: 'edit', status: 'completed', title: 'Clip 1: rain', position: 0, plan: null },
    ...{ clips: [], takes: [], messageId: null, retryOf: null, error: null, cutNumber: 2, attempts: 1 },
    ...{ requestedAt: '2026-01-01T00:00:00.000Z', startedAt: null, endedAt: null },
    ...change,
  };
}
const toRow = (clip: number, error: Failure | null = null) => ({
  ...{ clip, clipId: randomUUID(), route: null, originalPrompt: null, modifiedPrompt: null, error },
});
const find = (...ended: RegenerationView[]) => findRetryable({ running: null, queue: [], ended });

it('finds the newest change that failed or was cancelled', () => {
  const [failed, cancelled] = [toChange({ status: 'failed', error: failure() }), toChange({ status: 'cancelled' })];
  expect(find(toChange({}), failed, cancelled)).toEqual({ regeneration: failed });
  expect(find(cancelled, failed)).toEqual({ regeneration: cancelled });
  expect(find(toChange({}))).toBeUndefined();
});

it('passes over what would fail in the same way', () => {
  expect(find(toChange({ status: 'failed', error: failure(false) }))).toBeUndefined();
  expect(find(toChange({ clips: [toRow(1), toRow(2, failure(false))] }))).toBeUndefined();
});

it('finds the clips of a published change that nobody has tried again yet', () => {
  const published = toChange({ clips: [toRow(1, failure()), toRow(2), toRow(3, failure()), toRow(4, failure(false))] });
  expect(find(published)).toEqual({ regeneration: published, clips: [1, 3] });
  const retry = toChange({ retryOf: published.id, clips: [toRow(3)] });
  expect(find(retry, published)).toEqual({ regeneration: published, clips: [1] });
  expect(find(toChange({ retryOf: published.id, clips: [toRow(1)] }), retry, published)).toBeUndefined();
  expect(findRetryable({ running: { ...retry, status: 'running' }, queue: [], ended: [published] })).toEqual({
    ...{ regeneration: published, clips: [1] },
  });
});

it('finds takes that could not be made, until they are tried again', () => {
  const takes = [
    { take: 1, version: 2, error: null },
    { take: 2, version: null, error: failure() },
  ];
  const varied = toChange({ kind: 'variations', clips: [toRow(1)], takes });
  expect(find(varied)).toEqual({ regeneration: varied });
  expect(find(toChange({ kind: 'variations', retryOf: varied.id, clips: [toRow(1)] }), varied)).toBeUndefined();
});
