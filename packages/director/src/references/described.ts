import { findTemplateStart } from '../templates/template-start.ts';
import { clipNouns, singularClipNouns } from '../words/clip-nouns.ts';
import { fillers } from '../words/fillers.ts';
import { describeClips, toNamed, toProblem } from './problems.ts';
import { findByKin, findByWords } from './prompt-index.ts';
import type { Reference, ReferenceMatch, ReferenceParser, Scope } from './reference.ts';

const markers = new Set(['with', 'of', 'where', 'showing', 'featuring', 'containing', 'when']);
/** After "all clips" these leave only the clips that are described. */
export const setMarkers = new Set(['with', 'where', 'showing', 'featuring', 'containing', 'of']);
export const small = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  'its',
  'is',
  'are',
  'there',
  'in',
  'on',
  'of',
  'we',
  'see',
  'who',
  'she',
  'he',
  'they',
]);
const pointing = new Set([
  'selected',
  'current',
  'highlighted',
  'chosen',
  'marked',
  'next',
  'following',
  'previous',
  'preceding',
]);
const making = new Set(['make', 'turn', 'give', 'set']);
/** "wide shot" says how a picture is taken, not which. */
export const framings = new Set(
  'wide close up medium long full drone aerial crane tracking static macro pov establishing insert overhead handheld hero'.split(
    ' ',
  ),
);
/** A description is a few words; more of them are a wish. */
const longest = 5;

/** The one clip that the words describe, or the question which. */
function toDescribed({ clips }: Scope, words: readonly string[]): Reference {
  const numbers = findByKin(clips, words);
  const said = words.join(' ').slice(0, 60);
  if (numbers.length === 1) return toNamed(numbers, clips);
  if (numbers.length === 0)
    return toProblem({
      question: `No clip's description mentions "${said}". ${describeClips(clips)} Which one do you mean?`,
    });
  const list = numbers.slice(0, 8).join(', ');
  return toProblem({ question: `"${said}" fits clips ${list}. Which one do you mean?` });
}

/** The words that describe something, from one token on, with the token after them. */
export function readDescription({ tokens, clips }: Scope, at: number): { words: readonly string[]; end: number } {
  const words: string[] = [];
  let end = at;
  for (let index = at; index < tokens.length && words.length < longest; index += 1) {
    const { kind, word } = tokens[index]!;
    if (kind !== 'word') break;
    if (small.has(word)) continue;
    const isKnown = findByWords(clips, [word]).length > 0;
    const previous = tokens[index - 1]!.word;
    const fits = findByWords(clips, [...words, word]).length > 0;
    if (word === 'and' && words.length > 0 && findByWords(clips, [...words, tokens[index + 1]?.word ?? '']).length > 0)
      continue;
    const isWish = word === 'and' || fillers.has(word) || findTemplateStart(tokens, index);
    if (isWish && words.length > 0 && !(fits && small.has(previous))) break;
    if (isWish && !isKnown) break;
    if (words.length > 0 && !fits && previous === 'in') break;
    words.push(word);
    end = index + 1;
  }
  return { words, end };
}

/** "the shot with the confetti", "the one where the singer walks". */
export function parseAfterMarker(scope: Scope, at: number, isSet = false) {
  const { clips } = scope;
  const { words, end } = readDescription(scope, at);
  if (words.length === 0) return undefined;
  const numbers = isSet ? findByWords(clips, words) : [];
  if (isSet && numbers.length === 0 && words.every((word) => findByWords(clips, [word]).length === 0)) return undefined;
  return { reference: numbers.length > 0 ? toNamed(numbers, clips) : toDescribed(scope, words), end };
}

/** "confetti clip more vivid": at the start of a message, and only when the words are those of one clip. */
function parseTerse({ tokens, clips }: Scope, at: number): ReferenceMatch | undefined {
  if (at > 1 || (at === 1 && !making.has(tokens[0]!.word))) return undefined;
  let noun = at;
  while (noun - at < 3 && tokens[noun]?.kind === 'word' && !clipNouns.has(tokens[noun]!.word)) noun += 1;
  const words = tokens.slice(at, noun).map((token) => token.word);
  if (words.length === 0 || !singularClipNouns.has(tokens[noun]?.word ?? '') || framings.has(words.at(-1)!))
    return undefined;
  const next = tokens[noun + 1];
  const isOver = next === undefined || next.kind === 'punctuation' || fillers.has(next.word);
  if (next?.kind === 'number' || !(isOver || findTemplateStart(tokens, noun + 1))) return undefined;
  const numbers = words.some((said) => small.has(said)) ? [] : findByWords(clips, words);
  return numbers.length === 1 ? { reference: toNamed(numbers, clips), end: noun + 1 } : undefined;
}

/** Clips by words of their prompt: "the shot with the confetti", "the red coat scene". */
export const parseDescribed: ReferenceParser = (scope, at) => {
  const { tokens, clips } = scope;
  const word = tokens[at]?.word;
  if (word !== 'the' && word !== 'that') return parseTerse(scope, at);
  const next = tokens[at + 1]?.word ?? '';
  if (clipNouns.has(next) || next === 'one' || next === 'part' || next === 'bit') {
    return markers.has(tokens[at + 2]?.word ?? '') ? parseAfterMarker(scope, at + 3) : undefined;
  }
  if (pointing.has(next)) return undefined;
  if (next === 'close' && tokens[at + 2]?.word === 'up' && !clipNouns.has(tokens[at + 3]?.word ?? '')) {
    const isShown = findByWords(clips, ['close', 'up']).length > 0;
    return isShown ? { reference: { ...toDescribed(scope, ['close', 'up']), weak: true }, end: at + 3 } : undefined;
  }
  const words: string[] = [];
  for (let index = at + 1; index < tokens.length && words.length <= longest; index += 1) {
    const token = tokens[index]!;
    if (token.kind !== 'word') return undefined;
    const isPronoun = token.word === 'one' && words.length > 0 && findByWords(clips, words).length > 0;
    if (isPronoun && !clipNouns.has(tokens[index + 1]?.word ?? ''))
      return { reference: { ...toDescribed(scope, words), weak: true }, end: index + 1 };
    if (clipNouns.has(token.word) && words.length > 0) {
      if (tokens[index + 1]?.kind === 'number') return undefined;
      return { reference: toDescribed(scope, words), end: index + 1 };
    }
    if (
      ['and', 'of', 'to', 'in', 'at', 'for', 'with', 'the', 'on', 'whole', 'entire', 'same', 'other'].includes(
        token.word,
      )
    )
      return undefined;
    words.push(token.word);
  }
  return undefined;
};
