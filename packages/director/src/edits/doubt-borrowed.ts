import type { Edit, Understanding } from '@retake/contracts';
import { toGistClauses } from '../gist/clauses.ts';
import { listLooks } from '../gist/shape.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { toClarify } from './clarify.ts';

const listNamed = (items: readonly Item[]): readonly number[] =>
  items.flatMap((item) =>
    item.type === 'reference' && item.reference.kind === 'named' && item.reference.problem === undefined
      ? item.reference.clips
      : [],
  );

const wishing = toVocabulary('should must needs gets ought becomes wants');

/** "Vintage for clip 3, and clip 2 should be brighter": a list of clips with a wish before it and another behind. */
const isBetween = ({ tokens }: Sentence, items: readonly Item[]): boolean =>
  items.some(
    (item, at) =>
      item.type === 'reference' &&
      tokens.slice(item.from, item.to).some(({ word }) => word === 'and') &&
      wishing.has(tokens[item.to]?.word ?? '') &&
      listLooks(items.slice(0, at)).length > 0 &&
      listLooks(items.slice(at)).length > 0,
  );

/**
 * The question before a clip gets a look beside its own that was said before the clip was named, and that others get as well: "push
 * in on clip 5, a zoom in would be lovely, and clip 1 with more motion" zooms in on clip 5 alone. Undefined where none does.
 */
export function doubtBorrowed(sentence: Sentence, edits: readonly Edit[]): Understanding | undefined {
  const clauses = toGistClauses(sentence);
  const isBorrowed = clauses.some(({ items }, at) => {
    if (isBetween(sentence, items)) return true;
    const before = clauses.slice(0, at).flatMap((clause) => clause.items);
    const own = listLooks(items);
    const known = listNamed(before);
    const clips = listNamed(items).filter((clip) => !known.includes(clip));
    if (own.length === 0 || clips.length === 0 || known.length === 0) return false;
    const later = clauses.slice(at).flatMap((clause) => listLooks(clause.items));
    return edits.some(
      (edit) =>
        edit.clips.some((clip) => clips.includes(clip)) &&
        edit.templates.some(
          (look) =>
            !later.includes(look) &&
            edits.some((other) => other.templates.includes(look) && other.clips.some((clip) => known.includes(clip))),
        ),
    );
  });
  return isBorrowed
    ? toClarify('Which looks are for which clips? Say it clip by clip: "clip 1 brighter, clip 2 warmer".')
    : undefined;
}
