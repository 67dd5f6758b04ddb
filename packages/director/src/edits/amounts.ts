import { findOpposite, type Strength } from '@retake/contracts';
import type { Interpretation, Turn, Wish } from '../turn.ts';
import { askWhichClip, toClarify } from './clarify.ts';
import { toEdit } from './wish.ts';

/** How much more or less of a wish is asked for. */
interface Amount {
  readonly isLess: boolean;
  readonly strength?: Strength | undefined;
}

/** The amount that words without a look say. */
function toAmount(plain: string): Amount {
  const isLess = /\b(?:less|weaker)\b|\btoo much\b/u.test(plain);
  const rest = plain.replaceAll('too much', '');
  const isSlight = /\b(?:bit|little|slightly|touch|tad|notch|hair)\b/u.test(rest);
  const isStrong = /\b(?:much|lot|way|far)\b/u.test(rest);
  return { isLess, strength: isSlight ? 'slight' : isStrong ? 'strong' : undefined };
}

/** The other end of every look of a wish; undefined where one has none. */
export function toOpposite({ templates, instruction }: Wish): Wish | undefined {
  const opposites = templates.flatMap((id) => findOpposite(id) ?? []);
  const isWhole = templates.length > 0 && opposites.length === templates.length && instruction === undefined;
  return isWhole ? { templates: opposites } : undefined;
}

/** More or less of the last wish: on a scale the other end takes from it, elsewhere it is a question. */
export function askInstead(): Interpretation {
  return {
    understanding: toClarify('How should it look instead? Undo takes the last change back.', [
      { label: 'Undo', text: 'undo' },
    ]),
  };
}

/** The last wish once more, or less of it, for the clips of it or those that are named. */
export function readAmountOf(turn: Turn, named: readonly number[], { isLess, strength }: Amount): Interpretation {
  const { memory, selected, sentence } = turn;
  const implied = memory.clips ?? (selected.length > 0 ? selected : undefined);
  const disagrees = selected.length > 0 && memory.clips !== undefined && selected.join() !== memory.clips.join();
  if (memory.wish === undefined)
    return { understanding: toClarify('More of what? Say what should change, such as "clip 2 a bit brighter".') };
  if (named.length === 0 && (implied === undefined || disagrees))
    return { understanding: askWhichClip(sentence.text, turn.clips, memory.clips) };
  const { templates } = memory.wish;
  const wish = isLess ? toOpposite(memory.wish) : templates.length > 0 ? { templates } : undefined;
  if (wish === undefined) return askInstead();
  const edit = toEdit(
    { ...wish, ...(strength === undefined ? {} : { strength }) },
    named.length > 0 ? named : implied!,
  );
  return { understanding: { kind: 'edit', edits: [edit] }, wish: memory.wish };
}

/** "A bit more", "too much": what the words of a message say, of the last wish. */
export const readAmount = (turn: Turn, named: readonly number[]): Interpretation =>
  readAmountOf(turn, named, toAmount(turn.sentence.plain));
