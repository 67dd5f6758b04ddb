import type { Understanding } from '@retake/contracts';
import type { MessageContext } from '../../message-context.ts';
import { readSentence } from '../../sentence/read-sentence.ts';
import { checkText } from '../../text/check-text.ts';

/** What a language model is needed for: to say what a message means, or to word the prompt of what it asks for. */
export type ModelNeed = 'understanding' | 'prompt';

/**
 * What the rules leave open about a message. Commands are never handed to a model, and neither is a question of the rules
 * about something that is not there: no model can know better.
 *
 * @param canInstruct whether a video model can carry instructions out
 */
export function findModelNeed(
  { text, clips }: MessageContext,
  { kind, edits = [], command, topic }: Understanding,
  { canInstruct }: { readonly canInstruct: boolean },
): ModelNeed | undefined {
  if (command !== undefined || clips.length === 0 || (text.startsWith('/') && !text.startsWith('//'))) return undefined;
  if (kind === 'edit' && edits.some(({ instruction }) => instruction !== undefined)) {
    return canInstruct ? 'prompt' : 'understanding';
  }
  if (kind === 'question' && topic === 'other') return 'understanding';
  if (kind !== 'clarify') return undefined;
  const named = readSentence(checkText(text), clips).items;
  const isMissing = named.some(
    (item) =>
      (item.type === 'reference' || item.type === 'except') &&
      item.reference.problem !== undefined &&
      !item.reference.weak,
  );
  return isMissing ? undefined : 'understanding';
}
