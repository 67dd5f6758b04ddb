import { z } from 'zod';
import { errorCodes } from '../errors.ts';
import { jobEventSchema } from '../events/job-event.ts';
import { aspectRatioSchema } from '../format.ts';
import { limits } from '../limits.ts';
import { planSchema } from '../plan.ts';
import { routeSchema } from '../routes.ts';
import { cutSettingsSchema } from '../settings.ts';
import { strengthSchema, templateIdSchema } from '../templates/template.ts';
import { framingSchema, transitionSchema } from '../timeline.ts';
import { cutViewSchema } from '../views/cut-view.ts';
import { jobSummarySchema } from '../views/job-view.ts';
import { messageViewSchema } from '../views/message-view.ts';
import { offerViewSchema } from '../views/offer-view.ts';
import { regenerationViewSchema } from '../views/regeneration-view.ts';

/** Bodies and answers of `/api/v1`. Unknown fields in a body are refused. */
export const errorBodySchema = z.object({
  error: z.object({
    code: z.enum(errorCodes),
    message: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
    requestId: z.string(),
  }),
});
export type ErrorBody = z.infer<typeof errorBodySchema>;

export const createJobBodySchema = z.strictObject({
  title: z.string().trim().min(1).max(limits.titleCharacters).optional(),
  /** `sample` makes the sample video; own footage comes through `POST /jobs/import`. */
  from: z.literal('sample'),
});
export const jobCreatedSchema = z.object({ jobId: z.uuid(), regeneration: regenerationViewSchema });
export type JobCreated = z.infer<typeof jobCreatedSchema>;
export const jobListSchema = z.object({ jobs: z.array(jobSummarySchema), nextCursor: z.string().nullable() });
export type JobList = z.infer<typeof jobListSchema>;
export const importFieldsSchema = z.strictObject({
  title: z.string().trim().min(1).max(limits.titleCharacters).optional(),
  aspectRatio: aspectRatioSchema.optional(),
  /** How the picture gets into a frame of another shape; `fit` when not given. */
  framing: framingSchema.optional(),
});

export const postMessageBodySchema = z.strictObject({
  text: z.string(),
  selectedClips: z.array(z.int().positive()).max(limits.clipsPerJob).optional(),
});
export const messagePostedSchema = z.object({
  message: messageViewSchema,
  /** Null while it is still being thought about: the message says so, and the reply comes as an event. */
  reply: messageViewSchema.nullable(),
  /** What the message was quoted as: started, or waiting for a yes in the reply's offer. */
  plan: planSchema.nullable(),
  regeneration: regenerationViewSchema.nullable(),
});
export type MessagePosted = z.infer<typeof messagePostedSchema>;

export const whenBusySchema = z.enum(['queue', 'refuse']);
export const createRegenerationBodySchema = z.strictObject({
  clips: z.array(z.int().positive()).min(1).max(limits.clipsPerJob),
  instruction: z.string().trim().min(1).max(limits.instructionCharacters).optional(),
  template: templateIdSchema.optional(),
  strength: strengthSchema.optional(),
  route: routeSchema.optional(),
  whenBusy: whenBusySchema.default('queue'),
  maxPriceMicros: z.int().min(0).optional(),
});
export const regenerationAnswerSchema = z.object({ regeneration: regenerationViewSchema });
export const offerAnswerSchema = z.object({ offer: offerViewSchema });
export const offerConfirmedSchema = z.object({ offer: offerViewSchema, regeneration: regenerationViewSchema });
/** Of a change that was published without some of its clips: which of them to try again. Default: all of them. */
export const retryBodySchema = z.strictObject({ clips: z.array(z.int().positive()).min(1).optional() });
export const restoreBodySchema = z.strictObject({ version: z.int().positive() });
/** Of undo and redo: the whole video or some clips of it, and how many changes; one when not said. */
export const undoBodySchema = z.strictObject({
  clips: z.array(z.int().positive()).min(1).optional(),
  steps: z.int().min(1).max(limits.stepsAtOnce).optional(),
});
/** Back to how the video was before a message of the person, or to a cut by its number. */
export const rewindBodySchema = z.union([
  z.strictObject({ messageId: z.uuid() }),
  z.strictObject({ cut: z.int().positive() }),
]);
/** Where a branch begins: before a message of the person (after one of Retake), at a cut, or, without both, now. */
export const forkBodySchema = z
  .strictObject({ messageId: z.uuid().optional(), cut: z.int().positive().optional() })
  .refine(({ messageId, cut }) => messageId === undefined || cut === undefined, {
    error: 'Say a message or a cut, not both.',
  });
/** A page of the conversation, oldest first. Earlier ones are those before its first message. */
export const messageListSchema = z.object({ messages: z.array(messageViewSchema), hasEarlier: z.boolean() });
export const cutListSchema = z.object({ cuts: z.array(cutViewSchema) });
export const jobForkedSchema = z.object({ jobId: z.uuid(), title: z.string() });
export const orderBodySchema = z.strictObject({ clips: z.array(z.int().positive()).min(1).max(limits.clipsPerJob) });
export const transitionBodySchema = transitionSchema;
export const settingsBodySchema = cutSettingsSchema.refine((body) => Object.keys(body).length > 0, {
  error: 'Say at least one of ownSound, musicPercent and loudness.',
});
export const reviewBodySchema = z.strictObject({
  action: z.enum(['approve', 'reject']),
  rating: z.int().min(1).max(5).optional(),
  feedback: z.string().max(limits.instructionCharacters).optional(),
});
export const budgetBodySchema = z.strictObject({ limitMicros: z.int().min(0).max(limits.budgetMicros) });
/** Money held against the books: nothing is off when there is no problem. */
export const reconciliationSchema = z.object({
  calls: z.int().min(0),
  driftMicros: z.int().min(0),
  problems: z.array(z.string()),
  notes: z.array(z.string()),
});
export const eventsAnswerSchema = z.object({ events: z.array(jobEventSchema), seq: z.int().min(0) });
