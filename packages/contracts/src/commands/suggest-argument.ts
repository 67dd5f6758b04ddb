import { limits } from '../limits.ts';
import { transitionKinds } from '../timeline.ts';
import { toRoleLabel } from '../views/role-label.ts';
import { toVersionLabel } from '../views/version-label.ts';
import type { CommandArgument } from './command.ts';
import type { Catalogue, Suggestion } from './completion.ts';
import { suggestLook } from './suggest-look.ts';

/** What may stand where an argument is being written. `before` are the words between the command and it. */
export function suggestArgument(
  argument: CommandArgument,
  word: string,
  before: readonly string[],
  catalogue: Catalogue,
): Suggestion[] {
  const { kind, choices } = argument;
  const byName = ({ label }: Suggestion) => [label.toLowerCase(), ...label.toLowerCase().split(/\s+/)];
  const byLabel = (suggestion: Suggestion) => [suggestion.value, ...suggestion.label.toLowerCase().split(/\W+/)];
  switch (kind) {
    case 'template':
      return matching(
        word,
        catalogue.templates.map(({ id, label, description }) => ({ value: id, label, detail: description })),
        byLabel,
      );
    case 'name':
      // Whose look is copied is told by a clip.
      if (before[0] === 'copy') return suggestArgument({ ...argument, kind: 'clip' }, word, before, catalogue);
      return matching(word, suggestLook(before[0], catalogue.looks), byName);
    case 'cut':
      return matching(
        word,
        catalogue.cuts.map(({ number, title, isShown }) => ({
          value: `${number}`,
          label: `Cut ${number}`,
          detail: isShown ? `${title} · in the player` : title,
        })),
        ({ value }) => [value],
      );
    case 'count':
      return matchingWords(
        word,
        Array.from({ length: limits.takesAtOnce - 1 }, (_, index) => `${index + 2}`),
      );
    case 'clip':
    case 'clips': {
      // A look is deleted for all clips at once.
      if (before[0] === 'delete') return [];
      const clips = catalogue.clips.map((clip) => ({
        value: `${clip.number}`,
        label: `Clip ${clip.number}`,
        detail: toRoleLabel(clip),
      }));
      const all = { value: 'all', label: 'All clips', detail: `1 to ${catalogue.clips.length}` };
      return matching(word, kind === 'clips' ? [...clips, all] : clips, ({ value, detail }) => [
        value,
        detail.toLowerCase(),
      ]);
    }
    case 'version': {
      const clip = catalogue.clips.find((entry) => `${entry.number}` === before.at(-1));
      return matching(
        word,
        (clip?.versions ?? []).map((version) => ({
          value: `v${version.number}`,
          label: `v${version.number}`,
          detail: toVersionLabel(version),
        })),
        ({ value }) => [value, value.slice(1)],
      );
    }
    case 'transition':
      return matchingWords(word, transitionKinds);
    case 'choice':
      return matchingWords(word, choices ?? []);
    case 'percent':
      return matching(
        word,
        ['100', '70', '40', '0'].map((value) => ({ value, label: `${value} %`, detail: value === '0' ? 'off' : '' })),
        ({ value }) => [value],
      );
    case 'command':
      return matching(
        word,
        catalogue.commands.map(({ name, summary }) => ({ value: name, label: name, detail: summary })),
        ({ value }) => [value],
      );
    default:
      return [];
  }
}

function matchingWords(word: string, words: readonly string[]): Suggestion[] {
  return matching(
    word,
    words.map((value) => ({ value, label: value, detail: '' })),
    ({ value }) => [value],
  );
}

/** Those with a key that begins with the word; a word that is written out in full needs no suggestion of itself alone. */
export function matching(
  word: string,
  suggestions: readonly Suggestion[],
  toKeys: (suggestion: Suggestion) => readonly string[],
): Suggestion[] {
  const found = suggestions.filter((suggestion) => toKeys(suggestion).some((key) => key.startsWith(word)));
  return found.length === 1 && toKeys(found[0]!)[0] === word ? [] : found;
}
