import type { Understanding } from '@retake/contracts';
import { toClarify } from '../../edits/clarify.ts';
import { findImplied, resolveReference } from '../../edits/targets.ts';
import { readSentence } from '../../sentence/read-sentence.ts';
import type { Turn } from '../../turn.ts';

/** Clips that a piece of a message names. */
export interface NamedClips {
  readonly numbers: readonly number[];
}

/**
 * The clips of a piece of a message that is to name clips and nothing else ("the chorus except clip 4"). Undefined when
 * it says anything else; a question when it names clips that do not exist. `others` are clips that the message names
 * elsewhere, for "all others".
 */
export function readSpan(
  turn: Turn,
  text: string,
  others: readonly number[] = [],
): NamedClips | Understanding | undefined {
  const plain = text
    .trim()
    .replace(
      /^(?:all|any|each|every) (?:of )?the other(?:s| clips| ones)$|^(?:all|every) other (?:clips|ones)$|^all others$|^everything else$|^every other clip$/i,
      'the others',
    );
  const sentence = readSentence(plain, turn.clips, turn.selected);
  const isForeign = sentence.items.some(
    ({ type }) => !['reference', 'except', 'filler', 'separator', 'pronoun'].includes(type),
  );
  if (isForeign || sentence.items.length === 0) return undefined;
  const named = new Set<number>();
  let isNamed = false;
  for (const item of sentence.items) {
    if (item.type === 'pronoun') {
      for (const number of findImplied(turn, [item]) ?? []) named.add(number);
      isNamed ||= named.size > 0;
    }
    if (item.type !== 'reference' && item.type !== 'except') continue;
    const { problem } = item.reference;
    if (problem !== undefined) return toClarify(problem.question, problem.choices);
    const found = resolveReference(turn, item.reference, others);
    if (found === undefined) return undefined;
    isNamed = true;
    for (const number of found) {
      if (item.type === 'except') named.delete(number);
      else named.add(number);
    }
  }
  return isNamed ? { numbers: [...named].sort((a, b) => a - b) } : undefined;
}
