import { expect, it } from 'vitest';
import { endAll } from './end-all.ts';

it('gives what all have come to', async () => {
  await expect(endAll([Promise.resolve(1), Promise.resolve(2)])).resolves.toEqual([1, 2]);
});

it('waits for the others when one fails, and tells that failure', async () => {
  const slow = Promise.withResolvers<void>();
  let isOver = false;
  const all = endAll([Promise.reject(new Error('no picture')), slow.promise]).finally(() => {
    isOver = true;
  });
  const refused = expect(all).rejects.toThrow('no picture');
  await new Promise((resolve) => setImmediate(resolve));
  expect(isOver).toBe(false);
  slow.resolve();
  await refused;
});
