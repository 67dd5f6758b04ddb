import type { Understanding } from '@retake/contracts';
import type { KindReader, Turn } from '../../turn.ts';
import { listAround, locate } from './around.ts';
import { isHeading, wordsOf } from './is-aside.ts';
import { isTelling } from './is-telling.ts';
import { readAlone } from './read-alone.ts';
import type { Clause } from './split-clauses.ts';

/** "Undo that, and then undo once more": not the same again. */
const adding = /^(?:and|then|also|plus)\b|\b(?:another|more|again|also|too|as well|twice)\b/u;
const sameClips = ({ clips = [] }: Understanding) => [...clips].sort((a, b) => a - b).join();
/** All but the clips, which only one of them may name. */
const rest = ({ clips: _, ...others }: Understanding) => JSON.stringify(Object.entries(others).sort());

/** What is asked for, where all of it is the same. */
function joinEchoed(asked: readonly Understanding[]): Understanding | undefined {
  const [first] = asked;
  if (first === undefined || asked.length < 2) return undefined;
  const named = asked.filter(({ clips = [] }) => clips.length > 0);
  const isSame = asked.every((other) => rest(other) === rest(first)) && new Set(named.map(sameClips)).size < 2;
  return isSame ? (named[0] ?? first) : undefined;
}

/** Clauses that punctuation or a conjunction parts. */
function toGroups(clauses: readonly Clause[]): readonly Clause[] {
  const groups: Clause[] = [];
  for (const clause of clauses) {
    if (clause.isApart || groups.length === 0) groups.push(clause);
    else groups.push({ ...groups.pop()!, to: clause.to });
  }
  return groups;
}

/**
 * The same said twice in other words, which is meant once: "rewind one step on the bridge, undo that last change", "don't finish
 * this, cancel it". Undefined where two things are asked for: "undo clip 2, undo clip 3".
 */
export function readEchoed(
  turn: Turn,
  clauses: readonly Clause[],
  readers: readonly KindReader[],
): Understanding | undefined {
  const asked: Understanding[] = [];
  for (const { from, to } of toGroups(clauses)) {
    const words = wordsOf(turn.sentence, from, to);
    if (isTelling(words) || isHeading(turn.sentence, { from, to })) continue;
    const around = listAround(turn.sentence, from, to);
    const pointed = around.length > 0 ? { ...turn, selected: around } : turn;
    const read = adding.test(words.join(' ')) ? undefined : readAlone(pointed, words, readers);
    if (read === undefined) return undefined;
    asked.push(locate(read, around));
  }
  return joinEchoed(asked);
}
