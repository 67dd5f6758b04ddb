import { findTemplateStart } from '../../templates/template-start.ts';
import { fillers } from '../../words/fillers.ts';
import { findByKin, keepByForm } from '../prompt-index.ts';
import type { Scope } from '../reference.ts';
import { findPeople, isPerson, keepPeople } from './people.ts';
import { doers, framings, isContent, joints, telling } from './thing-words.ts';

/** What has been read of a description. */
export interface Read {
  readonly words: readonly string[];
  readonly people: readonly string[];
  readonly end: number;
}

/** Clips that have all words of a description, and show nobody else than it says. */
export function findShown({ clips }: Scope, { words, people }: Pick<Read, 'words' | 'people'>): readonly number[] {
  const [first] = people;
  if (words.length === 0) {
    if (first === undefined) return [];
    const own = findByKin(clips, [first]);
    return own.length > 0 ? own : findPeople(clips, first);
  }
  const numbers = keepByForm(clips, words, findByKin(clips, words));
  const kept = people.reduce((left, word) => keepPeople(clips, word, left), numbers);
  if (kept.length < 2 || first === undefined) return kept;
  const shown = findPeople(clips, first);
  const fitting = kept.filter((number) => shown.includes(number));
  return fitting.length > 0 ? fitting : kept;
}

/** A description is a few words; more of them are a wish. */
const mostWords = 7;
const mostTokens = 14;

/** "going out", and not "the dog gets warmer": a small word inside a description. */
const isInside = (word: string, next: string) => !fillers.has(word) || joints.has(next) || next === '';

/** The words of prompts from a token on; `isTold` where a sentence tells them ("where she runs down the lane"). */
export function readWords(scope: Scope, start: number, isTold: boolean): Read {
  const { tokens } = scope;
  let words: readonly string[] = [];
  let people: readonly string[] = [];
  let end = start;
  const fits = (...more: readonly string[]) => findShown(scope, { words: [...words, ...more], people }).length > 0;
  for (let at = start; at < Math.min(tokens.length, start + mostTokens) && words.length < mostWords; at += 1) {
    const { kind, word } = tokens[at]!;
    if (kind !== 'word') break;
    const next = tokens[at + 1]?.word ?? '';
    const isFraming = framings.has(word) || (word === 'close' && next === 'up');
    if (!isTold && words.length > 0 && (isFraming || telling.has(word))) break;
    const isTemplate = findTemplateStart(tokens, at);
    const isJoined = words.length > 0 && joints.has(tokens[at - 1]!.word);
    const isLed = isTemplate && (isContent(next) ? fits(word, next) : isJoined && fits(word));
    // "The turning bottle": a word that any message has, as its own.
    const isDone = !isTemplate && word.endsWith('ing') && isContent(next) && fits(word, next);
    const isTelling = isTold ? !doers.has(word) : words.length > 0 && isInside(word, next);
    const isSmall = !isTemplate && !joints.has(word) && word.length > 1 && isTelling;
    if (isPerson(word) && (people.length === 0 || words.length === 0)) people = [...people, word];
    else if (isLed || isDone || ((isSmall || (!isTemplate && isContent(word))) && fits(word))) words = [...words, word];
    else if (isTold ? doers.has(word) || joints.has(word) : words.length + people.length > 0 && joints.has(word))
      continue;
    else if (isTold && isContent(word) && !isTemplate) return { words: [], people: [], end: start };
    else break;
    end = at + 1;
  }
  return { words, people, end };
}
