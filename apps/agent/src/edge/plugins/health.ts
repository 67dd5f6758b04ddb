import { z } from 'zod';
import type { App } from '../app-type.ts';

/** One thing that must answer before requests can be served; rejects or answers false when it cannot. */
export type ReadinessCheck = () => Promise<boolean>;

const checkTimeoutMs = 2_000;
const readinessSchema = z.object({ ready: z.boolean(), checks: z.record(z.string(), z.boolean()) });

/** `/healthz`: the process lives. `/readyz`: what it stands on answers too, each check within 2 s. */
export function registerHealth(app: App, checks: Readonly<Record<string, ReadinessCheck>>): void {
  app.get(
    '/healthz',
    { schema: { tags: ['health'], response: { 200: z.object({ ok: z.literal(true) }) } } },
    async () => ({
      ok: true as const,
    }),
  );

  app.get(
    '/readyz',
    { schema: { tags: ['health'], response: { 200: readinessSchema, 503: readinessSchema } } },
    async (_request, reply) => {
      const names = Object.keys(checks);
      const answers = await Promise.all(names.map((name) => answersInTime(checks[name]!)));
      const ready = answers.every(Boolean);
      return reply
        .status(ready ? 200 : 503)
        .send({ ready, checks: Object.fromEntries(names.map((name, index) => [name, answers[index]!])) });
    },
  );
}

async function answersInTime(check: ReadinessCheck): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), checkTimeoutMs);
  try {
    return await Promise.race([check().catch(() => false), late]);
  } finally {
    clearTimeout(timer);
  }
}
