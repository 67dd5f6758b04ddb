import type { ClipContext } from '../message-context.ts';
import { clipNouns, pluralClipNouns, singularClipNouns } from '../words/clip-nouns.ts';
import { toOrdinal } from '../words/numbers.ts';
import { createPhraseBook, findPhrase, type PhraseBook } from '../words/phrases.ts';
import { findNumber } from './number-list.ts';
import { toOccurrences } from './occurrences.ts';
import { parseDescription } from './part-description.ts';
import { describeNames, toNamed, toProblem } from './problems.ts';
import type { Reference, ReferenceMatch, ReferenceParser, Scope } from './reference.ts';

const aliases: Readonly<Record<string, readonly string[]>> = {
  cta: ['call to action'],
  intro: ['introduction'],
  outro: ['ending'],
};
/** Names that mean a part of a video even where this video has none: asking for them is a question, not a wish. */
const usualNames = ['hook', 'cta', 'intro', 'verse', 'pre chorus', 'chorus', 'outro'];
const toWords = (name: string) =>
  name
    .toLowerCase()
    .split(/[\s_-]+/u)
    .filter((word) => word !== '');

export interface NamedPart {
  readonly name: string;
  readonly numbers: readonly number[];
  readonly plural: boolean;
}

/** Clips by the words of their role or section, in the singular and the plural. */
function toNames(clips: readonly ClipContext[]): PhraseBook<NamedPart> {
  const names = new Map<string, number[]>(usualNames.map((name) => [name, []]));
  for (const { number, role, section } of clips) {
    for (const name of new Set([role, section ?? ''].map((text) => toWords(text).join(' ')))) {
      if (name === '') continue;
      for (const said of [name, ...(aliases[name] ?? [])]) names.set(said, [...(names.get(said) ?? []), number]);
    }
  }
  return createPhraseBook<NamedPart>(
    [...names].flatMap(([name, numbers]) => [
      [name, { name, numbers, plural: false }] as const,
      [`${name}'s`, { name, numbers, plural: false }] as const,
      [`${name}s`, { name, numbers, plural: true }] as const,
      [`${name}es`, { name, numbers, plural: true }] as const,
    ]),
  );
}

const cache = new WeakMap<readonly ClipContext[], PhraseBook<NamedPart>>();
function getNames(clips: readonly ClipContext[]) {
  const known = cache.get(clips) ?? toNames(clips);
  cache.set(clips, known);
  return known;
}

/** Every name of a part, singular and plural. */
export function listPartNames(clips: readonly ClipContext[]): ReadonlySet<string> {
  return new Set(getNames(clips).keys());
}

/** The name of a part that starts at a token, with its clips; there may be none. */
export function findPart({ tokens, clips }: Scope, at: number): (NamedPart & { readonly end: number }) | undefined {
  const found = findPhrase(getNames(clips), tokens, at);
  return found === undefined ? undefined : { ...found.value, end: found.end };
}

const ordinalOf = (word: string) => (word === 'last' || word === 'final' ? -1 : toOrdinal(word));

/** Words after which the name of a part stands by itself. */
const leading = new Set([
  'and',
  'but',
  'except',
  'excluding',
  'minus',
  'without',
  'besides',
  'than',
  'not',
  'brighten',
  'darken',
]);

/** "the hook", "both verses", "second chorus", "verse 2", "the chorus clips", "cta:". */
export const parseNamedPart: ReferenceParser = (scope, at) => {
  const { tokens, clips } = scope;
  let start = at;
  let determiner = '';
  while (
    ['the', 'both', 'all', 'every', 'each', 'of', 'my', 'our', 'whole', 'entire'].includes(tokens[start]?.word ?? '') &&
    start < at + 3
  ) {
    determiner = tokens[start]!.word === 'the' && determiner !== '' ? determiner : tokens[start]!.word;
    start += 1;
  }
  const place = ordinalOf(tokens[start]?.word ?? '');
  if (place !== undefined) start += 1;
  const count = place === undefined && determiner !== '' ? findNumber(tokens, start) : undefined;
  const found = findPart(scope, count?.end ?? start);
  if (found === undefined || (count !== undefined && !found.plural)) return undefined;
  const after = tokens[found.end]?.word ?? '';
  const hasNoun = (clipNouns.has(after) || after === 'ones') && findNumber(tokens, found.end + 1) === undefined;
  const number = findNumber(tokens, found.end);
  const previous = tokens[at - 1];
  if (!hasNoun && ['a', 'an', 'another'].includes(previous?.word ?? '')) return undefined;
  const startsChunk = previous === undefined || previous.kind === 'punctuation' || leading.has(previous.word);
  const isBare = determiner === '' && place === undefined && !hasNoun;
  if (isBare && number === undefined && !startsChunk && !(found.plural && found.numbers.length > 0)) return undefined;
  if (isBare && found.numbers.length === 0) return undefined;
  const end = hasNoun ? found.end + 1 : number !== undefined && place === undefined ? number.end : found.end;
  const weak = isBare && after !== ':' && number === undefined;
  const wanted = place ?? (hasNoun ? undefined : number?.value);
  const match = (reference: Reference): ReferenceMatch => ({ reference, end });
  if (found.numbers.length === 0) {
    return match(
      toProblem({ question: `No clip here is a ${found.name}. ${describeNames(clips)} Which clip do you mean?` }),
    );
  }
  const described = wanted === undefined && number === undefined ? parseDescription(scope, end, found) : undefined;
  if (described !== undefined) return described;
  const occurrences = toOccurrences(found.numbers);
  if (wanted !== undefined) {
    const at = wanted === -1 ? -1 : wanted - 1;
    const chosen = occurrences.at(at);
    // "The last chorus clip" is one clip, although the last chorus may have several.
    const clip = hasNoun && place !== undefined && singularClipNouns.has(after) ? found.numbers.at(at) : undefined;
    if (clip !== undefined && wanted !== 0 && chosen?.join() !== `${clip}`)
      return match(
        Math.abs(wanted) === 1
          ? toNamed([clip], clips)
          : toProblem({ question: `Which ${found.name} clip do you mean? Name it by its number.` }),
      );
    if (chosen !== undefined && wanted !== 0)
      return match({ ...toNamed(chosen, clips, weak), ...(place === undefined ? {} : { part: found.numbers }) });
    return match(
      toProblem({
        question: `There is no ${found.name} ${wanted}; this video has ${occurrences.length}. Which clip do you mean?`,
      }),
    );
  }
  const isOne =
    hasNoun && !pluralClipNouns.has(after) && after !== 'ones' && !['all', 'every', 'each'].includes(determiner);
  const said = count?.value ?? (determiner === 'both' ? 2 : undefined);
  const isOther = said !== undefined && occurrences.length !== said && found.numbers.length !== said;
  if ((isOne && found.numbers.length > 1) || isOther) {
    const list = found.numbers.slice(0, 8).join(', ');
    return match(toProblem({ question: `These clips are a ${found.name}: ${list}. Which do you mean?` }));
  }
  return match(toNamed(found.numbers, clips, weak));
};
