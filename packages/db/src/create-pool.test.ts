import { expect, it } from 'vitest';
import { createPool } from './create-pool.ts';

it('tells of a lost connection until it is closed, and not of one that a server ends after that', async () => {
  const told: string[] = [];
  const pool = createPool({
    connectionString: 'postgres://nobody@127.0.0.1:1/none',
    onError: ({ message }) => told.push(message),
  });
  const events = pool as unknown as { emit(name: 'error', error: Error): void };
  events.emit('error', new Error('lost while idle'));
  const ended = pool.end();
  events.emit('error', new Error('ended while closing'));
  await ended;
  expect(told).toEqual(['lost while idle']);
});
