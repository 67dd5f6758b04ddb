import { describe, expect, it } from 'vitest';
import { createCommandLimit } from './command-limit.ts';

describe('createCommandLimit', () => {
  it('lets a burst of 10 pass, then 5 a second, for each caller alone', () => {
    let now = 0;
    const take = createCommandLimit(() => now);
    for (let i = 0; i < 10; i++) take('a');
    expect(() => take('a')).toThrow(expect.objectContaining({ code: 'RATE_LIMITED', details: { retryAfterMs: 200 } }));
    take('b');
    now = 199;
    expect(() => take('a')).toThrow();
    now = 200;
    take('a');
    expect(() => take('a')).toThrow();
    now = 60_000;
    for (let i = 0; i < 10; i++) take('a');
    expect(() => take('a')).toThrow();
  });
});
