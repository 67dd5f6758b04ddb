import { expect, it, vi } from 'vitest';
import { createShutdown } from './shutdown.ts';

it('closes last in first out, once, and passes over what fails or hangs', async () => {
  vi.useFakeTimers();
  const closed: string[] = [];
  const failed: string[] = [];
  const shutdown = createShutdown({ onError: (name) => failed.push(name), partTimeoutMs: 1000 });
  shutdown.add('database', () => void closed.push('database'));
  shutdown.add('hanging', () => new Promise(() => undefined));
  shutdown.add('broken', () => {
    throw new Error('broken');
  });
  shutdown.add('server', async () => void closed.push('server'));
  const both = Promise.all([shutdown.close(), shutdown.close()]);
  await vi.advanceTimersByTimeAsync(1000);
  await both;
  expect(closed).toEqual(['server', 'database']);
  expect(failed).toEqual(['broken', 'hanging']);
  vi.useRealTimers();
});
