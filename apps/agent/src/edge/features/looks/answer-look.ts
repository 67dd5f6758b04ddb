import { type JobSnapshot, type Plan, RetakeError, type SavedLookView, type Understanding } from '@retake/contracts';
import { describeLook } from '@retake/director';
import { deleteLook, getLook, listLooks, saveLook } from '@retake/regeneration';
import type { EdgeParts } from '../../edge-parts.ts';
import { readWornLook } from './read-worn-look.ts';
import { toLookPlan } from './to-look-plan.ts';
import { toWornLook } from './to-worn-look.ts';

/**
 * What a wish about looks leads to: a plan where clips get one, a sentence where looks are saved, deleted or listed, which
 * is done then.
 *
 * @throws RetakeError `LOOK_NOT_FOUND`, `CLIP_NOT_FOUND`, `TOO_MANY_LOOKS`
 */
export async function answerLook(
  parts: EdgeParts,
  snapshot: JobSnapshot,
  { look, clips = [] }: Understanding,
): Promise<Plan | string> {
  const { database, ownerId } = parts;
  switch (look?.action) {
    case 'copy':
      return toLookPlan(snapshot, clips, await readWornLook(parts, snapshot, look.from));
    case 'use':
      return toLookPlan(snapshot, clips, toWornLook(await getLook(database, { ownerId, name: look.name })));
    case 'save': {
      const worn = await readWornLook(parts, snapshot, look.from);
      const saved = await saveLook(database, { ownerId, name: look.name, look: worn });
      return `Saved the look of clip ${look.from} as ${saved.name}: ${describeSaved(saved)}. Use it with /look use ${toWritten(saved.name)} and clips.`;
    }
    case 'delete': {
      const { id, name } = await getLook(database, { ownerId, name: look.name });
      await deleteLook(database, { ownerId, lookId: id });
      return `The look ${name} is deleted. Clips that have it keep it.`;
    }
    case 'list': {
      const looks = await listLooks(database, { ownerId });
      if (looks.length === 0) return 'No look is saved yet. Say "save the look of clip 2 as" and a name.';
      return `Saved looks: ${looks.map((saved) => `${saved.name} (${describeSaved(saved)})`).join(', ')}.`;
    }
    default:
      throw new RetakeError('LOOK_NOT_FOUND');
  }
}

const toWritten = (name: string) => (/\s/.test(name) ? `"${name}"` : name);

function describeSaved({ templates, tone }: SavedLookView): string {
  if (templates.length === 0) return 'measured from its pictures';
  return `${describeLook(templates)}${tone === null ? '' : ', measured from its pictures'}`;
}
