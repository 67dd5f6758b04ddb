import { z } from 'zod';
import { clipFitSchema } from './clip-fit.ts';
import { errorCodes } from './errors.ts';
import { aspectRatioSchema, frameFormatSchema } from './format.ts';
import { lookSchema } from './look.ts';
import { choiceSchema, messageKindSchema, planSchema, routeSchema } from './plan.ts';
import { settingsViewSchema } from './settings.ts';
import { transitionSchema } from './timeline.ts';

/** What windows and API callers see of the stored things. Times are ISO 8601, lengths are frames, prices micro-dollars. */
const at = z.iso.datetime({ offset: true });
const clipNumber = z.int().positive();

export const jobStatuses = ['draft', 'generating', 'completed', 'regenerating', 'failed', 'cancelled'] as const;
export const jobStatusSchema = z.enum(jobStatuses);
export type JobStatus = z.infer<typeof jobStatusSchema>;

export const versionOrigins = ['sample', 'import', 'grade', 'modify', 'reshoot'] as const;

/** One immutable take of a clip. */
export const versionViewSchema = z.object({
  id: z.uuid(),
  number: z.int().positive(),
  parent: z.int().positive().nullable(),
  origin: z.enum(versionOrigins),
  prompt: z.string(),
  instruction: z.string().nullable(),
  look: lookSchema,
  frames: z.int().positive(),
  /** Frames of the version's video before the slot begins; negative when the video begins inside the slot. */
  leadFrames: z.int().default(0),
  priceMicros: z.int().min(0),
  /** How material of another length got into the slot; null, or missing in older events, where nothing was done. */
  fit: clipFitSchema.nullish(),
  createdAt: at,
});
export type VersionView = z.infer<typeof versionViewSchema>;

export const clipViewSchema = z.object({
  id: z.uuid(),
  number: clipNumber,
  role: z.string(),
  section: z.string().nullable(),
  /** The slot's length on the timeline; it never changes with an edit. */
  slotFrames: z.int().positive(),
  transitionAfter: transitionSchema,
  /** Number of the version that the current cut shows. */
  version: z.int().positive(),
  versions: z.array(versionViewSchema),
  review: z.enum(['none', 'approved', 'rejected']),
});
export type ClipView = z.infer<typeof clipViewSchema>;

/** One immutable composition of the whole video. */
export const cutViewSchema = z.object({
  id: z.uuid(),
  number: z.int().positive(),
  frames: z.int().positive(),
  format: frameFormatSchema,
  /** Clips in playing order; `startFrame` is where the slot begins. */
  clips: z.array(
    z.object({
      clipId: z.uuid(),
      number: clipNumber,
      version: z.int().positive(),
      startFrame: z.int().min(0),
      frames: z.int().positive(),
    }),
  ),
  /** Clips whose picture differs from the cut before. */
  changedClips: z.array(clipNumber),
  /** Missing on cuts of events that are older than settings. */
  settings: settingsViewSchema.optional(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  publishedAt: at,
});
export type CutView = z.infer<typeof cutViewSchema>;

export const regenerationKinds = [
  'sample',
  'import',
  'edit',
  'undo',
  'redo',
  'restore',
  'reorder',
  'transition',
  'settings',
] as const;
export const regenerationKindSchema = z.enum(regenerationKinds);
export type RegenerationKind = z.infer<typeof regenerationKindSchema>;

export const regenerationStatuses = ['queued', 'running', 'completed', 'failed', 'cancelled'] as const;
export const regenerationStatusSchema = z.enum(regenerationStatuses);
export type RegenerationStatus = z.infer<typeof regenerationStatusSchema>;

export const failureSchema = z.object({ code: z.enum(errorCodes), message: z.string(), retryable: z.boolean() });
export type Failure = z.infer<typeof failureSchema>;

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
      clip: clipNumber,
      route: routeSchema.nullable(),
      originalPrompt: z.string().nullable(),
      modifiedPrompt: z.string().nullable(),
      /** Why this clip stayed as it was although the change was published; null when it did not. */
      error: failureSchema.nullable().default(null),
    }),
  ),
  messageId: z.uuid().nullable(),
  /** The published change of which it tries failed clips again. */
  retryOf: z.uuid().nullable().default(null),
  error: failureSchema.nullable(),
  cutNumber: z.int().positive().nullable(),
  attempts: z.int().min(0),
  requestedAt: at,
  startedAt: at.nullable(),
  endedAt: at.nullable(),
});
export type RegenerationView = z.infer<typeof regenerationViewSchema>;

export const messageViewSchema = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  role: z.enum(['user', 'assistant']),
  text: z.string(),
  at,
  /** What the message was understood as (on the reply). */
  kind: messageKindSchema.nullable(),
  regenerationId: z.uuid().nullable(),
  choices: z.array(choiceSchema),
  /** For a compare reply: the clip and the two versions to put side by side. */
  compare: z.object({ clip: clipNumber, before: z.int().positive(), after: z.int().positive() }).nullable(),
  /** Number of the cut that was current when it was written. */
  cutNumber: z.int().positive().nullable(),
});
export type MessageView = z.infer<typeof messageViewSchema>;

export const budgetViewSchema = z.object({
  limitMicros: z.int().min(0),
  reservedMicros: z.int().min(0),
  spentMicros: z.int().min(0),
  /** From 80 % held or spent on; `reached` when nothing is left. Absent below. */
  warning: z.enum(['near', 'reached']).optional(),
});
export type BudgetView = z.infer<typeof budgetViewSchema>;

/** All that a window needs of a job; events after `seq` bring it up to date. */
export const jobSnapshotSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  status: jobStatusSchema,
  version: z.int().min(0),
  seq: z.int().min(0),
  aspectRatio: aspectRatioSchema,
  format: frameFormatSchema,
  clips: z.array(clipViewSchema),
  cut: cutViewSchema.nullable(),
  budget: budgetViewSchema,
  /** The regeneration that holds the job now. */
  running: regenerationViewSchema.nullable(),
  /** Those that wait, in order. */
  queue: z.array(regenerationViewSchema),
  /** Those that ended, newest first, at most 50: results and failures in the chat point here. */
  ended: z.array(regenerationViewSchema),
  messages: z.array(messageViewSchema),
  createdAt: at,
});
export type JobSnapshot = z.infer<typeof jobSnapshotSchema>;

export const jobSummarySchema = z.object({
  id: z.uuid(),
  title: z.string(),
  status: jobStatusSchema,
  aspectRatio: aspectRatioSchema,
  clips: z.int().min(0),
  durationMs: z.int().min(0),
  cutNumber: z.int().positive().nullable(),
  createdAt: at,
  updatedAt: at,
});
export type JobSummary = z.infer<typeof jobSummarySchema>;
