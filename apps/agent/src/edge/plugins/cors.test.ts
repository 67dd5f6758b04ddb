import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../app-type.ts';
import { registerCors } from './cors.ts';
import { registerErrors } from './errors.ts';
import { createOriginCheck, registerOrigins } from './origins.ts';

const listed = 'https://video.example.com';
const app = fastify() as unknown as App;
beforeAll(async () => {
  const allowedOrigins = [listed];
  registerErrors(app);
  registerOrigins(app, createOriginCheck({ host: '127.0.0.1', machineName: 'studio', allowedOrigins }));
  await app.register(
    async (scope) => {
      await registerCors(scope as App, allowedOrigins);
      scope.post('/jobs', async () => ({ made: true }));
    },
    { prefix: '/api/v1' },
  );
});
afterAll(() => app.close());

async function call(method: 'OPTIONS' | 'POST', origin: string) {
  const asked = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'idempotency-key' };
  const headers = { host: 'localhost:3000', origin, ...(method === 'OPTIONS' && asked) };
  const { statusCode, headers: answered } = await app.inject({ method, url: '/api/v1/jobs', headers });
  return { statusCode, allows: answered['access-control-allow-origin'], answered };
}

describe('pages of other origins', () => {
  it('may ask beforehand and read the answer when they are listed', async () => {
    const { answered, ...before } = await call('OPTIONS', listed);
    expect(before).toEqual({ statusCode: 204, allows: listed });
    expect(answered['access-control-allow-methods']).toContain('DELETE');
    expect(answered['access-control-allow-headers']).toContain('idempotency-key');
    expect(await call('POST', listed)).toMatchObject({ statusCode: 200, allows: listed });
  });

  it.each(['https://evil.example', 'https://video.example.com.evil.example', 'null'])(
    'are refused before anything is done when they are %s',
    async (origin) => {
      for (const method of ['OPTIONS', 'POST'] as const) {
        expect(await call(method, origin)).toMatchObject({ statusCode: 403, allows: undefined });
      }
    },
  );

  it('the own page needs nothing of it', async () => {
    expect(await call('POST', 'http://localhost:3000')).toMatchObject({ statusCode: 200, allows: undefined });
  });
});
