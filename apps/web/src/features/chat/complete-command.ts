import type { ClipView, Command, CommandArgument, Template } from '@retake/contracts';
import { toRoleLabel } from '../clips/role-label.ts';
import { toVersionLabel } from '../versions/version-label.ts';

export interface Suggestion {
  /** What is put in place of the word at the caret. */
  readonly value: string;
  readonly label: string;
  readonly detail: string;
}

export interface Completion {
  /** The word that a suggestion replaces. */
  readonly from: number;
  readonly to: number;
  readonly suggestions: readonly Suggestion[];
  /** The command and which of its arguments is being written, when its name is complete. */
  readonly usage: { readonly command: Command; readonly argument: number } | null;
}

export interface Catalogue {
  readonly commands: readonly Command[];
  readonly templates: readonly Template[];
  readonly clips: readonly Pick<ClipView, 'number' | 'role' | 'section' | 'version' | 'versions'>[];
}

/** What may come next in a slash command at the caret; null for plain text (`//` begins plain text too). */
export function completeCommand(text: string, caret: number, catalogue: Catalogue): Completion | null {
  if (!text.startsWith('/') || text.startsWith('//') || text.slice(0, caret).includes('\n')) return null;
  const from = text.slice(0, caret).search(/\S*$/);
  const word = text.slice(from, caret);
  const to = caret + text.slice(caret).search(/\s|$/);
  if (from === 0) return { from, to, suggestions: suggestCommands(word.slice(1), catalogue), usage: null };
  const [name = '', ...before] = text.slice(0, from).trim().split(/\s+/);
  const command = catalogue.commands.find((entry) => `/${entry.name}` === name.toLowerCase());
  if (command === undefined) return null;
  // The last argument may hold several words, so whatever follows belongs to it.
  const argument = Math.min(before.length, command.arguments.length - 1);
  const written = before.length >= command.arguments.length ? undefined : command.arguments[argument];
  const suggestions = written === undefined ? [] : suggestArgument(written, word.toLowerCase(), before, catalogue);
  return { from, to, suggestions, usage: { command, argument } };
}

function suggestCommands(word: string, { commands }: Catalogue): Suggestion[] {
  return matching(
    word.toLowerCase(),
    commands.map((command) => ({ value: `/${command.name}`, label: `/${command.name}`, detail: command.summary })),
    (suggestion) => [suggestion.value.slice(1)],
  );
}

function suggestArgument(
  { kind, choices }: CommandArgument,
  word: string,
  before: readonly string[],
  catalogue: Catalogue,
): Suggestion[] {
  const byLabel = (suggestion: Suggestion) => [suggestion.value, ...suggestion.label.toLowerCase().split(/\W+/)];
  switch (kind) {
    case 'template':
      return matching(
        word,
        catalogue.templates.map(({ id, label, description }) => ({ value: id, label, detail: description })),
        byLabel,
      );
    case 'clip':
    case 'clips': {
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
      return matchingWords(word, ['cut', 'crossfade', 'fade']);
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
function matching(
  word: string,
  suggestions: readonly Suggestion[],
  toKeys: (suggestion: Suggestion) => readonly string[],
): Suggestion[] {
  const found = suggestions.filter((suggestion) => toKeys(suggestion).some((key) => key.startsWith(word)));
  return found.length === 1 && toKeys(found[0]!)[0] === word ? [] : found;
}

/** The text and the caret after a suggestion was taken. A space follows, so that the next argument can be typed at once. */
export function takeSuggestion(
  text: string,
  completion: Completion,
  suggestion: Suggestion,
): { text: string; caret: number } {
  const head = `${text.slice(0, completion.from)}${suggestion.value} `;
  return { text: head + text.slice(completion.to).trimStart(), caret: head.length };
}

/**
 * The suggestion that Enter would take before anybody pressed an arrow: none where an argument may begin or while the
 * word is complete already, because Enter then means to send.
 */
export function findFirstChoice(text: string, completion: Completion): number | null {
  const word = text.slice(completion.from, completion.to).toLowerCase();
  const isComplete = completion.suggestions.some((suggestion) => suggestion.value === word);
  return word === '' || isComplete || completion.suggestions.length === 0 ? null : 0;
}
