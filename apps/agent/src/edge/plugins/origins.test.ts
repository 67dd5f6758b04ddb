import { describe, expect, it } from 'vitest';
import { createOriginCheck, isLoopback } from './origins.ts';

describe('createOriginCheck', () => {
  const local = createOriginCheck({ host: '127.0.0.1', allowedOrigins: ['https://video.example.com'] });

  it.each([
    [{ host: 'localhost:3000' }, true],
    [{ host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }, true],
    [{ host: '[::1]:3000', origin: 'http://[::1]:3000' }, true],
    [{ host: 'localhost:3000', origin: 'https://video.example.com' }, true],
    [{ host: 'video.example.com', origin: 'https://video.example.com' }, true],
    [{ host: 'localhost:3000', origin: 'http://localhost:4000' }, false],
    [{ host: 'localhost:3000', origin: 'https://evil.example' }, false],
    [{ host: 'localhost:3000', origin: 'null' }, false],
    [{ host: 'evil.example:3000', origin: 'http://evil.example:3000' }, false],
    [{ host: 'evil.example:3000' }, false],
    [{}, false],
  ])('%j → %s', (headers, answer) => {
    expect(local(headers)).toBe(answer);
  });

  it('takes any host name when it listens to the network, but still its own origin only', () => {
    const open = createOriginCheck({ host: '0.0.0.0', allowedOrigins: [] });
    expect(open({ host: 'studio:3000', origin: 'http://studio:3000' })).toBe(true);
    expect(open({ host: 'studio:3000', origin: 'http://evil.example' })).toBe(false);
  });
});

describe('isLoopback', () => {
  it.each([
    ['127.0.0.1', true],
    ['127.8.8.8', true],
    ['localhost', true],
    ['::1', true],
    ['0.0.0.0', false],
    ['10.0.0.1', false],
  ])('%s → %s', (host, answer) => {
    expect(isLoopback(host)).toBe(answer);
  });
});
