import { type Command, RetakeError, toUsage } from '@retake/contracts';
import { type CommandArguments, readArgument } from './read-argument.ts';

/** The error of a command that is written wrong: it shows how the command is written. */
export function toArgumentError(command: Command): RetakeError {
  return new RetakeError('COMMAND_ARGUMENTS', {
    message: `Write it as ${toUsage(command)}, for example ${command.examples[0]}.`,
    details: { command: command.name, usage: toUsage(command) },
  });
}

/** Reads what stands after a command's name. Throws RetakeError COMMAND_ARGUMENTS with the usage line. */
export function parseArguments(command: Command, line: string): CommandArguments {
  let rest = line.trim();
  let values: CommandArguments = {};
  for (const [index, argument] of command.arguments.entries()) {
    if (rest === '' && !argument.required) continue;
    const found = readArgument(rest, argument, index === command.arguments.length - 1);
    if (found === undefined) throw toArgumentError(command);
    const pair = [...(values.pair ?? []), ...(found.value.pair ?? [])];
    values = { ...values, ...found.value, ...(pair.length > 0 ? { pair } : {}) };
    rest = rest.slice(found.length).trim();
  }
  if (rest !== '') throw toArgumentError(command);
  return values;
}
