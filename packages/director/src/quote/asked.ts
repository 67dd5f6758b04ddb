import { isSameLook, type LookEntry, type Understanding } from '@retake/contracts';
import { toLookEntries } from './to-look-entries.ts';

/** All that is asked of one clip: looks, words for a model, or both. */
export interface Asked {
  readonly add: LookEntry[];
  readonly instruction: string | null;
}

/** What is asked of each clip, by its number, in rising order. */
export function toAskedByClip({ edits = [] }: Pick<Understanding, 'edits'>): ReadonlyMap<number, Asked> {
  const askedByClip = new Map<number, Asked>();
  for (const edit of edits) {
    for (const number of edit.clips) {
      const known = askedByClip.get(number) ?? { add: [], instruction: null };
      const instruction = edit.instruction ?? known.instruction;
      askedByClip.set(number, { add: merge(known.add, toLookEntries(edit)), instruction });
    }
  }
  return new Map([...askedByClip].sort(([a], [b]) => a - b));
}

/** A template named twice for one clip is asked for once, at the strength said last. */
function merge(known: LookEntry[], added: LookEntry[]): LookEntry[] {
  const kept = known.filter(({ template }) => !added.some((entry) => entry.template === template));
  return isSameLook(known, added) ? [...known] : [...kept, ...added];
}
