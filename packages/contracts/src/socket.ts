import { z } from 'zod';
import type { ErrorCode } from './errors.ts';
import { type JobEvent, type JobSignal, jobEventSchema } from './events/job-event.ts';
import { limits } from './limits.ts';
import { confirmOfferBodySchema } from './offers/choose-rows.ts';
import { type JobSnapshot, jobSnapshotSchema } from './views/job-view.ts';

/** Client → server, each with an acknowledgement. `commandId` is the idempotency key of the command. */
export const jobJoinSchema = z.strictObject({ jobId: z.uuid(), lastSeq: z.int().min(0).optional() });
export const jobLeaveSchema = z.strictObject({ jobId: z.uuid() });
export const messageSendSchema = z.strictObject({
  jobId: z.uuid(),
  commandId: z.uuid(),
  text: z.string(),
  selectedClips: z.array(z.int().positive()).max(limits.clipsPerJob).optional(),
});
/** Says yes to an offer, or to some of its rows. Confirmed twice, it is started once. */
export const planConfirmSchema = z.strictObject({
  jobId: z.uuid(),
  offerId: z.uuid(),
  ...confirmOfferBodySchema.shape,
});
export const regenerationCancelSchema = z.strictObject({ jobId: z.uuid(), regenerationId: z.uuid() });

export const jobJoinedSchema = z.union([
  z.object({ events: z.array(jobEventSchema) }),
  z.object({ snapshot: jobSnapshotSchema }),
  z.object({ refused: z.string() }),
]);

export interface SocketFailure {
  error: { code: ErrorCode; message: string; details?: Readonly<Record<string, unknown>> };
}
export type JobJoined = { events: JobEvent[] } | { snapshot: JobSnapshot } | { refused: ErrorCode };

export interface ClientToServerEvents {
  'job-join': (payload: z.infer<typeof jobJoinSchema>, ack: (answer: JobJoined) => void) => void;
  'job-leave': (
    payload: z.infer<typeof jobLeaveSchema>,
    ack: (answer: Record<string, never> | SocketFailure) => void,
  ) => void;
  'message-send': (
    payload: z.infer<typeof messageSendSchema>,
    ack: (answer: { messageId: string; seq: number } | SocketFailure) => void,
  ) => void;
  'plan-confirm': (
    payload: z.infer<typeof planConfirmSchema>,
    ack: (answer: { regenerationId: string } | SocketFailure) => void,
  ) => void;
  'regeneration-cancel': (
    payload: z.infer<typeof regenerationCancelSchema>,
    ack: (answer: { regenerationId: string } | SocketFailure) => void,
  ) => void;
}

export interface ServerToClientEvents {
  event: (event: JobEvent) => void;
  signal: (signal: JobSignal) => void;
}
