import { RetakeError } from '@retake/contracts';
import { verifyWebhook } from '@retake/generators';
import { receiveWebhook } from '@retake/regeneration';
import { z } from 'zod';
import { findMarkedCall } from '../../../paid/call-mark.ts';
import type { App } from '../../app-type.ts';
import type { EdgeParts } from '../../edge-parts.ts';

/** A prediction comes whole, with its logs. */
const bodyBytes = 1024 * 1024;
const predictionSchema = z.object({ id: z.string().min(1).max(200), status: z.string().max(40) });
const querySchema = z.object({ call: z.string().max(200).optional() });

/**
 * `/webhooks/replicate`: what the provider tells of predictions. The signature is over the bytes as they came, so they are
 * not parsed before it is proven. Nothing is believed but that there is news: whoever waits for the call asks the provider.
 */
export function registerReplicateWebhook(app: App, { database, webhooks }: EdgeParts): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: bodyBytes }, (_request, body, done) =>
      done(null, body),
    );
    scope.post(
      '/webhooks/replicate',
      { schema: { tags: ['webhooks'], summary: 'News of a prediction, signed by the provider' }, bodyLimit: bodyBytes },
      async ({ headers, body, query }) => {
        if (webhooks === undefined || !Buffer.isBuffer(body)) throw new RetakeError('WEBHOOK_INVALID');
        const { deliveryId } = verifyWebhook(webhooks.secret, headers, body, new Date());
        const payload = parse(body);
        const { call = null } = querySchema.safeParse(query).data ?? {};
        const { isNew } = await receiveWebhook(database, {
          ...{ deliveryId, provider: 'replicate', predictionId: payload.id, payload },
          callId: findMarkedCall(webhooks.installationId, call) ?? null,
        });
        return { isNew };
      },
    );
  });
}

/** @throws RetakeError `BODY_INVALID` */
function parse(body: Buffer): z.infer<typeof predictionSchema> {
  try {
    return predictionSchema.parse(JSON.parse(body.toString('utf8')));
  } catch (cause) {
    throw new RetakeError('BODY_INVALID', { cause });
  }
}
