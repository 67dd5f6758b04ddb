import { z } from 'zod';
import { periodSchema } from './period.ts';
import { routeSchema } from './routes.ts';
import { wantedSettingsSchema } from './settings.ts';
import { strengthSchema, templateIdSchema } from './templates/template.ts';
import { transitionKindSchema } from './timeline.ts';

export const messageKinds = [
  'edit',
  'undo',
  'redo',
  'restore',
  'rewind',
  'fork',
  'compare',
  'retry',
  'cancel',
  'transition',
  'reorder',
  'settings',
  'variations',
  'look',
  'approve',
  'reject',
  'question',
  'help',
  'confirm',
  'decline',
  'clarify',
  'none',
] as const;
export const messageKindSchema = z.enum(messageKinds);
export type MessageKind = z.infer<typeof messageKindSchema>;

/** One thing asked of some clips: templates, or words for a model when no template is all that is asked. */
export const editSchema = z.object({
  clips: z.array(z.int().positive()).min(1),
  templates: z.array(templateIdSchema),
  /** One strength for all of the templates; `strengths` has those that differ within one edit. */
  strength: strengthSchema.optional(),
  strengths: z.partialRecord(templateIdSchema, strengthSchema).optional(),
  instruction: z.string().optional(),
});
export type Edit = z.infer<typeof editSchema>;

export const questionTopics = [
  'changes',
  'cost',
  'failure',
  'running',
  'originals',
  'price',
  'abilities',
  'length',
  'look',
  'version',
  'prompt',
  'last-change',
  'reviews',
  'other',
] as const;

/** A button under a reply: pressing it sends `text` as the person's next message. */
export const choiceSchema = z.object({ label: z.string(), text: z.string() });
export type Choice = z.infer<typeof choiceSchema>;

/** What is wanted of the looks of clips and of those that are saved by name. */
export const lookWishSchema = z.discriminatedUnion('action', [
  /** `clips` of the understanding get the look of clip `from`, or the one that is saved as `name`. */
  z.object({ action: z.literal('copy'), from: z.int().positive() }),
  z.object({ action: z.literal('use'), name: z.string() }),
  z.object({ action: z.literal('save'), from: z.int().positive(), name: z.string() }),
  z.object({ action: z.literal('delete'), name: z.string() }),
  z.object({ action: z.literal('list') }),
]);
export type LookWish = z.infer<typeof lookWishSchema>;

/** What a message was understood as. The rules and the language model answer in this one type. */
export const understandingSchema = z.object({
  kind: messageKindSchema,
  edits: z.array(editSchema).optional(),
  /** Who chose the clips of the edits. A choice of the language model's is a proposal: it waits for a yes. Default: the person. */
  clipsChosenBy: z.enum(['person', 'model']).optional(),
  /** Whether the message may be meant otherwise: what it leads to waits for a yes, even where it is free. */
  isUnsure: z.boolean().optional(),
  clips: z.array(z.int().positive()).optional(),
  version: z.int().positive().optional(),
  /** For `undo` and `redo`: how many changes, one when not said. */
  steps: z.int().positive().optional(),
  /** For `rewind` and `fork`: the cut that is meant, and the words of the message that it was current before. */
  cut: z.int().positive().optional(),
  before: z.string().optional(),
  order: z.array(z.int().positive()).optional(),
  transition: transitionKindSchema.optional(),
  settings: wantedSettingsSchema.optional(),
  /** For `variations`: how many takes. One edit is varied by a rule; several are one take each. */
  count: z.int().min(1).optional(),
  look: lookWishSchema.optional(),
  /** For `question`: what it is about. */
  topic: z.enum(questionTopics).optional(),
  /** For `question`: the time it is about, and for the topic `price` the way that it asks for. */
  period: periodSchema.optional(),
  route: routeSchema.optional(),
  /** For `help`: the command asked about. For `reject`: why. */
  subject: z.string().optional(),
  /** For `clarify`: what Retake asks back, and likely readings. */
  question: z.string().optional(),
  choices: z.array(choiceSchema).optional(),
  /** The slash command that was typed, without its slash. */
  command: z.string().optional(),
});
export type Understanding = z.infer<typeof understandingSchema>;
