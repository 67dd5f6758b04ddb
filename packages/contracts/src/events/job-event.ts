import { z } from 'zod';
import { transitionSchema } from '../timeline.ts';
import { budgetViewSchema } from '../views/budget-view.ts';
import { clipViewSchema, versionViewSchema } from '../views/clip-view.ts';
import { cutViewSchema } from '../views/cut-view.ts';
import { jobStatusSchema } from '../views/job-view.ts';
import { messageViewSchema } from '../views/message-view.ts';
import { offerEndSchema } from '../views/offer-view.ts';
import { failureSchema, regenerationViewSchema, takeViewSchema } from '../views/regeneration-view.ts';

/** Durable events: stored in the transaction of the fact they tell, replayed in order, never changed. */
const envelope = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({
    v: z.literal(1),
    job: z.uuid(),
    /** Gap-free, starting at 1, per job. */
    seq: z.int().positive(),
    at: z.iso.datetime({ offset: true }),
    type: z.literal(type),
    ...shape,
  });

const regenerationId = z.uuid();

export const jobEventSchema = z.discriminatedUnion('type', [
  envelope('message-added', { message: messageViewSchema }),
  envelope('regeneration-queued', { regeneration: regenerationViewSchema }),
  envelope('regeneration-started', {
    regenerationId,
    jobStatus: jobStatusSchema,
    startedAt: z.iso.datetime({ offset: true }),
  }),
  envelope('prompt-changed', {
    regenerationId,
    clip: z.int().positive(),
    originalPrompt: z.string(),
    modifiedPrompt: z.string(),
  }),
  envelope('clips-added', { clips: z.array(clipViewSchema) }),
  envelope('clip-version-added', {
    clipId: z.uuid(),
    clip: z.int().positive(),
    version: versionViewSchema,
    /** For a take, which change has made it and as the how manyth; it is told while the others are still being made. */
    take: z.object({ regenerationId, take: z.int().positive() }).optional(),
  }),
  /** Told while the change makes the others; a later `clip-version-added` for the same take takes its place. */
  envelope('take-failed', { regenerationId, take: z.int().positive(), error: failureSchema }),
  envelope('cut-published', {
    cut: cutViewSchema,
    /** Every clip in its new place: number, version shown and transition after it. */
    arrangement: z.array(
      z.object({
        clipId: z.uuid(),
        number: z.int().positive(),
        version: z.int().positive(),
        transitionAfter: transitionSchema,
        canUndo: z.boolean().optional(),
        canRedo: z.boolean().optional(),
      }),
    ),
  }),
  envelope('regeneration-ended', {
    regenerationId,
    jobStatus: jobStatusSchema,
    /** The cut that it has published; null for takes, which are not shown. */
    cutNumber: z.int().positive().nullable(),
    /** Clips that stayed as they were because they could not be made. */
    failedClips: z.array(z.object({ clip: z.int().positive(), error: failureSchema })).default([]),
    takes: z.array(takeViewSchema).default([]),
  }),
  envelope('regeneration-failed', { regenerationId, jobStatus: jobStatusSchema, error: failureSchema }),
  envelope('regeneration-cancelled', { regenerationId, jobStatus: jobStatusSchema }),
  envelope('offer-ended', { offerId: z.uuid(), ...offerEndSchema.shape }),
  envelope('budget-changed', { budget: budgetViewSchema }),
  envelope('review-recorded', {
    clipId: z.uuid(),
    clip: z.int().positive(),
    review: z.enum(['none', 'approved', 'rejected']),
  }),
]);
export type JobEvent = z.infer<typeof jobEventSchema>;
export type JobEventType = JobEvent['type'];

/** The facts of an event, before the database gives it its seq and time. */
export type JobEventBody = JobEvent extends infer Event
  ? Event extends JobEvent
    ? Omit<Event, 'v' | 'job' | 'seq' | 'at'>
    : never
  : never;

export const progressSteps = ['prompt', 'ingest', 'generate', 'compose', 'verify', 'publish'] as const;
export type ProgressStep = (typeof progressSteps)[number];

/** Transient signals: only sent, at most two a second, never stored; losing one loses nothing. */
export const jobSignalSchema = z.discriminatedUnion('type', [
  z.object({
    v: z.literal(1),
    job: z.uuid(),
    type: z.literal('regeneration-progress'),
    regenerationId,
    /** The clip it speaks of; null when it is the whole video. */
    clip: z.int().positive().nullable(),
    /** The nth take of the clip, where takes are made. */
    take: z.int().positive().optional(),
    step: z.enum(progressSteps),
    percent: z.number().min(0).max(100),
    etaMs: z.int().min(0).nullable(),
  }),
  z.object({
    v: z.literal(1),
    job: z.uuid(),
    type: z.literal('preview-grown'),
    regenerationId,
    /** The cut that the preview shows, apart from what changes. */
    cutNumber: z.int().positive(),
    /** The first frame that differs from that cut. */
    startFrame: z.int().min(0),
    /** Every frame before this one can be played now. */
    playableFrames: z.int().min(0),
  }),
  z.object({
    v: z.literal(1),
    job: z.uuid(),
    type: z.literal('reply-delta'),
    /** The message that is being answered. */
    messageId: z.uuid(),
    /** All of the reply so far, so that a window that comes in the middle has it whole. */
    text: z.string(),
  }),
]);
export type JobSignal = z.infer<typeof jobSignalSchema>;
