import { has } from '../gist/shape.ts';
import { readSentence } from '../sentence/read-sentence.ts';
import type { Interpretation, Turn, Wish } from '../turn.ts';
import { toOrdinal } from '../words/numbers.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { repeat } from './same-again.ts';

/** What may stand around an answer and says nothing. */
const around = toVocabulary(
  "ok okay yes yeah hm hmm oh ah so well then please pls thanks thank you i mean meant the of them these those one ones do make it take i'd say think let's use only just and clips clip for me",
);
const all = toVocabulary('both all two three');
const places: Readonly<Record<string, number>> = { former: 1, latter: -1, last: -1, final: -1, other: Number.NaN };

const toPlace = (word: string) => toOrdinal(word) ?? (Object.hasOwn(places, word) ? places[word] : undefined);

/** Words for a model that speak of a look: what was meant by them is not sure without their clips. */
const isLook = ({ instruction }: Wish, clips: Turn['clips']): boolean =>
  instruction !== undefined && has(readSentence(instruction, clips).items, 'template');

/** "Both of them then", "the second one, and only slightly": an answer to a question that named clips to choose from. */
export function readChoice({ sentence, memory, clips: ofVideo }: Turn): Interpretation | undefined {
  const { choices, wish } = memory;
  if (choices === undefined || wish === undefined || isLook(wish, ofVideo)) return undefined;
  const { items, tokens } = sentence;
  const strengths = items.flatMap((item) => (item.type === 'strength' ? [item] : []));
  const isMeasure = (at: number) => strengths.some(({ from, to }) => at >= from && at < to);
  const said = tokens.flatMap(({ word, kind }, at) =>
    kind === 'punctuation' || isMeasure(at) || (around.has(word) && !all.has(word)) ? [] : [word],
  );
  const [word, ...others] = said;
  if (word === undefined || others.some((other) => !all.has(other)) || tokens.some(({ kind }) => kind === 'number'))
    return undefined;
  const [strength, ...more] = strengths.map((item) => item.strength);
  if (more.length > 0) return undefined;
  const place = toPlace(word);
  const one = place === undefined ? undefined : choices.at(place < 0 ? place : place - 1);
  const clips = all.has(word) ? choices : one === undefined || others.length > 0 ? undefined : [one];
  // "The second clip" may be clip 2.
  const isClip = place !== undefined && tokens.some((token) => token.word === 'clip') && choices.includes(place);
  if (clips === undefined || isClip) return undefined;
  return repeat(
    strength === undefined ? wish : { ...wish, strength },
    [...clips].sort((a, b) => a - b),
  );
}
