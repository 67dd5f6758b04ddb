import type { Understanding } from '@retake/contracts';
import { askWhichClip, toClarify } from '../edits/clarify.ts';
import { resolveReference } from '../edits/targets.ts';
import { type Item, toText } from '../sentence/sentence.ts';
import type { Turn } from '../turn.ts';

/** "The old one" is a version of a clip, not the clip that shows something old. */
const olderOne =
  /^(?:the |its |that |my )?(?:(?:very )?(?:old|older|new|newer|original|first|previous|other|last|latest)) (?:one|version|take)$/;

/** Clips a message about versions speaks of: named, or the selection; a question when the words point at none. */
export function listVersionClips(turn: Turn): readonly number[] | Understanding {
  const all: number[] = [];
  for (const item of turn.sentence.items) {
    if (item.type !== 'reference') continue;
    const isVersion = olderOne.test(toText(turn.sentence, item.from, item.to).toLowerCase());
    // "Undo the last one on the showcase": the last change.
    const isChange = isVersion && turn.sentence.items.filter(({ type }) => type === 'reference').length > 1;
    if (isChange || (isVersion && /\b(?:compare|comparison|difference|side)\b/.test(turn.sentence.plain))) continue;
    if (item.reference.problem !== undefined)
      return toClarify(item.reference.problem.question, item.reference.problem.choices);
    const clips = resolveReference(turn, item.reference, []);
    if (clips === undefined) return askWhichClip(turn.sentence.text, turn.clips);
    all.push(...clips);
  }
  return [...new Set(all)].sort((a, b) => a - b);
}

/** Whether clips were found, and no question has to be asked. */
export const isClips = (result: readonly number[] | Understanding): result is readonly number[] =>
  Array.isArray(result);
/** Whether items of some types stand in the message. */
export const has = (turn: Turn, ...types: readonly Item['type'][]) =>
  turn.sentence.items.some(({ type }) => types.includes(type));
/** Whether something stands in it that no request about versions holds. */
export const isForeign = (turn: Turn) => has(turn, 'template', 'quote', 'except', 'negation');
