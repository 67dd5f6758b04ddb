import type { Understanding } from '@retake/contracts';
import type { MessageContext } from '../../message-context.ts';
import { readSentence } from '../../sentence/read-sentence.ts';
import { checkText } from '../../text/check-text.ts';

/**
 * The clips that a message itself speaks of, in rising order: those that the rules are sure of, or that it names outright.
 * With an exception in it, or something that is not there, the rules alone can say, so there are none.
 */
export function listNamedClips(
  { text, clips, selected = [] }: MessageContext,
  understanding: Understanding,
): readonly number[] {
  const understood = (understanding.edits ?? []).flatMap((edit) => edit.clips);
  if (understood.length > 0) return toSorted(understood);
  const { items } = readSentence(checkText(text), clips);
  const references = items.flatMap((item) =>
    item.type === 'reference' || item.type === 'except' ? [item.reference] : [],
  );
  if (items.some(({ type }) => type === 'except') || references.some(({ problem }) => problem !== undefined)) return [];
  const named = references
    .filter(({ kind, weak }) => kind === 'named' && !weak)
    .flatMap((reference) => reference.clips);
  return toSorted(named.length > 0 ? named : selected);
}

const toSorted = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);
