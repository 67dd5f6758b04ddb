import { pluralClipNouns } from '../words/clip-nouns.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { findNumber } from './number-list.ts';
import { toNamed, toProblem } from './problems.ts';
import type { ReferenceMatch, Scope } from './reference.ts';

const wholes = toVocabulary("everything all anything whatever what's the those");
const nouns = toVocabulary('ones parts bits stuff part bit rest section sections others');
const linking = toVocabulary("that that's which what what's is are lie lies come comes");
const pairs = toVocabulary('them those these both');

/** Index behind "in between", "in the middle of them", "between the two"; undefined where it says of what else. */
function skipBetween({ tokens }: Scope, at: number): number | undefined {
  const words = tokens.slice(at, at + 3).map(({ word }) => word);
  if (words[0] === 'inbetween') return at + 1;
  const isIn = words[0] === 'in' && (words[1] === 'between' || (words[1] === '-' && words[2] === 'between'));
  const end = isIn ? at + (words[1] === '-' ? 3 : 2) : words[0] === 'between' ? at + 1 : undefined;
  if (end === undefined) return undefined;
  if (pairs.has(tokens[end]?.word ?? '')) return end + 1;
  const isTwo = tokens[end]?.word === 'the' && tokens[end + 1]?.word === 'two';
  return isTwo ? end + 2 : isIn ? end : undefined;
}

/** The clips that lie between those that a message has named; none where more than one gap may be meant. */
function listBetween({ clips }: Scope, named: readonly (readonly number[])[]): readonly number[] {
  const all = named.flat();
  const isPair = named.length === 2 && named.every((set) => set.at(-1)! - set[0]! + 1 === set.length);
  if (named.length !== 1 && !isPair) return [];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return clips.map(({ number }) => number).filter((clip) => clip > low && clip < high && !all.includes(clip));
}

/**
 * Clips between those that a message named before: "hook and cta warmer, the two in between cooler", "everything in between".
 * `named` are the clips of each set so far.
 */
export function parseInBetween(
  scope: Scope,
  at: number,
  named: readonly (readonly number[])[],
): ReferenceMatch | undefined {
  const { tokens, clips } = scope;
  if (named.length === 0 || !wholes.has(tokens[at]?.word ?? '')) return undefined;
  let next = at + 1;
  if (tokens[next]?.word === 'the') next += 1;
  const count = findNumber(tokens, next);
  next = count?.end ?? next;
  if (pluralClipNouns.has(tokens[next]?.word ?? '') || nouns.has(tokens[next]?.word ?? '')) next += 1;
  // "The" alone names nothing: "the in-between".
  if (tokens[at]!.word === 'the' && next === at + 1) return undefined;
  while (linking.has(tokens[next]?.word ?? '')) next += 1;
  const end = skipBetween(scope, next);
  if (end === undefined) return undefined;
  const between = listBetween(scope, named);
  const isCounted = count === undefined || count.value === between.length;
  return between.length > 0 && isCounted
    ? { reference: toNamed(between, clips), end }
    : { reference: toProblem({ question: 'Which clips lie there? Name them by their numbers.' }), end };
}
