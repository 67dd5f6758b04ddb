import type { Understanding } from '@retake/contracts';
import type { Turn } from '../../turn.ts';
import { toVocabulary } from '../../words/vocabulary.ts';
import { findNeighbours } from './find-neighbours.ts';
import { toPlainRequest } from './to-plain-request.ts';
import { readTransitionAlone } from './transition-ways.ts';

const openings = toVocabulary('between from');
const joints = toVocabulary('and to into');
/** Words of a clip that is told of. */
const mostWords = 5;

/** The neighbours that words like "the jump from the fireworks to the dog" tell of. */
function findPair(turn: Turn, words: readonly string[]): readonly [number, number] | undefined {
  for (const [at, word] of words.entries()) {
    if (!openings.has(word)) continue;
    const joint = words.findIndex((other, place) => place > at + 1 && place <= at + 1 + mostWords && joints.has(other));
    if (joint === -1) continue;
    const a = words.slice(at + 1, joint).join(' ');
    for (let length = mostWords; length > 0; length -= 1) {
      const pair = findNeighbours(turn, { a, b: words.slice(joint + 1, joint + 1 + length).join(' ') });
      if (pair !== undefined) return pair;
    }
  }
  return undefined;
}

/** A transition whose place is told beside it: "the jump from the hook to the outro is harsh, put a crossfade there". */
export function readThere(turn: Turn, from: number, to: number): Understanding | undefined {
  const words = turn.sentence.tokens.map(({ word }) => word);
  const transition = readTransitionAlone(toPlainRequest(words.slice(from, to)));
  if (transition === undefined) return undefined;
  const pair = findPair(turn, words.slice(0, from)) ?? findPair(turn, words.slice(to));
  return pair === undefined ? undefined : { kind: 'transition', clips: [...pair], transition };
}
