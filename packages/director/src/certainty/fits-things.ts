import type { Edit } from '@retake/contracts';
import { toGistClauses } from '../gist/clauses.ts';
import { findByKin } from '../references/prompt-index.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { functionWords } from '../words/function-words.ts';

/** The clips that show what a word of a message speaks of; none for a word of no thing. */
export function listClipsOf({ tokens, clips }: Sentence, { type, from }: Item): readonly number[] {
  const word = tokens[from]!.word;
  return type === 'word' && !functionWords.has(word) ? findByKin(clips, [word]) : [];
}

/** "The singer keeps asking for it": where a look is asked for, its clip has to be named beside it. */
function namesBesideLook(sentence: Sentence): boolean {
  return toGistClauses(sentence).some(
    ({ items }) =>
      items.some(({ type }) => type === 'template') && items.some((item) => listClipsOf(sentence, item).length > 0),
  );
}

/**
 * Whether things alone say which clips change: each that any clip shows is shown in one of them. "Each boat with a flag" means no clips,
 * and "marble → slate, silk → feathers" means those of both.
 */
export function fitsThings(sentence: Sentence, edits: readonly Edit[]): boolean {
  const changed = new Set(edits.flatMap(({ clips }) => clips));
  if (changed.size === sentence.clips.length) return false;
  const shown = sentence.items.map((item) => listClipsOf(sentence, item)).filter((numbers) => numbers.length > 0);
  if (!shown.every((numbers) => numbers.some((number) => changed.has(number)))) return false;
  return edits.every(({ instruction }) => instruction !== undefined) || namesBesideLook(sentence);
}
