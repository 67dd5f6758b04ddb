import { templates } from '../templates/catalogue.ts';
import { readCommandWords } from './command-words.ts';
import type { Catalogue, Completion, CompletionAnswer, Suggestion } from './completion.ts';
import { findNearestCommand } from './nearest-command.ts';
import { commands, findCommand, toUsage } from './registry.ts';
import { matching, suggestArgument } from './suggest-argument.ts';

/** What may come next in a slash command at the caret; null for plain text (`//` begins plain text too). */
export function completeCommand(text: string, caret: number, catalogue: Catalogue): Completion | null {
  if (!text.startsWith('/') || text.startsWith('//') || text.slice(0, caret).includes('\n')) return null;
  const { from, to, word, before: words } = readCommandWords(text, caret);
  if (from === 0) return { from, to, suggestions: suggestCommands(word.slice(1), catalogue), usage: null };
  const [name = '', ...before] = words;
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

/** The completion of a text at a caret (its end when none is given) as it is answered over REST. */
export function toCompletionAnswer(
  text: string,
  caret: number,
  job: Pick<Catalogue, 'clips' | 'cuts' | 'looks'>,
): CompletionAnswer {
  const completion = completeCommand(text, caret, { commands, templates, ...job });
  const name = /^\/(?!\/)(\S+)\s/.exec(text)?.[1];
  const nearest = name !== undefined && findCommand(name) === undefined ? findNearestCommand(name)?.name : undefined;
  if (completion === null) return { completion, nearest: nearest ?? null };
  const { from, to, suggestions, usage } = completion;
  return {
    completion: {
      from,
      to,
      suggestions: [...suggestions],
      usage: usage && { command: usage.command.name, line: toUsage(usage.command), argument: usage.argument },
    },
    nearest: nearest ?? null,
  };
}
