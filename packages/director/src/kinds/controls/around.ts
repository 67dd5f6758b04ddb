import type { Understanding } from '@retake/contracts';
import type { Sentence } from '../../sentence/sentence.ts';
import type { Turn } from '../../turn.ts';
import { toVocabulary } from '../../words/vocabulary.ts';
import { findClip } from './find-clips.ts';

const articles = toVocabulary('the my our his her their this that');
/** "The last one did not work": the last change. */
const lastOne = /^(?:the |that )?(?:last|latest|previous) one$/u;
/** Words of a clip that is told by what it shows. */
const mostWords = 4;

/** Clips that the words around a request name for sure. */
export function listAround({ items, tokens }: Sentence, from: number, to: number): readonly number[] {
  const sure = items.flatMap((item) =>
    item.type === 'reference' &&
    (item.to <= from || item.from >= to) &&
    item.reference.kind === 'named' &&
    !lastOne.test(
      tokens
        .slice(item.from, item.to)
        .map(({ word }) => word)
        .join(' '),
    )
      ? [item.reference]
      : [],
  );
  const strong = sure.filter(({ weak, problem }) => !weak && problem === undefined);
  return [...new Set(strong.flatMap(({ clips }) => clips))].sort((a, b) => a - b);
}

/** The clip that the words around a request tell by what it shows, where they tell only one. */
export function listThingsAround(turn: Turn, from: number, to: number): readonly number[] {
  const { tokens } = turn.sentence;
  const found = new Set<number>();
  for (const [at, { word }] of tokens.entries()) {
    if (!articles.has(word) || (at >= from && at < to)) continue;
    const end = at < from ? from : tokens.length;
    for (let length = mostWords; length > 0; length -= 1) {
      if (at + length >= end) continue;
      const said = tokens.slice(at, at + length + 1).map((token) => token.word);
      const clip = findClip(turn, said.join(' '));
      // "The last edit" is no clip.
      if (clip?.isThing !== true) continue;
      found.add(clip.number);
      break;
    }
  }
  if (found.size > 0) return found.size === 1 ? [...found] : [];
  // "Happy with 3": a number by itself, where nothing else is told of.
  const bare = turn.sentence.items.flatMap((item) =>
    item.type === 'reference' && (item.to <= from || item.from >= to) && item.reference.weak ? [item.reference] : [],
  );
  return bare.length === 1 && bare[0]!.problem === undefined && bare[0]!.clips.length === 1 ? bare[0]!.clips : [];
}

const located: ReadonlySet<string> = new Set(['undo', 'redo', 'approve', 'reject', 'compare', 'retry']);

/** A request that names no clips, for those that are named around it. */
export function locate(understood: Understanding, around: readonly number[]): Understanding {
  const isOpen = around.length > 0 && (understood.clips ?? []).length === 0 && located.has(understood.kind);
  return isOpen ? { ...understood, clips: [...around] } : understood;
}
