import { z } from 'zod';
import { limits } from './limits.ts';
import { lookEntrySchema } from './look.ts';
import { wantedSettingsSchema } from './settings.ts';
import { strengthSchema, templateIdSchema } from './templates/template.ts';
import { transitionKindSchema } from './timeline.ts';

/** How a clip is changed: ffmpeg (free, seconds), a video-to-video model, or a new generation. */
export const routes = ['grade', 'modify', 'reshoot'] as const;
export const routeSchema = z.enum(routes);
export type Route = z.infer<typeof routeSchema>;

export const messageKinds = [
  'edit',
  'undo',
  'redo',
  'restore',
  'compare',
  'retry',
  'cancel',
  'transition',
  'reorder',
  'settings',
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
  'other',
] as const;

/** A button under a reply: pressing it sends `text` as the person's next message. */
export const choiceSchema = z.object({ label: z.string(), text: z.string() });
export type Choice = z.infer<typeof choiceSchema>;

/** What a message was understood as. The rules and the language model answer in this one type. */
export const understandingSchema = z.object({
  kind: messageKindSchema,
  edits: z.array(editSchema).optional(),
  /** Who chose the clips of the edits. A choice of the language model's is a proposal: it waits for a yes. Default: the person. */
  clipsChosenBy: z.enum(['person', 'model']).optional(),
  clips: z.array(z.int().positive()).optional(),
  version: z.int().positive().optional(),
  order: z.array(z.int().positive()).optional(),
  transition: transitionKindSchema.optional(),
  settings: wantedSettingsSchema.optional(),
  /** For `question`: what it is about. */
  topic: z.enum(questionTopics).optional(),
  /** For `help`: the command asked about. For `reject`: why. */
  subject: z.string().optional(),
  /** For `clarify`: what Retake asks back, and likely readings. */
  question: z.string().optional(),
  choices: z.array(choiceSchema).optional(),
  /** The slash command that was typed, without its slash. */
  command: z.string().optional(),
});
export type Understanding = z.infer<typeof understandingSchema>;

export const surenessSchema = z.enum(['list', 'few', 'sure']);
export type Sureness = z.infer<typeof surenessSchema>;

/** One clip of a plan: what will be done to it, by which route, for how much. */
export const planRowSchema = z.object({
  clip: z.int().positive(),
  add: z.array(lookEntrySchema),
  instruction: z.string().nullable(),
  route: routeSchema,
  priceMicros: z.int().min(0),
  waitMs: z.int().min(0),
  /** Paid routes: what the price comes from. `list`: the model's own list; `few`, `sure`: what it has cost lately. */
  sureness: surenessSchema.optional(),
});
export type PlanRow = z.infer<typeof planRowSchema>;

/** A quoted plan: the price and the wait of an edit before it runs, in micro-dollars and milliseconds. */
export const planSchema = z.object({
  rows: z.array(planRowSchema).min(1),
  totalMicros: z.int().min(0),
  /** The most that is held for it; nothing above is spent without asking again. */
  maxMicros: z.int().min(0),
  waitMs: z.int().min(0),
});
export type Plan = z.infer<typeof planSchema>;

/** How long a plan takes: looks are rendered one after the other, models work side by side. */
export function toPlanWaitMs(rows: readonly Pick<PlanRow, 'route' | 'waitMs'>[]): number {
  const isFree = ({ route }: Pick<PlanRow, 'route'>) => route === 'grade';
  const freeMs = rows.filter(isFree).reduce((sum, { waitMs }) => sum + waitMs, 0);
  const paid = rows.filter((row) => !isFree(row));
  const rounds = Math.ceil(paid.length / limits.clipsAtOnce);
  return freeMs + rounds * Math.max(0, ...paid.map(({ waitMs }) => waitMs));
}

/** The part of a plan that is about some clips. Nothing more may be spent on it than on the whole. */
export function toPlanOfClips(plan: Plan, isWanted: (clip: number) => boolean): Plan {
  const rows = plan.rows.filter(({ clip }) => isWanted(clip));
  const totalMicros = rows.reduce((sum, { priceMicros }) => sum + priceMicros, 0);
  const leftOutMicros = plan.totalMicros - totalMicros;
  return { rows, totalMicros, maxMicros: Math.max(0, plan.maxMicros - leftOutMicros), waitMs: toPlanWaitMs(rows) };
}
