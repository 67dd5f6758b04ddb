import { type JobSnapshot, RetakeError, type Understanding, type variationsBodySchema } from '@retake/contracts';
import { checkText, understand } from '@retake/director';
import type { z } from 'zod';
import { toMessageContext } from '../messages/to-message-context.ts';

/**
 * The wish for takes of a clip: a template as it is named, words as the command would understand them.
 *
 * @throws RetakeError `CLIP_NOT_FOUND`, `BODY_INVALID` with what is not clear about the words, and those of `checkText`
 */
export function toTakeWish(
  snapshot: JobSnapshot,
  clip: number,
  { count, template, strength, instruction }: Omit<z.infer<typeof variationsBodySchema>, 'maxPriceMicros'>,
): Understanding {
  if (!snapshot.clips.some(({ number }) => number === clip)) throw new RetakeError('CLIP_NOT_FOUND');
  if (template !== undefined) {
    const edit = { clips: [clip], templates: [template], ...(strength && { strength }) };
    return { kind: 'variations', clips: [clip], count, edits: [edit] };
  }
  const text = checkText(`/variations ${clip} ${count} ${instruction}`);
  const wish = understand(toMessageContext(snapshot, text, [clip]));
  if (wish.kind === 'variations') return wish;
  throw new RetakeError('BODY_INVALID', { message: wish.question ?? 'What should be tried on this clip?' });
}
