import { limits } from '../limits.ts';
import { ownSounds } from '../timeline.ts';
import type { Command, CommandArgument } from './command.ts';

const required = (name: string, kind: CommandArgument['kind']): CommandArgument => ({ name, kind, required: true });
const optional = (name: string, kind: CommandArgument['kind']): CommandArgument => ({ name, kind, required: false });
const choice = (name: string, choices: readonly string[]): CommandArgument => ({
  ...required(name, 'choice'),
  choices,
});

/** Every slash command, in the order people see them. Chat, autocomplete, `/help` and `GET /commands` read this. */
export const commands: readonly Command[] = [
  {
    name: 'regenerate',
    summary: 'Change clips as the instruction says.',
    arguments: [required('clips', 'clips'), required('instruction', 'text')],
    examples: ['/regenerate 2 make it nighttime', '/regenerate 1-3 a bit warmer'],
  },
  {
    name: 'template',
    summary: 'Apply one template to clips.',
    arguments: [required('template', 'template'), required('clips', 'clips')],
    examples: ['/template nighttime 2', '/template black-and-white all'],
  },
  {
    name: 'undo',
    summary: 'Take back the last change, or the last change of some clips.',
    arguments: [optional('clips', 'clips')],
    examples: ['/undo', '/undo 3'],
  },
  {
    name: 'redo',
    summary: 'Bring back what was undone last, in the video or in some clips.',
    arguments: [optional('clips', 'clips')],
    examples: ['/redo', '/redo 3'],
  },
  {
    name: 'rewind',
    summary: 'Show an earlier cut of the whole video again; the conversation stays.',
    arguments: [required('cut', 'cut')],
    examples: ['/rewind 3'],
  },
  {
    name: 'fork',
    summary: 'Go on in a video of its own, from now or from an earlier cut; this one stays as it is.',
    arguments: [optional('cut', 'cut')],
    examples: ['/fork', '/fork 3'],
  },
  {
    name: 'restore',
    summary: 'Make an earlier version of a clip current again.',
    arguments: [required('clip', 'clip'), required('version', 'version')],
    examples: ['/restore 3 v1'],
  },
  {
    name: 'compare',
    summary: 'Show two versions of a clip side by side.',
    arguments: [required('clip', 'clip'), optional('version', 'version')],
    examples: ['/compare 2', '/compare 2 v1'],
  },
  {
    name: 'variations',
    summary: `Make up to ${limits.takesAtOnce} takes of a clip to choose from; the video stays as it is.`,
    arguments: [required('clip', 'clip'), required('n', 'count'), required('instruction', 'text')],
    examples: ['/variations 2 3 warmer', '/variations 1 4 different moods'],
  },
  {
    name: 'look',
    summary: 'Copy the look of a clip to others; or save it by a name, use it later, delete it.',
    arguments: [
      choice('action', ['copy', 'save', 'use', 'delete']),
      required('look', 'name'),
      optional('clips', 'clips'),
    ],
    examples: ['/look copy 2 3-5', '/look save harbour 2', '/look use harbour 3-5', '/look delete harbour'],
  },
  { name: 'looks', summary: 'List the looks that are saved.', arguments: [], examples: ['/looks'] },
  {
    name: 'approve',
    summary: 'Mark clips as approved.',
    arguments: [required('clips', 'clips')],
    examples: ['/approve 1', '/approve all'],
  },
  {
    name: 'reject',
    summary: 'Mark clips as rejected and say why.',
    arguments: [required('clips', 'clips'), required('why', 'text')],
    examples: ['/reject 2 the logo is cut off'],
  },
  {
    name: 'transition',
    summary: 'Set what happens between two clips that follow each other.',
    arguments: [required('clip', 'clip'), required('next clip', 'clip'), required('kind', 'transition')],
    examples: ['/transition 1 2 crossfade', '/transition 3 4 cut'],
  },
  {
    name: 'reorder',
    summary: 'Play the clips in another order.',
    arguments: [required('order', 'order')],
    examples: ['/reorder 2 1 3 4'],
  },
  {
    name: 'sound',
    summary: "Hear the clips' own sound under the music, over it, or not at all.",
    arguments: [choice('own sound', [...ownSounds].reverse())],
    examples: ['/sound over', '/sound off'],
  },
  {
    name: 'music',
    summary: 'Set how loud the music is, in percent of the song; 0 turns it off.',
    arguments: [required('percent', 'percent')],
    examples: ['/music 40', '/music 0'],
  },
  {
    name: 'loudness',
    summary: 'Bring the whole sound to the loudness of streaming services (-14 LUFS), or leave it as it is.',
    arguments: [choice('loudness', ['on', 'off'])],
    examples: ['/loudness on', '/loudness off'],
  },
  { name: 'status', summary: 'Say what is running and what waits.', arguments: [], examples: ['/status'] },
  { name: 'cost', summary: 'Say what this video has cost.', arguments: [], examples: ['/cost'] },
  {
    name: 'budget',
    summary: 'Show the budget in dollars, or set it.',
    arguments: [optional('amount', 'amount')],
    examples: ['/budget', '/budget 25'],
  },
  {
    name: 'history',
    summary: 'List the changes of the video or of one clip.',
    arguments: [optional('clip', 'clip')],
    examples: ['/history', '/history 2'],
  },
  { name: 'cancel', summary: 'Stop the change that is running.', arguments: [], examples: ['/cancel'] },
  { name: 'retry', summary: 'Try the last failed change again.', arguments: [], examples: ['/retry'] },
  {
    name: 'help',
    summary: 'Show all commands, or explain one.',
    arguments: [optional('command', 'command')],
    examples: ['/help', '/help undo'],
  },
];

/** The command of a name (without slash, any case). */
export function findCommand(name: string): Command | undefined {
  const wanted = name.toLowerCase();
  return commands.find((command) => command.name === wanted);
}

/** The line that shows how a command is written: `/restore <clip> v<n>`; optional arguments stand in brackets. */
export function toUsage(command: Command): string {
  const words = command.arguments.map(({ name, kind, choices, required: isRequired }) => {
    const word = choices?.join('|') ?? (kind === 'version' ? 'v<n>' : `<${name}>`);
    return isRequired ? word : `[${word.replace(/^<(.*)>$/, '$1')}]`;
  });
  return [`/${command.name}`, ...words].join(' ');
}
