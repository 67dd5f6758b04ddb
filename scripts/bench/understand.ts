import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { isRetakeError } from '@retake/contracts';
import { type MessageContext, understand } from '@retake/director';
import { runWithUsage } from './run-with-usage.ts';
import { hostileTexts, usualTexts } from './understand/texts.ts';

const usage = `Measures what processor time it takes to understand a message by rules: in a video of 200 clips after 1,000 messages, beside the
same messages in a video of four clips without a history, and messages that are made to be slow.

  npm run -s bench:understand [-- --rounds 200]`;

const names = ['hook', 'verse', 'chorus', 'bridge', 'outro'];
const toClips = (count: number): MessageContext['clips'] =>
  Array.from({ length: count }, (_, at) => ({
    number: at + 1,
    role: names[at % names.length]!,
    section: names[at % names.length]!,
    prompt:
      `Street number ${at} at dusk, people under lamps, ${at === 40 ? 'an old lantern, ' : ''}a slow push-in `.repeat(
        4,
      ),
    seconds: 5,
  }));
const history: NonNullable<MessageContext['history']> = Array.from({ length: 1_000 }, (_, at) => ({
  role: at % 2 === 0 ? ('user' as const) : ('assistant' as const),
  content:
    at % 2 === 0 ? `make clip ${(at % 200) + 1} a bit warmer` : `Clip ${(at % 200) + 1}: warmer. Free, about 4 s.`,
}));

/** Processor time in milliseconds: what else the machine does does not count. */
function run(context: MessageContext): number {
  const before = process.cpuUsage();
  try {
    understand(context);
  } catch (error) {
    // A refusal (an instruction that is too long) is an answer too.
    if (!isRetakeError(error)) throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** A text in a few wordings, so that nothing is measured that was remembered from the round before. */
const toVariants = (text: string): readonly string[] =>
  Array.from({ length: 10 }, (_, index) => `${text.slice(0, 1_998)} ${index}`);

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;

/** A row of a table: the median and the 99th percentile in milliseconds, warm. */
function measure(name: string, rounds: number, contexts: readonly MessageContext[]): string {
  for (let round = 0; round < 3; round += 1) for (const context of contexts) run(context);
  const times = Array.from({ length: rounds }, () => contexts.map(run)).flat();
  const sorted = times.toSorted((a, b) => a - b);
  return `| ${name} | ${at(sorted, 0.5).toFixed(2)} | ${at(sorted, 0.99).toFixed(2)} |`;
}

function main(): void {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' } } });
  const rounds = Number(values.rounds);
  if (!Number.isSafeInteger(rounds) || rounds < 1) throw new TypeError('--rounds takes a number of 1 and more.');
  const [many, few] = [toClips(200), toClips(4)];
  const table = [
    '| message | median processor ms | 99 % within ms |',
    '|---|---|---|',
    measure(
      'usual, 4 clips, no history',
      rounds,
      usualTexts.map((text) => ({ text, clips: few })),
    ),
    measure(
      'usual, 200 clips, no history',
      rounds,
      usualTexts.map((text) => ({ text, clips: many })),
    ),
    measure(
      'usual, 200 clips, 1,000 messages before',
      rounds,
      usualTexts.map((text) => ({ text, clips: many, history })),
    ),
    ...Object.entries(hostileTexts).map(([name, text]) =>
      measure(
        `2,000 characters: ${name}`,
        Math.ceil(rounds / 100),
        toVariants(text).map((variant) => ({ text: variant, clips: many, history })),
      ),
    ),
  ];
  process.stdout.write(`${table.join('\n')}\n\n${cpus()[0]?.model}, load ${loadavg()[0]!.toFixed(1)}\n`);
}

await runWithUsage(async () => main(), usage);
