import { z } from 'zod';
import { planSchema } from '../plan.ts';
import { atSchema } from './view-fields.ts';

export const offerStatuses = ['open', 'accepted', 'declined', 'replaced', 'expired'] as const;
export type OfferStatus = (typeof offerStatuses)[number];

/** How an offer has ended. */
export const offerEndSchema = z.object({
  status: z.enum(offerStatuses).exclude(['open']),
  endedAt: atSchema,
  /** For `expired`: nobody answered in time, or a clip that it is about shows something else or has moved. */
  expiredBecause: z.enum(['time', 'clip-changed']).nullable(),
  /** For `accepted`: the plan as it was started, with the rows that were left on. */
  accepted: planSchema.nullable(),
  /** For `accepted`: the change that it has started. */
  regenerationId: z.uuid().nullable(),
});
export type OfferEnd = z.infer<typeof offerEndSchema>;

/** A quoted plan that is not started before somebody says yes to it, or to a part of it. */
export const offerViewSchema = z.object({
  id: z.uuid(),
  ...offerEndSchema.shape,
  status: z.enum(offerStatuses),
  title: z.string(),
  plan: planSchema,
  /** Without an answer it holds until then. */
  expiresAt: atSchema,
  endedAt: atSchema.nullable(),
});
export type OfferView = z.infer<typeof offerViewSchema>;
