import { randomUUID } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import { RetakeError } from '@retake/contracts';
import fastify, { type FastifyServerOptions } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { App } from './edge/app-type.ts';
import type { EdgeParts } from './edge/edge-parts.ts';
import { registerBudget } from './edge/features/budget/budget-routes.ts';
import { registerCatalogues } from './edge/features/catalogues/catalogues-routes.ts';
import { registerCompletion } from './edge/features/catalogues/completion-routes.ts';
import { registerClips } from './edge/features/clips/clips-routes.ts';
import { registerLastFrames } from './edge/features/clips/last-frame-routes.ts';
import { registerCutPictures } from './edge/features/cuts/cut-pictures-routes.ts';
import { registerCuts } from './edge/features/cuts/cuts-routes.ts';
import { registerEdits } from './edge/features/edits/edits-routes.ts';
import { registerFork } from './edge/features/fork/fork-routes.ts';
import { registerHistory } from './edge/features/history/history-routes.ts';
import { registerImport } from './edge/features/import/import-routes.ts';
import { registerJobs } from './edge/features/jobs/jobs-routes.ts';
import { registerLooks } from './edge/features/looks/looks-routes.ts';
import { registerMessages } from './edge/features/messages/messages-routes.ts';
import { registerOffers } from './edge/features/offers/offers-routes.ts';
import { registerPreview } from './edge/features/preview/preview-routes.ts';
import { registerRegenerations } from './edge/features/regenerations/regenerations-routes.ts';
import { registerReview } from './edge/features/review/review-routes.ts';
import { registerRewind } from './edge/features/rewind/rewind-routes.ts';
import { registerVariations } from './edge/features/variations/variations-routes.ts';
import { registerReplicateWebhook } from './edge/features/webhooks/replicate-webhook-route.ts';
import { registerCors } from './edge/plugins/cors.ts';
import { registerErrors } from './edge/plugins/errors.ts';
import { registerHealth } from './edge/plugins/health.ts';
import { registerJsonBody } from './edge/plugins/json-body.ts';
import { registerMetrics } from './edge/plugins/metrics.ts';
import { registerOpenapi } from './edge/plugins/openapi.ts';
import { registerOrigins } from './edge/plugins/origins.ts';
import { sendPage } from './edge/plugins/pages.ts';
import { registerSecurityHeaders } from './edge/plugins/security-headers.ts';

/** No JSON of ours is larger: 2,000 characters of text and 200 clip numbers fit many times. */
const jsonBodyBytes = 64 * 1024;
/** Media and pages are many small requests, so this is for runaway clients; commands have their own, tighter limit. */
const requestsPerMinute = 1_200;
const pace = {
  max: requestsPerMinute,
  timeWindow: '1 minute',
  errorResponseBuilder: () => new RetakeError('RATE_LIMITED'),
};

interface AppOptions {
  readonly logger: FastifyServerOptions['logger'];
  /** A process that only works answers for its health alone. */
  readonly servesApi: boolean;
  /** Whose pages may read answers, besides our own; nobody's by default. */
  readonly allowedOrigins?: readonly string[];
}

/** The HTTP server, complete, without listening. */
export async function createApp(parts: EdgeParts, options: AppOptions): Promise<App> {
  const app = fastify({
    ...(options.logger !== undefined && { logger: options.logger }),
    bodyLimit: jsonBodyBytes,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    return503OnClosing: true,
    forceCloseConnections: true,
  }).withTypeProvider<ZodTypeProvider>() as App;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);

  registerErrors(app);
  registerJsonBody(app);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  await registerSecurityHeaders(app);
  registerMetrics(app, parts.metrics);
  registerHealth(app, parts.readiness);
  if (options.servesApi) {
    await app.register(async (guarded) => {
      registerOrigins(guarded as App, parts.isOriginAllowed);
      await registerApi(guarded as App, parts, options.allowedOrigins ?? []);
    });
    await registerWebhooks(app, parts);
  }
  app.setNotFoundHandler(async (request, reply) => {
    const isPage = request.method === 'GET' || request.method === 'HEAD';
    if (parts.pages && isPage && !/^\/(api|socket\.io)(\/|$|\?)/.test(request.url)) {
      return sendPage(parts.pages, request, reply);
    }
    throw new RetakeError('ROUTE_NOT_FOUND');
  });
  return app;
}

/** Providers come by a public name that the rest of the API does not answer to; their signature says who they are. */
async function registerWebhooks(app: App, parts: EdgeParts): Promise<void> {
  await app.register(
    async (scope) => {
      await scope.register(rateLimit, pace);
      registerReplicateWebhook(scope as App, parts);
    },
    { prefix: '/api/v1' },
  );
}

async function registerApi(app: App, parts: EdgeParts, allowedOrigins: readonly string[]): Promise<void> {
  await registerOpenapi(app);
  await app.register(
    async (scope) => {
      const api = scope as App;
      await registerCors(api, allowedOrigins);
      await api.register(rateLimit, pace);
      registerJobs(api, parts);
      await registerImport(api, parts);
      registerClips(api, parts);
      registerLastFrames(api, parts);
      registerCuts(api, parts);
      registerCutPictures(api, parts);
      registerMessages(api, parts);
      registerOffers(api, parts);
      registerRegenerations(api, parts);
      registerPreview(api, parts);
      registerVariations(api, parts);
      registerLooks(api, parts);
      registerEdits(api, parts);
      registerReview(api, parts);
      registerRewind(api, parts);
      registerFork(api, parts);
      registerBudget(api, parts);
      registerHistory(api, parts);
      registerCatalogues(api, parts);
      registerCompletion(api, parts);
    },
    { prefix: '/api/v1' },
  );
}
