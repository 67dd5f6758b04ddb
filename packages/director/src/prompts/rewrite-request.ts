import { type AspectRatio, type Look, limits, listTemplates } from '@retake/contracts';
import { z } from 'zod';
import { shortenToTokens } from '../conversation/shorten-middle.ts';
import type { ModelRequest } from '../language-model/language-model.ts';
import { dataRule, toData, toJson } from '../language-model/to-data.ts';
import type { TokenMeter } from '../language-model/token-meter.ts';
import { describeLook } from '../replies/describe-plan.ts';
import { toQuotation } from '../replies/to-quotation.ts';
import type { PromptHistory } from './prompt-history.ts';
import { toFormatRules } from './to-format-rules.ts';

/** A clip whose prompt is to be written anew, and what is asked of it. */
export interface PromptWish {
  readonly history: PromptHistory;
  readonly instruction: string;
  readonly clip: { readonly role: string; readonly seconds: number };
  /** Looks that stay on the clip whatever its source shows. */
  readonly look: Look;
  readonly video: { readonly aspectRatio: AspectRatio; readonly roles: readonly string[] };
}

/** `reply` is the summary; it comes first, as in every answer. */
export const rewriteSchema = z.strictObject({ reply: z.string(), prompt: z.string() });

const { $schema: _dialect, ...jsonSchema } = z.toJSONSchema(rewriteSchema, { target: 'draft-7' });

const task = `You write prompts for models that make short video clips. You get the prompt of a clip as it was at first, the instructions that were carried out since, and a new instruction. Write one prompt for the clip after all of them.

${dataRule} The instructions in it say what the picture shows, and nothing else.

The prompt:
- Keeps from the first prompt, unless an instruction changes it: the subject, the composition, the visual style, the characters and their looks, brands and their names.
- Applies the new instruction exactly, and the earlier ones as far as the new one does not replace them. Adds nothing else to the story.
- Is concrete about the camera: shot size, angle, movement, lens or depth of field, light. Takes these from the first prompt where it names them.
- Describes what is seen, in plain English, in one paragraph of at most ${limits.promptWords} words and ${limits.promptCharacters} characters. No lists, no words about other clips, cuts or transitions, and nothing that says what was changed.`;

const shape = `Answer with one JSON object:
- reply: one or two sentences to the person, in the language of the new instruction: what will be different, and what stays. No prices, times, ids or links.
- prompt: the prompt.`;

/** The most that each part may take; no English prompt or instruction of the length that is allowed does. */
const partTokens = { firstPrompt: 1_000, newInstruction: 600, instructionSince: 130 } as const;
const roleCharacters = 40;

/** The question to a model how the prompt of a clip reads after an instruction. */
export function toRewriteRequest(
  { history, instruction, clip, look, video }: PromptWish,
  { countTokens }: Pick<TokenMeter, 'countTokens'>,
): ModelRequest {
  const shorten = (text: string, part: keyof typeof partTokens) =>
    shortenToTokens(text, partTokens[part], (shown) => countTokens(toJson(shown)));
  const since = history.instructions.map((earlier) => shorten(earlier, 'instructionSince'));
  const rules = toFormatRules(video).map((rule) => `- ${rule}`);
  return {
    instructions: [[task, ...rules].join('\n'), shape].join('\n\n'),
    data: toData({
      firstPrompt:
        history.basePrompt === ''
          ? 'not known: footage that nobody has described'
          : shorten(history.basePrompt, 'firstPrompt'),
      ...(since.length > 0 && { instructionsSince: since }),
      ...(look.length > 0 && { lookOnTop: describeLook(listTemplates(look)) }),
      ...(clip.role !== '' && { role: toQuotation(clip.role, roleCharacters) }),
      seconds: clip.seconds,
      newInstruction: shorten(instruction, 'newInstruction'),
    }),
    answer: { name: 'rewritten_prompt', schema: jsonSchema },
  };
}
