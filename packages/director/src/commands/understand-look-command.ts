import { type Command, lookNameSchema, type Understanding } from '@retake/contracts';
import { toClarify } from '../edits/clarify.ts';
import { toArgumentError } from './parse-arguments.ts';
import type { CommandArguments } from './read-argument.ts';

/**
 * `/look`: which arguments it takes depends on the action. `clips` are those that were named and exist, `all` the numbers
 * of the video. Throws RetakeError COMMAND_ARGUMENTS with the usage line.
 */
export function understandLookCommand(
  command: Command,
  { choice: action, name: written = '' }: CommandArguments,
  clips: readonly number[],
  all: readonly number[],
): Understanding {
  if (action === 'copy') {
    const from = Number(/^\d{1,9}$/.exec(written)?.[0] ?? Number.NaN);
    if (Number.isNaN(from) || clips.length === 0) throw toArgumentError(command);
    if (!all.includes(from)) return toClarify(`There is no clip ${from} in this video.`);
    const others = clips.filter((number) => number !== from);
    if (others.length === 0) return toClarify('Which other clips should get that look?');
    return { kind: 'look', clips: others, look: { action, from } };
  }
  const name = lookNameSchema.safeParse(written);
  if (!name.success) throw toArgumentError(command);
  if (action === 'delete' && clips.length === 0) return { kind: 'look', look: { action, name: name.data } };
  if (action === 'save' && clips.length === 1)
    return { kind: 'look', look: { action, from: clips[0]!, name: name.data } };
  if (action === 'use' && clips.length > 0)
    return { kind: 'look', clips: [...clips], look: { action, name: name.data } };
  throw toArgumentError(command);
}
