import { findOpposite } from '@retake/contracts';
import type { Interpretation, Turn, Wish } from '../turn.ts';
import { askWhichClip, toClarify } from './clarify.ts';
import { toEdit } from './wish.ts';

/** More or less of the last wish: on a scale the other end takes from it, elsewhere it is a question. */
function toAmount(wish: Wish, plain: string): Wish | undefined {
  const slight = /\b(?:bit|little|slightly|touch|tad)\b/.test(plain);
  const strong = /\b(?:much|lot|way)\b/.test(plain) && !/\btoo much\b/.test(plain);
  const isLess = /\b(?:less|weaker)\b|\btoo much\b/.test(plain);
  const templates = isLess ? wish.templates.map((id) => findOpposite(id)) : wish.templates;
  if (templates.length === 0 || templates.some((id) => id === undefined)) return undefined;
  const known = templates.filter((id) => id !== undefined);
  return { templates: known, ...(slight ? { strength: 'slight' } : strong ? { strength: 'strong' } : {}) };
}

/** "A bit more": the last wish once more, or less of it, for the clips of it or those that are named. */
export function readAmount(turn: Turn, named: readonly number[]): Interpretation {
  const { memory, selected, sentence } = turn;
  const implied = memory.clips ?? (selected.length > 0 ? selected : undefined);
  const disagrees = selected.length > 0 && memory.clips !== undefined && selected.join() !== memory.clips.join();
  if (memory.wish === undefined)
    return { understanding: toClarify('More of what? Say what should change, such as "clip 2 a bit brighter".') };
  if (named.length === 0 && (implied === undefined || disagrees))
    return { understanding: askWhichClip(sentence.text, turn.clips, memory.clips) };
  const wish = toAmount(memory.wish, sentence.plain);
  if (wish === undefined)
    return {
      understanding: toClarify('How should it look instead? Undo takes the last change back.', [
        { label: 'Undo', text: 'undo' },
      ]),
    };
  return {
    understanding: { kind: 'edit', edits: [toEdit(wish, named.length > 0 ? named : implied!)] },
    wish: memory.wish,
  };
}
