import { type TemplateId, templateIds } from '@retake/contracts';

/** Edits between two words: letters added, left out or changed. */
function countEdits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const changed = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[to.length]!;
}

/** The template whose id is spelled most like a word; undefined when none is near enough to be meant. */
export function findNearestTemplate(word: string): TemplateId | undefined {
  const wanted = word.toLowerCase().replaceAll(/[\s_]+/g, '-');
  const inside = templateIds.find((id) => wanted.length > 3 && id.includes(wanted));
  const [nearest] = templateIds
    .map((id) => ({ id, edits: countEdits(wanted, id) }))
    .sort((a, b) => a.edits - b.edits || a.id.localeCompare(b.id));
  if (nearest && nearest.edits <= Math.max(2, Math.floor(nearest.id.length / 3))) return nearest.id;
  return inside;
}
