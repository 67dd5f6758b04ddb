import {
  type CommandArgument,
  findCommand,
  type TemplateId,
  type TransitionKind,
  templateIds,
  transitionKinds,
} from '@retake/contracts';

/** The typed arguments of one command. */
export interface CommandArguments {
  readonly clips?: readonly number[] | 'all';
  readonly except?: readonly number[];
  readonly pair?: readonly number[];
  readonly order?: readonly number[];
  readonly version?: number;
  readonly cut?: number;
  readonly template?: TemplateId;
  readonly transition?: TransitionKind;
  readonly amount?: string;
  readonly percent?: number;
  readonly choice?: string;
  readonly command?: string;
  readonly text?: string;
  /** Of a saved look. */
  readonly name?: string;
  readonly count?: number;
}

/** Numbers beyond any video are kept as they are, for the reply; ranges are only spelled out while they can be clips. */
function toNumbers(text: string): readonly number[] {
  return text.split(/[\s,]+/).flatMap((part) => {
    const [from, to] = part.split('-').map(Number) as [number, number?];
    if (to === undefined) return [from];
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    return high - low > 1_000 ? [low, high] : Array.from({ length: high - low + 1 }, (_, index) => low + index);
  });
}

const number = '\\d{1,9}(?:-\\d{1,9})?';
const patterns = {
  clips: new RegExp(
    `^(?:(all)(?:\\s+except\\s+(${number}(?:\\s*,\\s*${number})*))?|(${number}(?:\\s*,\\s*${number})*))(?=\\s|$)`,
    'i',
  ),
  spacedClips: new RegExp(`^${number}(?:(?:\\s*,\\s*|\\s+)${number})*$`),
  order: /^\d{1,9}(?:(?:\s*,\s*|\s+)\d{1,9})*$/,
  clip: /^\d{1,9}(?=\s|$)/,
  version: /^v?(\d{1,9})(?=\s|$)/i,
  percent: /^(\d{1,3})\s*%?$/,
  amount: /^\$?(\d{1,9}(?:\.\d{1,2})?)$/,
  word: /^\S+/,
  /** One word, or several in quotes. */
  name: /^(?:["“]([^"”]+)["”]|(\S+))(?=\s|$)/,
};

type Found = { readonly value: CommandArguments; readonly length: number } | undefined;

function readClips(rest: string, isLast: boolean): Found {
  if (isLast && patterns.spacedClips.test(rest)) return { value: { clips: toNumbers(rest) }, length: rest.length };
  const found = patterns.clips.exec(rest);
  if (found === null) return undefined;
  const [whole, all, except, list] = found;
  if (all === undefined) return { value: { clips: toNumbers(list!) }, length: whole.length };
  return {
    value: except === undefined ? { clips: 'all' } : { clips: 'all', except: toNumbers(except) },
    length: whole.length,
  };
}

function readWord(rest: string, kind: 'template' | 'transition' | 'command'): Found {
  const word = patterns.word.exec(rest)?.[0].toLowerCase();
  if (word === undefined) return undefined;
  const template = templateIds.find((id) => id === word);
  const transition = transitionKinds.find((name) => name === word);
  if (kind === 'template') return template && { value: { template }, length: word.length };
  if (kind === 'transition') return transition && { value: { transition }, length: word.length };
  const command = findCommand(word.replace(/^\//, ''))?.name;
  return command === undefined ? undefined : { value: { command }, length: word.length };
}

function readPercent(rest: string): Found {
  const percent = Number(patterns.percent.exec(rest)?.[1] ?? Number.NaN);
  return percent <= 100 ? { value: { percent }, length: rest.length } : undefined;
}

function readChoice(rest: string, choices: readonly string[] | undefined): Found {
  const word = patterns.word.exec(rest)?.[0].toLowerCase();
  const choice = choices?.find((name) => name === word);
  return choice === undefined ? undefined : { value: { choice }, length: choice.length };
}

function readName(rest: string): Found {
  const found = patterns.name.exec(rest);
  return found === null ? undefined : { value: { name: (found[1] ?? found[2])! }, length: found[0].length };
}

function readCut(rest: string): Found {
  const found = patterns.clip.exec(rest);
  return found === null || Number(found[0]) === 0
    ? undefined
    : { value: { cut: Number(found[0]) }, length: found[0].length };
}

function readCount(rest: string): Found {
  const found = patterns.clip.exec(rest);
  return found === null ? undefined : { value: { count: Number(found[0]) }, length: found[0].length };
}

/** Reads one argument from the start of what is left of a line: its value, and how many characters it took. */
export function readArgument(rest: string, { kind, choices }: CommandArgument, isLast: boolean): Found {
  if (kind === 'percent') return readPercent(rest);
  if (kind === 'name') return readName(rest);
  if (kind === 'count') return readCount(rest);
  if (kind === 'cut') return readCut(rest);
  if (kind === 'choice') return readChoice(rest, choices);
  if (kind === 'clips') return readClips(rest, isLast);
  if (kind === 'template' || kind === 'transition' || kind === 'command') return readWord(rest, kind);
  if (kind === 'text') return rest === '' ? undefined : { value: { text: rest }, length: rest.length };
  if (kind === 'order')
    return patterns.order.test(rest) ? { value: { order: toNumbers(rest) }, length: rest.length } : undefined;
  const found =
    kind === 'clip' ? patterns.clip.exec(rest) : (kind === 'version' ? patterns.version : patterns.amount).exec(rest);
  if (found === null) return undefined;
  const value: CommandArguments =
    kind === 'version'
      ? { version: Number(found[1]) }
      : kind === 'amount'
        ? { amount: found[1]! }
        : { pair: [Number(found[0])] };
  return { value, length: found[0].length };
}
