import { confirmOfferBodySchema, offerAnswerSchema, offerConfirmedSchema } from '@retake/contracts';
import { declineOffer, getOffer } from '@retake/regeneration';
import type { App } from '../../app-type.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import { offerParamsSchema, toJobId, toOfferId } from '../../params.ts';
import { toResponses } from '../../route-options.ts';
import { confirmPart } from './confirm-part.ts';

const tags = ['offers'];

/** `/offers`: plans that wait for a yes. */
export function registerOffers(app: App, parts: EdgeParts): void {
  const { database, ownerId, takeCommand } = parts;

  app.get(
    '/jobs/:jobId/offers/:offerId',
    {
      schema: {
        tags,
        summary: 'A plan that waits for a yes, with every route of each clip, or what has become of it',
        params: offerParamsSchema,
        response: toResponses(200, offerAnswerSchema),
      },
    },
    async ({ params }) => ({
      offer: await getOffer(database, { jobId: toJobId(params), ownerId, offerId: toOfferId(params) }),
    }),
  );

  app.post(
    '/jobs/:jobId/offers/:offerId/confirm',
    {
      schema: {
        tags,
        summary: 'Say yes to an offer, or to some of its rows; confirmed twice, it is started once',
        description:
          'Answered at once. An offer that has expired is refused with OFFER_EXPIRED and made anew in the conversation; prompts that are missing in it are written by the run.',
        params: offerParamsSchema,
        body: confirmOfferBodySchema.nullish(),
        response: toResponses(202, offerConfirmedSchema),
      },
    },
    async ({ params, body, ip }, reply) => {
      takeCommand(ip);
      const confirmation = { jobId: toJobId(params), offerId: toOfferId(params), rows: body?.rows };
      return reply.status(202).send(await confirmPart(parts, confirmation));
    },
  );

  app.post(
    '/jobs/:jobId/offers/:offerId/decline',
    {
      schema: {
        tags,
        summary: 'Say no to an offer',
        params: offerParamsSchema,
        response: toResponses(200, offerAnswerSchema),
      },
    },
    async ({ params, ip }) => {
      takeCommand(ip);
      return { offer: await declineOffer(database, { jobId: toJobId(params), ownerId, offerId: toOfferId(params) }) };
    },
  );
}
