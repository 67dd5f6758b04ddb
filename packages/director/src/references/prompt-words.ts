import { remember, rememberPrompts } from '../text/remember.ts';
import { irregular } from './things/irregular.ts';

/** Words of prompts and messages that are remembered: those of a few videos. */
const mostWords = 5_000;

/** A word as it is written, without what is joined to its end: "lantern" for "lantern's". */
export const toForm = (word: string): string => word.replace(/'s?$/, '');

/** "dancing", "danced" and "dances" are one word, as are "run" and "ran". Crude on purpose: both sides are reduced the same way. */
export const toStem = remember((word) => {
  const said = toForm(word);
  const plain = irregular.get(said) ?? said;
  if (plain.length <= 3) return plain;
  const stem = plain
    .replace(/(?<=[^aeiou])ies$/, 'y')
    .replace(/(?:ing|ed|es|s|e)$/, '')
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1');
  return stem.length >= 3 ? stem : plain;
}, mostWords);

/** "Yawner" is one who yawns, a guitarist plays the guitar. Undefined for a word that has no such ending. */
export const toDeed = remember((word) => {
  const base = /^(.{3,}?)(?:er|or|ist)s?$/u.exec(toForm(word))?.[1];
  return base === undefined ? undefined : toStem(base.replace(/([b-df-hj-np-tv-z])\1$/, '$1'));
}, mostWords);

/** The words of a prompt, each once. */
interface PromptWords {
  readonly stems: readonly string[];
  readonly forms: readonly string[];
  /** What those do whom it names by that: "sing" for the singer. */
  readonly deeds: readonly string[];
}

/** Reads the words of a prompt. */
export const readPromptWords = rememberPrompts((prompt): PromptWords => {
  const words = [
    ...new Set(
      prompt
        .toLowerCase()
        .replaceAll('’', "'")
        .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? [],
    ),
  ];
  return {
    stems: [...new Set(words.map(toStem))],
    forms: [...new Set(words.map(toForm))],
    deeds: [...new Set(words.flatMap((word) => toDeed(word) ?? []))],
  };
});
