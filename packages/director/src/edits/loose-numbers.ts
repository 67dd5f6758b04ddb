import type { Sentence } from '../sentence/sentence.ts';

/** Between numbers these put one to another. */
const joints = new Set(['and', ',', 'or', 'plus']);

/**
 * Numbers of clips that stand in a list with others, and that no rule has read as clips: the 4 of "noir style on clip 2, 4 trust
 * me", the 3 of "clip 1 & 3 …".
 */
export function listLooseNumbers({ items, tokens, clips }: Sentence): readonly number[] {
  return items.flatMap((item, at) => {
    const { kind, value = 0 } = tokens[item.from]!;
    const isLoose = item.type === 'word' && kind === 'number' && clips.some(({ number }) => number === value);
    const [named, joint] = [items[at - 2], items[at - 1]];
    const isNext = named?.type === 'reference' && joint !== undefined && joints.has(tokens[joint.from]!.word);
    const isList = isNext && named.reference.kind === 'named' && tokens[named.to - 1]!.kind === 'number';
    return isLoose && isList ? [value] : [];
  });
}
