import { expect, it } from 'vitest';
import { endAll, endEach } from './end-all.ts';

/** Lets everything run that can. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

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
  await turn();
  expect(isOver).toBe(false);
  slow.resolve();
  await refused;
});

it('begins so much at a time, in order, and goes on after a failure', async () => {
  const begun: number[] = [];
  const gates = [1, 2, 3].map(() => Promise.withResolvers<number>());
  const all = endEach([0, 1, 2], 2, (index) => {
    begun.push(index);
    return gates[index]!.promise;
  });
  const refused = expect(all).rejects.toThrow('no picture');
  await turn();
  expect(begun).toEqual([0, 1]);
  gates[1]!.reject(new Error('no picture'));
  await turn();
  expect(begun).toEqual([0, 1, 2]);
  gates[0]!.resolve(1);
  gates[2]!.resolve(3);
  await refused;
});
