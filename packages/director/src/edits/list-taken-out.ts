import type { Item, Sentence } from '../sentence/sentence.ts';

/** "Every chorus except the last": counted among others, which clips they are is known only with these. */
export const isCounted = (item: Item): boolean => item.type === 'except' && item.reference.places !== undefined;

/** Clips that a message takes out of others, and does not name again: "all the clips of the video except clip 3". */
export function listTakenOut({ items }: Sentence): readonly number[] {
  return items.flatMap((item, at) => {
    if (item.type !== 'except' || isCounted(item)) return [];
    const later = items.slice(at + 1).flatMap((other) => (other.type === 'reference' ? other.reference.clips : []));
    return item.reference.clips.filter((clip) => !later.includes(clip));
  });
}
