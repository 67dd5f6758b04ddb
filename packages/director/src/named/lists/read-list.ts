import type { Edit, Understanding } from '@retake/contracts';
import { toClarify } from '../../edits/clarify.ts';
import { readSentence } from '../../sentence/read-sentence.ts';
import type { Sentence } from '../../sentence/sentence.ts';
import type { Interpretation } from '../../turn.ts';
import { toOrdinal } from '../../words/numbers.ts';
import { toVocabulary } from '../../words/vocabulary.ts';
import { correcting } from '../list-passages.ts';
import { isOwnWish, listNumbered } from './is-own-wish.ts';
import { type ListedWish, listWishes } from './list-wishes.ts';

const clipByClip = 'Which change belongs to which clip? Say it clip by clip: "clip 1 brighter, clip 2 warmer".';

const isFree = ({ instruction }: Edit) => instruction !== undefined;

/** Each clip with its looks, or with that it has words for a model. */
const toRows = (edits: readonly Edit[]): string =>
  edits
    .flatMap((edit) =>
      edit.clips.map((clip) => `${clip} ${isFree(edit) ? 'words' : [...edit.templates].sort().join()}`),
    )
    .sort()
    .join(';');

/** The wishes of a way of cutting a message; undefined where a clip is asked for twice, or is to stay as it is. */
function toUnion(way: readonly ListedWish[]): readonly Edit[] | undefined {
  const edits = way.flatMap(({ understanding, kept }) => (kept.length > 0 ? [] : (understanding.edits ?? [])));
  const clips = [...edits.flatMap((edit) => edit.clips), ...new Set(way.flatMap(({ kept }) => kept))];
  return new Set(clips).size < clips.length ? undefined : edits;
}

const oneClip = toVocabulary('clip shot scene number no');

/** "Brighten 1, 3 and 5", "the 2nd and the 5th clip": whether a wish begins within a list. "Clip 2, and 4 darker" is none. */
const isSplit = ({ items, tokens }: Sentence, { from }: ListedWish) => {
  const isJoined = ['and', 'plus'].includes(tokens[from]!.word);
  const at = isJoined ? from + 1 : from;
  const last = tokens.slice(0, from).findLastIndex(({ kind }) => kind !== 'punctuation');
  const isInside = items.some((item) => item.type === 'reference' && item.from < from && item.to > from);
  const word = tokens[tokens[at]?.word === 'the' ? at + 1 : at]?.word ?? '';
  const isCounted = /^\d+$/u.test(word) || (isJoined && toOrdinal(word) !== undefined);
  return isInside && isCounted && !oneClip.has(tokens[last - 1]?.word ?? '');
};

/** "More contrast in clip 1 and 2, and also foggy": what stands behind a pause is for all clips that are named before it. */
const isForAll = ({ items, tokens }: Sentence, { from }: ListedWish) => {
  const list = items.findIndex((item) => item.type === 'reference' && item.from < from && item.to > from);
  const next = items[list + 1];
  const hasLook = items.slice(0, list).some(({ type }) => type === 'template');
  return (
    list !== -1 && hasLook && next !== undefined && (next.type === 'separator' || tokens[next.from]!.word === 'also')
  );
};

/**
 * Of several ways of cutting a message those that keep to its lists of numbers and to its sentences, and of these those in which
 * clips stand first in every wish, or last: a list is written in one order.
 */
function keepOrdered(sentence: Sentence, ways: readonly (readonly ListedWish[])[]) {
  const isOrdered = (way: readonly ListedWish[], isFirst: boolean) =>
    way.every(({ text, understanding }) => {
      const { items } = readSentence(text, sentence.clips);
      const said = items.filter(({ type }) => type === 'reference' || type === 'template');
      const [named, look] = isFirst ? [said.at(0), said.at(-1)] : [said.at(-1), said.at(0)];
      const isListed = named?.type === 'reference' && (look === named || look?.type === 'template');
      return understanding.kind !== 'edit' || isListed;
    });
  const cost = (way: readonly ListedWish[]) =>
    way.filter((wish) => isSplit(sentence, wish)).length * sentence.tokens.length -
    way.filter(({ isSentence }) => isSentence).length;
  const least = Math.min(...ways.map(cost));
  const kept = ways.filter((way) => cost(way) === least);
  const ordered = kept.filter((way) => isOrdered(way, true) || isOrdered(way, false));
  return ordered.length > 0 ? ordered : kept;
}

/** Whether nothing is done of a wish: its looks are words for a model of other clips, or its clip does not change. */
function isLost({ clips }: Sentence, { text, understanding }: ListedWish, known: readonly Edit[]): boolean {
  const numbered = new Set(listNumbered(readSentence(text, clips)));
  return (understanding.edits ?? []).some((edit) => {
    const isCovered = known.some((other) => isFree(other) && other.clips.join() === edit.clips.join());
    const isChanged = (clip: number) =>
      known.some(
        (other) =>
          other.clips.includes(clip) && (isFree(edit) || edit.templates.every((id) => other.templates.includes(id))),
      );
    return !isCovered && edit.clips.every((clip) => numbered.has(clip)) && !edit.clips.every(isChanged);
  });
}

/**
 * A message in which each clip has its own wish, looks and words for a model beside each other: "the woman should smile in 3,
 * and the marble clip a little less bright". A question where the wishes can be told apart in two ways, or where one of them
 * would be lost in another. Undefined where it is one wish.
 */
export function readList(
  sentence: Sentence,
  { understanding }: Interpretation,
  read: (text: string) => Understanding,
): Interpretation | undefined {
  const { kind, edits: known = [] } = understanding;
  if (kind !== 'edit' && kind !== 'clarify') return undefined;
  const seen = new Map<string, Understanding>();
  const readOnce = (text: string) => {
    const said = seen.get(text) ?? read(text);
    seen.set(text, said);
    return said;
  };
  const { ways, alone, kept: spared } = listWishes(sentence, readOnce, (wish) => isOwnWish(sentence, wish));
  const isSettled = (way: readonly ListedWish[]) =>
    !way.some((wish) => isForAll(sentence, wish)) &&
    (kind === 'edit' || way.every((wish) => wish.understanding.kind === 'edit' || wish.kept.length > 0));
  const kept = keepOrdered(sentence, ways.filter(isSettled));
  const [edits, ...others] = kept.map(toUnion).filter((union) => union !== undefined);
  if (edits !== undefined) {
    if (toRows(edits) === toRows(known) && others.length === 0) return undefined;
    const isSure = !kept.some((way) => way.some((wish) => isSplit(sentence, wish)));
    const isOne = others.every((other) => toRows(edits) === toRows(other));
    return { understanding: isSure && isOne ? { kind: 'edit', edits: [...edits] } : toClarify(clipByClip) };
  }
  const isMixed = (wish: ListedWish) => known.some(isFree) || wish.understanding.edits?.some(isFree) === true;
  // "In clip 4 keep the rain but lose the umbrella" is one wish.
  const isSpared = known.length > 1 && known.some((edit) => edit.clips.some((clip) => spared.includes(clip)));
  const isHalf = isSpared || alone.some((wish) => isMixed(wish) && isLost(sentence, wish, known));
  return kind === 'edit' && isHalf && !correcting.test(sentence.text)
    ? { understanding: toClarify(clipByClip) }
    : undefined;
}
