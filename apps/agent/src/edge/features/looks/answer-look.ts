import { type JobSnapshot, type Plan, RetakeError, type Understanding, type WornLook } from '@retake/contracts';
import { describeLook } from '@retake/director';
import { getLook, listLooks } from '@retake/regeneration';
import type { EdgeParts } from '../../edge-parts.ts';
import type { Answer } from '../messages/answer.ts';
import { readWornLook } from './read-worn-look.ts';
import { toLookPlan } from './to-look-plan.ts';
import { toWornLook } from './to-worn-look.ts';

/**
 * What a wish about looks leads to: a plan where clips get one, an answer where looks are saved, deleted or listed.
 *
 * @throws RetakeError `LOOK_NOT_FOUND`, `CLIP_NOT_FOUND`
 */
export async function answerLook(
  parts: EdgeParts,
  snapshot: JobSnapshot,
  { look, clips = [] }: Understanding,
): Promise<Plan | Answer> {
  const { database, ownerId } = parts;
  switch (look?.action) {
    case 'copy':
      return toLookPlan(snapshot, clips, await readWornLook(parts, snapshot, look.from));
    case 'use':
      return toLookPlan(snapshot, clips, toWornLook(await getLook(database, { ownerId, name: look.name })));
    case 'save': {
      const worn = await readWornLook(parts, snapshot, look.from);
      const { name } = look;
      return say(
        `Saved the look of clip ${look.from} as ${name}: ${describeSaved(worn)}. Use it with /look use ${toWritten(name)} and clips.`,
        { kind: 'save-look', name, look: worn },
      );
    }
    case 'delete': {
      const { id, name } = await getLook(database, { ownerId, name: look.name });
      return say(`The look ${name} is deleted. Clips that have it keep it.`, { kind: 'delete-look', lookId: id });
    }
    case 'list': {
      const looks = await listLooks(database, { ownerId });
      if (looks.length === 0) return say('No look is saved yet. Say "save the look of clip 2 as" and a name.');
      return say(`Saved looks: ${looks.map((saved) => `${saved.name} (${describeSaved(saved)})`).join(', ')}.`);
    }
    default:
      throw new RetakeError('LOOK_NOT_FOUND');
  }
}

const say = (text: string, effect?: Answer['effect']): Answer => ({
  reply: { text, kind: 'look' },
  ...(effect && { effect }),
});

const toWritten = (name: string) => (/\s/.test(name) ? `"${name}"` : name);

function describeSaved({ templates, tone }: Pick<WornLook, 'templates'> & { readonly tone?: unknown }): string {
  if (templates.length === 0) return 'measured from its pictures';
  return `${describeLook(templates)}${tone ? ', measured from its pictures' : ''}`;
}
