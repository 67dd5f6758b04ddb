import { z } from 'zod';
import type { SavedLookView } from '../rest/looks.ts';
import type { Template } from '../templates/template.ts';
import type { ClipView } from '../views/clip-view.ts';
import type { Command } from './command.ts';
import type { CutChoice } from './cut-choices.ts';

const suggestionSchema = z.object({
  /** What is put in place of the word at the caret. */
  value: z.string(),
  label: z.string(),
  detail: z.string(),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

export interface Completion {
  /** The word that a suggestion replaces. */
  readonly from: number;
  readonly to: number;
  readonly suggestions: readonly Suggestion[];
  /** The command and which of its arguments is being written, when its name is complete. */
  readonly usage: { readonly command: Command; readonly argument: number } | null;
}

/** What is suggested from. */
export interface Catalogue {
  readonly commands: readonly Command[];
  readonly templates: readonly Template[];
  readonly clips: readonly Pick<ClipView, 'number' | 'role' | 'section' | 'version' | 'versions'>[];
  readonly cuts: readonly CutChoice[];
  /** Those that are saved by name. */
  readonly looks: readonly Pick<SavedLookView, 'name' | 'templates' | 'tone'>[];
}

/** A completion for those who do not hold the registry: the command by its name, with the line that shows how it is written. */
export const completionAnswerSchema = z.object({
  /** Null for plain text (`//` begins plain text too), for a command that does not exist, and after its arguments. */
  completion: z
    .object({
      from: z.int().min(0),
      to: z.int().min(0),
      suggestions: z.array(suggestionSchema),
      usage: z.object({ command: z.string(), line: z.string(), argument: z.int() }).nullable(),
    })
    .nullable(),
  /** The nearest command where there is none of that name. */
  nearest: z.string().nullable(),
});
export type CompletionAnswer = z.infer<typeof completionAnswerSchema>;
