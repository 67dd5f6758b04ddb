import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { App } from '../app-type.ts';

/** What the program counts, in a registry of its own so that two servers in one process do not mix. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requestSeconds: new Histogram({
      name: 'retake_http_request_seconds',
      help: 'Time to answer, by route and status.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 1, 5, 30],
      registers,
    }),
    sockets: new Gauge({ name: 'retake_sockets', help: 'Open sockets.', registers }),
    eventsSent: new Counter({ name: 'retake_events_sent_total', help: 'Events fanned out to rooms.', registers }),
    refusals: new Counter({
      name: 'retake_refusals_total',
      help: 'Requests and commands refused, by error code.',
      labelNames: ['code'],
      registers,
    }),
  };
}
export type Metrics = ReturnType<typeof createMetrics>;

/** Measures every answer and shows the figures to Prometheus. */
export function registerMetrics(app: App, metrics: Metrics): void {
  app.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'page',
      status: String(reply.statusCode),
    };
    metrics.requestSeconds.observe(labels, reply.elapsedTime / 1000);
  });
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) => {
    reply.type(metrics.registry.contentType);
    return metrics.registry.metrics();
  });
}
