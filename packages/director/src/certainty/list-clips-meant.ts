import type { Sentence } from '../sentence/sentence.ts';

/**
 * The clips that a message is about, in rising order: those it names, or the selected ones where it points at them. Empty where it
 * does neither; undefined where it names one that is not there, or could be several.
 */
export function listClipsMeant({ items, selected = [] }: Sentence): readonly number[] | undefined {
  const references = items.flatMap((item) =>
    item.type === 'reference' || item.type === 'except' ? [item.reference] : [],
  );
  if (references.some(({ problem }) => problem !== undefined) || items.some(({ type }) => type === 'except'))
    return undefined;
  const named = references.flatMap((reference) => (reference.weak ? [] : reference.clips));
  const isPointed = items.some(({ type }) => type === 'pronoun') || references.some(({ kind }) => kind === 'selection');
  const meant = named.length === 0 && isPointed ? selected : named;
  return [...new Set(meant)].sort((a, b) => a - b);
}
