import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import type { App } from '../app-type.ts';
import { registerErrors } from './errors.ts';
import { createOriginCheck, isLoopback, registerOrigins } from './origins.ts';

describe('createOriginCheck', () => {
  const local = createOriginCheck({
    ...{ host: '127.0.0.1', machineName: 'studio', allowedOrigins: ['https://video.example.com'] },
  });

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

  const open = createOriginCheck({
    ...{ host: '0.0.0.0', machineName: 'Studio.office.example', allowedOrigins: ['http://films.lan:3000'] },
  });

  it.each([
    ['192.168.1.7:3000', true],
    ['[fe80::1]:3000', true],
    ['localhost:3000', true],
    ['studio:3000', true],
    ['STUDIO:3000', true],
    ['studio.local:3000', true],
    ['studio.office.example:3000', true],
    ['films.lan:3000', true],
    ['films.lan:4000', false],
    ['evil.example:3000', false],
    ['studio.evil.example:3000', false],
    ['192.168.1.7.evil.example:3000', false],
    ['', false],
  ])('in a network it answers to %s: %s, and to pages of that name', (host, answer) => {
    expect(open({ host })).toBe(answer);
    expect(open({ host, origin: `http://${host}` })).toBe(answer);
    expect(open({ host, origin: 'http://evil.example' })).toBe(false);
  });

  it('answers to the name that it was told to listen on', () => {
    const named = createOriginCheck({ host: 'films.lan', machineName: 'studio', allowedOrigins: [] });
    expect(named({ host: 'films.lan:3000', origin: 'http://films.lan:3000' })).toBe(true);
  });
});

describe('registerOrigins', () => {
  it.each([
    [
      { host: 'studio.evil.example' },
      'This server does not answer to the name studio.evil.example. Open it by its address,',
    ],
    [
      { host: 'localhost', origin: 'https://evil.example' },
      'Requests from https://evil.example are not accepted here;',
    ],
  ])('says what to do: %j', async (headers, sentence) => {
    const app = fastify() as unknown as App;
    registerErrors(app);
    registerOrigins(app, createOriginCheck({ host: '0.0.0.0', machineName: 'studio', allowedOrigins: [] }));
    const answer = await app.inject({ method: 'GET', url: '/', headers });
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ error: { code: 'ORIGIN_FORBIDDEN' } });
    expect(answer.json().error.message).toContain(sentence);
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
