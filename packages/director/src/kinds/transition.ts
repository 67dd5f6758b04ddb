import type { TransitionKind, Understanding } from '@retake/contracts';
import { toClarify } from '../edits/clarify.ts';
import type { KindReader, Turn } from '../turn.ts';
import { courtesy, isMadeOf, toVocabulary } from '../words/vocabulary.ts';

const vocabulary = toVocabulary(
  'crossfade crossfades cross fade fades dissolve dissolves cut cuts hard straight black through transition transitions between from into after before make add use put set change remove no clean simple soft smooth border and replace turn get rid without drop let blend blends clip clips',
);
const kinds: readonly (readonly [RegExp, TransitionKind])[] = [
  [/\b(?:remove|no|without|drop|get rid of)\b.*\b(?:crossfade|cross fade|fade|dissolve|transition)\b/, 'cut'],
  [/\b(?:crossfades?|cross fades?|dissolves?|blends?)\b/, 'crossfade'],
  [/\bfades?\b/, 'fade'],
  [/\b(?:hard |straight |clean |simple )?cuts?\b/, 'cut'],
];

const named: readonly RegExp[] = [
  /\b(?:crossfades?|cross fades?|dissolves?|blends?)\b/,
  /(?<!cross )\bfades?\b/,
  /\bcuts?\b/,
];

/** The two neighbours that a message names, or names one of ("after clip 3"). */
function toPair(turn: Turn): readonly [number, number] | Understanding | undefined {
  const { sentence, clips } = turn;
  const named = sentence.items.flatMap((item) => (item.type === 'reference' ? [item] : []));
  const problem = named.find(({ reference }) => reference.problem !== undefined)?.reference.problem;
  if (problem !== undefined) return toClarify(problem.question, problem.choices);
  const numbers = [...new Set(named.flatMap(({ reference }) => reference.clips))].sort((a, b) => a - b);
  const [first, second] = numbers;
  if (numbers.length === 2 && second === first! + 1) return [first!, second];
  const before = sentence.tokens[(named[0]?.from ?? 0) - 1]?.word;
  if (numbers.length === 1 && before === 'after' && first! < clips.length) return [first!, first! + 1];
  if (numbers.length === 1 && (before === 'before' || before === 'into') && first! > 1) return [first! - 1, first!];
  const neighbour = named[1]?.reference.kind;
  if (numbers.length === 1 && named.length === 2 && neighbour === 'next' && first! < clips.length)
    return [first!, first! + 1];
  if (numbers.length === 1 && named.length === 2 && neighbour === 'before' && first! > 1) return [first! - 1, first!];
  if (numbers.length === 0 && named.length === 0 && !/\bbetween\b|\btransitions?\b/.test(sentence.plain))
    return undefined;
  return toClarify('A transition stands between two clips that follow each other. Between which two?');
}

const isPair = (result: readonly [number, number] | Understanding): result is readonly [number, number] =>
  Array.isArray(result);

/** "crossfade between clip 1 and 2", "hard cut after clip 3". */
export const readTransition: KindReader = (turn) => {
  const { plain, items } = turn.sentence;
  const speaks =
    /\b(?:crossfades?|cross fades?|dissolves?|transitions?)\b/.test(plain) ||
    (/\b(?:fades?|cuts?|blends?)\b/.test(plain) &&
      /\b(?:between|from|after|before|into)\b/.test(turn.sentence.tokens.map(({ word }) => word).join(' ')));
  if (!speaks || turn.sentence.isQuestion) return undefined;
  const isForeign = items.some(
    ({ type }) => type === 'template' || type === 'quote' || type === 'except' || type === 'strength',
  );
  if (isForeign || !isMadeOf(plain, vocabulary, courtesy)) {
    return /\btransitions?\b|\bcrossfades?\b/.test(plain)
      ? toClarify(
          'Transitions here are a cut, a crossfade or a fade, between two clips that follow each other. Which one, and where?',
        )
      : undefined;
  }
  if (/\b(?:don't|dont|not|never)\b/.test(plain))
    return toClarify('Which transition should it be: a cut, a crossfade or a fade?');
  // "No cut, a crossfade": which of them is wished is told by their order.
  if (named.filter((pattern) => pattern.test(plain)).length > 1) return undefined;
  const pair = toPair(turn);
  if (pair === undefined) return undefined;
  if (!isPair(pair)) return pair;
  const kind = kinds.find(([pattern]) => pattern.test(plain))?.[1];
  if (kind === undefined)
    return toClarify(
      'Which transition: a cut, a crossfade or a fade?',
      ['crossfade', 'fade', 'cut'].map((name) => ({
        label: name,
        text: `${name} between clip ${pair[0]} and ${pair[1]}`,
      })),
    );
  return { kind: 'transition', clips: [...pair], transition: kind };
};
