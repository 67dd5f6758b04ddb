import type { Understanding } from '@retake/contracts';
import type { MessageContext } from '../../message-context.ts';
import { readSentence } from '../../sentence/read-sentence.ts';
import { checkText } from '../../text/check-text.ts';

/**
 * Whether the rules leave open what a message means, so that a language model is to say it. Commands are never handed to a
 * model, and neither is a question of the rules about something that is not there: no model can know better.
 *
 * @param canInstruct whether a video model can carry instructions out
 */
export function isUnsettled(
  { text, clips }: MessageContext,
  { kind, edits = [], command, topic, isUnsure = false }: Understanding,
  { canInstruct }: { readonly canInstruct: boolean },
): boolean {
  if (command !== undefined || clips.length === 0 || (text.startsWith('/') && !text.startsWith('//'))) return false;
  if (kind === 'edit') return isUnsure || (!canInstruct && edits.some(({ instruction }) => instruction !== undefined));
  if (kind === 'question') return topic === 'other';
  if (kind !== 'clarify') return false;
  const named = readSentence(checkText(text), clips).items;
  return !named.some(
    (item) =>
      (item.type === 'reference' || item.type === 'except') &&
      item.reference.problem !== undefined &&
      !item.reference.weak,
  );
}
