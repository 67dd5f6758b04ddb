import { z } from 'zod';
import { clipFitSchema } from '../clip-fit.ts';
import { lookSchema } from '../look.ts';
import { transitionSchema } from '../timeline.ts';
import { atSchema, clipNumberSchema } from './view-fields.ts';

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
  /** Why its clip does not show it, where its check found something: it was paid, so it is kept. */
  problem: z.string().optional(),
  createdAt: atSchema,
});
export type VersionView = z.infer<typeof versionViewSchema>;

export const clipViewSchema = z.object({
  id: z.uuid(),
  number: clipNumberSchema,
  role: z.string(),
  section: z.string().nullable(),
  /** The slot's length on the timeline; it never changes with an edit. */
  slotFrames: z.int().positive(),
  transitionAfter: transitionSchema,
  /** Number of the version that the current cut shows. */
  version: z.int().positive(),
  versions: z.array(versionViewSchema),
  review: z.enum(['none', 'approved', 'rejected']),
  /** Whether undo and redo of this clip alone lead anywhere. Missing in older events. */
  canUndo: z.boolean().optional(),
  canRedo: z.boolean().optional(),
});
export type ClipView = z.infer<typeof clipViewSchema>;
