import type { Edit } from '@retake/contracts';
import { toOccurrences } from '../references/occurrences.ts';
import type { Reference } from '../references/reference.ts';
import type { Sentence } from '../sentence/sentence.ts';
import type { Memory } from '../turn.ts';
import { fitsThings } from './fits-things.ts';

/** "The second verse" of a verse of two clips and one of one: the third clip of them, or the second. */
function isCountedOtherwise({ clips, part }: Reference): boolean {
  if (part === undefined || clips.length === 0) return false;
  const occurrences = toOccurrences(part);
  const at = occurrences.findIndex((occurrence) => occurrence.includes(clips[0]!));
  return at !== part.indexOf(clips[0]!) || (at !== -1 && occurrences[at]!.length > 1);
}

/**
 * Whether each clip that is named changes or is excepted, and each that changes is named, selected, shows what is spoken of, or was
 * spoken of before.
 */
export function fitsClips(sentence: Sentence, edits: readonly Edit[], memory: Memory): boolean {
  const { items, clips, selected = [] } = sentence;
  const changed = new Set(edits.flatMap((edit) => edit.clips));
  const references = items.flatMap((item) => (item.type === 'reference' ? [item.reference] : []));
  if (references.some(isCountedOtherwise)) return false;
  const excepted = items.flatMap((item) => (item.type === 'except' ? [item.reference.clips] : []));
  const mayStay = (clip: number) => excepted.some((numbers) => numbers.length === 0 || numbers.includes(clip));
  const named = new Set(references.flatMap((reference) => reference.clips));
  if ([...named].some((clip) => !changed.has(clip) && !mayStay(clip))) return false;
  // "The others", "the next one" and "these" are known by what else is said.
  const isOpen = references.some((reference) => reference.clips.length === 0);
  if (isOpen || clips.length === 1) return true;
  const given = named.size > 0 ? named : new Set(selected);
  const added = [...changed].filter((clip) => !given.has(clip));
  if (added.every((clip) => memory.clips?.includes(clip) === true)) return true;
  return given.size === 0 && fitsThings(sentence, edits);
}
