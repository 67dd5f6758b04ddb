import { expect, it } from 'vitest';
import { createCallBell } from './call-bell.ts';

const { signal } = new AbortController();
const long = 60_000;

it('wakes whoever waits for the call that it rings for', async () => {
  const bell = createCallBell();
  using ear = bell.listen('a');
  const woken = ear.next(long, signal);
  bell.ring('b');
  bell.ring('a');
  await woken;
});

it('remembers a ring that came while nobody waited, once', async () => {
  const bell = createCallBell();
  using ear = bell.listen('a');
  bell.ring('a');
  bell.ring('a');
  await ear.next(long, signal);
  const startedAt = performance.now();
  await ear.next(20, signal);
  expect(performance.now() - startedAt).toBeGreaterThan(15);
});

it('ends a wait when it is aborted', async () => {
  const controller = new AbortController();
  using ear = createCallBell().listen('a');
  const ended = ear.next(long, controller.signal);
  controller.abort();
  await ended;
});
