import { z } from 'zod';
import { aspectRatioSchema, frameFormatSchema } from '../format.ts';
import { budgetViewSchema } from './budget-view.ts';
import { clipViewSchema } from './clip-view.ts';
import { cutViewSchema } from './cut-view.ts';
import { messageViewSchema } from './message-view.ts';
import { regenerationViewSchema } from './regeneration-view.ts';
import { atSchema } from './view-fields.ts';

export const jobStatuses = ['draft', 'generating', 'completed', 'regenerating', 'failed', 'cancelled'] as const;
export const jobStatusSchema = z.enum(jobStatuses);
export type JobStatus = z.infer<typeof jobStatusSchema>;

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
  createdAt: atSchema,
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
  createdAt: atSchema,
  updatedAt: atSchema,
});
export type JobSummary = z.infer<typeof jobSummarySchema>;
