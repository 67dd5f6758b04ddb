import { findByWords } from '../references/prompt-index.ts';
import type { Reference } from '../references/reference.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import type { Turn } from '../turn.ts';
import { fillers } from '../words/fillers.ts';

const continuing = new Set(['also', 'too', 'now', 'still', 'even', 'again', 'additionally']);

/** Clips of things that a wish speaks of by name ("the red coat"), each thing with the clips whose prompt has it. */
export function listThings({ tokens, clips }: Sentence): readonly (readonly number[])[] {
  return tokens.flatMap(({ word }, at) => {
    if (!['the', 'her', 'his', 'their'].includes(word)) return [];
    const words: string[] = [];
    for (let index = at + 1; index < tokens.length && words.length < 4; index += 1) {
      const token = tokens[index]!;
      if (token.kind !== 'word' || fillers.has(token.word) || token.word === 'and') break;
      words.push(token.word);
    }
    for (let length = words.length; length >= Math.min(words.length, 2) && length > 0; length -= 1) {
      const numbers = findByWords(clips, words.slice(0, length));
      if (numbers.length > 0) return [numbers];
    }
    return [];
  });
}

/** Clips that a clause without named clips speaks of: the selection, the only clip, or those of the last wish. */
export function findImplied(turn: Turn, items: readonly Item[]): readonly number[] | undefined {
  if (turn.selected.length > 0) return turn.selected;
  if (turn.clips.length === 1) return [1];
  const pointsBack = items.some(
    (item) =>
      item.type === 'pronoun' ||
      (item.type === 'reference' && item.reference.kind === 'selection') ||
      continuing.has(turn.sentence.tokens[item.from]!.word),
  );
  return pointsBack && !turn.memory.isOpen ? turn.memory.clips : undefined;
}

/** The clips of a reference; undefined when it points at nothing. `others` are clips that the message names elsewhere. */
export function resolveReference(
  turn: Turn,
  reference: Reference,
  others: readonly number[],
): readonly number[] | undefined {
  const numbers = turn.clips.map(({ number }) => number);
  if (reference.kind === 'named') return reference.clips.length > 0 ? reference.clips : undefined;
  if (reference.kind === 'selection')
    return turn.selected.length > 0 ? turn.selected : turn.clips.length === 1 ? [1] : turn.memory.clips;
  if (reference.kind === 'rest') {
    const named = others.length > 0 ? others : turn.selected;
    const rest = numbers.filter((number) => !named.includes(number));
    return named.length > 0 && rest.length > 0 ? rest : undefined;
  }
  const base = turn.memory.clips ?? turn.selected;
  if (base.length === 0) return undefined;
  const number = reference.kind === 'next' ? Math.max(...base) + 1 : Math.min(...base) - 1;
  return numbers.includes(number) ? [number] : undefined;
}
