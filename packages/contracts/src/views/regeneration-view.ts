import { z } from 'zod';
import { errorCodes } from '../errors.ts';
import { planSchema } from '../plan.ts';
import { routeSchema } from '../routes.ts';
import { atSchema, clipNumberSchema } from './view-fields.ts';

export const regenerationKinds = [
  'sample',
  'import',
  'edit',
  'undo',
  'redo',
  'restore',
  'rewind',
  'reorder',
  'transition',
  'settings',
  'variations',
] as const;
export const regenerationKindSchema = z.enum(regenerationKinds);
export type RegenerationKind = z.infer<typeof regenerationKindSchema>;

export const regenerationStatuses = ['queued', 'running', 'completed', 'failed', 'cancelled'] as const;
export const regenerationStatusSchema = z.enum(regenerationStatuses);
export type RegenerationStatus = z.infer<typeof regenerationStatusSchema>;

export const failureSchema = z.object({ code: z.enum(errorCodes), message: z.string(), retryable: z.boolean() });
export type Failure = z.infer<typeof failureSchema>;

/** A version that was made to choose from, or why it could not be made. */
export const takeViewSchema = z.object({
  /** The nth of those that were asked for. */
  take: z.int().positive(),
  /** Number of the version of its clip; null when it failed. */
  version: z.int().positive().nullable(),
  error: failureSchema.nullable(),
});
export type TakeView = z.infer<typeof takeViewSchema>;

/** One request to change one or more clips, from the message to the published cut or the failure. */
export const regenerationViewSchema = z.object({
  id: z.uuid(),
  kind: regenerationKindSchema,
  status: regenerationStatusSchema,
  /** What it does, in a few words a person reads: "Clip 2: nighttime". */
  title: z.string(),
  /** Place in the job's line: 0 runs, 1 is next. */
  position: z.int().min(0),
  plan: planSchema.nullable(),
  clips: z.array(
    z.object({
      /** Its number when it was asked for. */
      clip: clipNumberSchema,
      /** By which it is found after it was moved; null in events that are older than this field. */
      clipId: z.uuid().nullable().default(null),
      route: routeSchema.nullable(),
      originalPrompt: z.string().nullable(),
      modifiedPrompt: z.string().nullable(),
      /** Why this clip stayed as it was although the change was published; null when it did not. */
      error: failureSchema.nullable().default(null),
    }),
  ),
  /** For `variations`: the takes that came or could not be made so far; of one that failed or was cancelled, those that came. */
  takes: z.array(takeViewSchema).default([]),
  messageId: z.uuid().nullable(),
  /** The published change of which it tries failed clips again. */
  retryOf: z.uuid().nullable().default(null),
  error: failureSchema.nullable(),
  cutNumber: z.int().positive().nullable(),
  attempts: z.int().min(0),
  requestedAt: atSchema,
  startedAt: atSchema.nullable(),
  endedAt: atSchema.nullable(),
});
export type RegenerationView = z.infer<typeof regenerationViewSchema>;
