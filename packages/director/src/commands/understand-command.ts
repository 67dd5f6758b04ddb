import {
  type Command,
  findCommand,
  findNearestCommand,
  limits,
  ownSounds,
  RetakeError,
  type Understanding,
} from '@retake/contracts';
import { toClarify } from '../edits/clarify.ts';
import { understandEdit } from '../edits/understand-edit.ts';
import { toOrder } from '../kinds/reorder.ts';
import { readTakes } from '../kinds/variations.ts';
import type { ClipContext } from '../message-context.ts';
import { describeClips, toNamed } from '../references/problems.ts';
import { readSentence } from '../sentence/read-sentence.ts';
import type { Interpretation } from '../turn.ts';
import { parseArguments, toArgumentError } from './parse-arguments.ts';
import type { CommandArguments } from './read-argument.ts';
import { understandLookCommand } from './understand-look-command.ts';

/** The clips of a command, or the question when one does not exist. */
function toClips(values: CommandArguments, clips: readonly ClipContext[]): readonly number[] | Understanding {
  const wanted =
    values.clips === 'all' ? clips.map(({ number }) => number) : [...new Set(values.clips ?? values.pair ?? [])];
  const named = toNamed([...wanted, ...(values.except ?? []).filter((number) => !wanted.includes(number))], clips);
  if (named.problem !== undefined) return toClarify(named.problem.question);
  const left = named.clips.filter((number) => !values.except?.includes(number));
  return left.length === 0 && wanted.length > 0 ? toClarify(`No clip is left then. ${describeClips(clips)}`) : left;
}

/** The clips as an instruction for some of them sees them: "a dog under the table" is for these, whatever other clip shows a table. */
const toOwnPrompts = (targets: readonly number[], clips: readonly ClipContext[]): readonly ClipContext[] =>
  clips.map((clip) => (targets.includes(clip.number) ? clip : { ...clip, prompt: '' }));

/** `/regenerate`: the instruction is about the clips of the command and no others. */
function toRegeneration(text: string, targets: readonly number[], all: readonly ClipContext[]): Interpretation {
  const clips = toOwnPrompts(targets, all);
  const sentence = readSentence(text, clips, targets);
  const { understanding, wish } = understandEdit({ sentence, clips, selected: targets, memory: {} });
  const strays = understanding.edits?.some((edit) => edit.clips.join() !== targets.join()) ?? false;
  const result = strays
    ? toClarify('The instruction names other clips than the command. Which clips should change?')
    : understanding;
  return { understanding: { ...result, command: 'regenerate' }, ...(wish === undefined ? {} : { wish }) };
}

/** `/variations`: so many takes of the clip of the command and of no other. */
function toTakes(
  command: Command,
  { count = 0, text = '' }: CommandArguments,
  selected: readonly number[],
  all: readonly ClipContext[],
): Understanding {
  const clips = toOwnPrompts(selected, all);
  if (count < 1 || count > limits.takesAtOnce) throw toArgumentError(command);
  return readTakes({ sentence: readSentence(text, clips, selected), clips, selected, memory: {} }, count, text);
}

function toUnderstanding(
  command: Command,
  values: CommandArguments,
  named: readonly number[],
  clips: readonly ClipContext[],
): Understanding {
  const own = named.length > 0 ? { clips: [...named] } : {};
  switch (command.name) {
    case 'template':
      return { kind: 'edit', edits: [{ clips: [...named], templates: [values.template!] }] };
    case 'undo':
    case 'redo':
    case 'approve':
      return { kind: command.name, ...own };
    case 'restore':
      return { kind: 'restore', ...own, version: values.version! };
    case 'compare':
      return { kind: 'compare', ...own, ...(values.version === undefined ? {} : { version: values.version }) };
    case 'variations':
      return toTakes(command, values, named, clips);
    case 'look':
      return understandLookCommand(
        command,
        values,
        named,
        clips.map(({ number }) => number),
      );
    case 'looks':
      return { kind: 'look', look: { action: 'list' } };
    case 'reject':
      return { kind: 'reject', ...own, subject: values.text! };
    case 'transition': {
      const [a, b] = named;
      const areNeighbours = a !== undefined && b === a + 1;
      return areNeighbours
        ? { kind: 'transition', clips: [a, b], transition: values.transition! }
        : toClarify('A transition stands between two clips that follow each other. Between which two?');
    }
    case 'reorder':
      return (
        toOrder(values.order!, clips.length) ??
        toClarify(`${describeClips(clips)} The order must name every one of them once.`)
      );
    case 'sound':
      return { kind: 'settings', settings: { ownSound: ownSounds.find((name) => name === values.choice)! } };
    case 'music':
      return { kind: 'settings', settings: { musicPercent: values.percent! } };
    case 'loudness':
      return { kind: 'settings', settings: { loudness: values.choice === 'on' } };
    case 'help':
      return { kind: 'help', ...(values.command === undefined ? {} : { subject: values.command }) };
    case 'rewind':
    case 'fork':
      return { kind: command.name, ...(values.cut === undefined ? {} : { cut: values.cut }) };
    case 'cancel':
    case 'retry':
      return { kind: command.name };
    case 'status':
      return { kind: 'question', topic: 'running' };
    case 'history':
      return { kind: 'question', topic: 'changes', ...own };
    case 'cost':
      return { kind: 'question', topic: 'cost' };
    case 'budget':
      return { kind: 'question', topic: 'cost', ...(values.amount === undefined ? {} : { subject: values.amount }) };
    default:
      throw new RetakeError('COMMAND_UNKNOWN');
  }
}

/**
 * Understands a slash command, by the registry alone.
 * Throws RetakeError COMMAND_UNKNOWN (with the nearest command) or COMMAND_ARGUMENTS (with the usage line).
 */
export function understandCommand(text: string, clips: readonly ClipContext[]): Interpretation {
  const [, name, line] = /^\/(\S*)([\s\S]*)$/.exec(text) as unknown as [string, string, string];
  const command = findCommand(name);
  if (command === undefined) {
    const nearest = findNearestCommand(name);
    const hint = nearest === undefined ? 'Type /help to see them all.' : `Did you mean /${nearest.name}?`;
    throw new RetakeError('COMMAND_UNKNOWN', {
      message: `There is no command /${name.slice(0, 40)}. ${hint}`,
      details: nearest === undefined ? {} : { nearest: nearest.name },
    });
  }
  const values = parseArguments(command, line);
  if (values.version === 0) throw toArgumentError(command);
  const named = toClips(values, clips);
  if (!Array.isArray(named)) return { understanding: { ...(named as Understanding), command: command.name } };
  if (command.name === 'regenerate') return toRegeneration(values.text!, named, clips);
  const understanding = { ...toUnderstanding(command, values, named, clips), command: command.name };
  return command.name === 'template' ? { understanding, wish: { templates: [values.template!] } } : { understanding };
}
