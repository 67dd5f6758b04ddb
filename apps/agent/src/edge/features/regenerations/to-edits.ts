import { type createRegenerationBodySchema, type Edit, type JobSnapshot, RetakeError } from '@retake/contracts';
import { checkText, understand } from '@retake/director';
import type { z } from 'zod';
import { toMessageContext } from '../messages/to-message-context.ts';

type Body = z.infer<typeof createRegenerationBodySchema>;

/**
 * The edits of a change that was asked for without the chat. Its clips are those that are named, whatever numbers the
 * instruction holds; an instruction that is a template in words becomes that template, unless a model is named to do it.
 *
 * @throws RetakeError `BODY_INVALID` without template and instruction, `CLIP_NOT_FOUND`
 */
export function toEdits({ clips, template, strength, instruction, route }: Body, snapshot: JobSnapshot): Edit[] {
  const missing = clips.find((number) => !snapshot.clips.some((clip) => clip.number === number));
  if (missing !== undefined) {
    throw new RetakeError('CLIP_NOT_FOUND', { message: `There is no clip ${missing} in this video.` });
  }
  const named = [...new Set(clips)];
  if (instruction === undefined) {
    if (template === undefined) {
      throw new RetakeError('BODY_INVALID', { message: 'A change needs a template or an instruction.' });
    }
    return [{ clips: named, templates: [template], ...(strength && { strength }) }];
  }
  const templates = template === undefined ? [] : [template];
  if (isPaid(route)) return [{ clips: named, templates, instruction, ...(strength && { strength }) }];
  const context = { ...toMessageContext(snapshot, checkText(instruction), named), history: [] };
  const understood = understand(context).edits ?? [];
  const isTemplates = understood.length > 0 && understood.every((edit) => edit.instruction === undefined);
  if (!isTemplates) return [{ clips: named, templates, instruction }];
  const wished = understood.flatMap((edit) => edit.templates);
  const chosen = strength ?? understood[0]?.strength;
  return [{ clips: named, templates: [...new Set([...templates, ...wished])], ...(chosen && { strength: chosen }) }];
}

const isPaid = (route: Body['route']) => route !== undefined && route !== 'grade';
