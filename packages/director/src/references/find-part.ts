import type { ClipContext } from '../message-context.ts';
import { createPhraseBook, findPhrase, type PhraseBook } from '../words/phrases.ts';
import type { Scope } from './reference.ts';

const aliases: Readonly<Record<string, readonly string[]>> = {
  cta: ['call to action'],
  intro: ['introduction'],
  outro: ['ending'],
};
/** The picture with the address and the button at the end of an ad, where that is its last clip. */
export const endCards = ['end card', 'endcard', 'end screen', 'end frame', 'closing card'];
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
      const cards = name === 'cta' && number === clips.length ? endCards : [];
      for (const said of [name, ...(aliases[name] ?? []), ...cards])
        names.set(said, [...(names.get(said) ?? []), number]);
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
