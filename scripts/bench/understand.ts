import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { isRetakeError } from '@retake/contracts';
import { type MessageContext, understand } from '@retake/director';
import { runWithUsage } from './run-with-usage.ts';
import { denseTexts, hostileTexts, toUsualTexts } from './understand/texts.ts';

const usage = `Measures how long it takes to understand a message by rules: in a video of 200 clips after 1,000 messages, beside the
same messages in a video of four clips without a history, the first message about a video, and messages that are made to be slow. No
text is measured twice, and the clips are a new list each time, as they are when they are read for each message.

  npm run -s bench:understand [-- --rounds 200]`;

const names = ['hook', 'verse', 'chorus', 'bridge', 'outro'];
const toClips = (count: number, name = 'Street'): MessageContext['clips'] =>
  Array.from({ length: count }, (_, at) => ({
    number: at + 1,
    role: names[at % names.length]!,
    section: names[at % names.length]!,
    prompt:
      `${name} number ${at} at dusk, people under lamps, ${at === 40 ? 'an old lantern, ' : ''}a slow push-in `.repeat(
        4,
      ),
    seconds: 5,
  }));
const history: NonNullable<MessageContext['history']> = Array.from({ length: 1_000 }, (_, at) => ({
  role: at % 2 === 0 ? ('user' as const) : ('assistant' as const),
  content:
    at % 2 === 0 ? `make clip ${(at % 200) + 1} a bit warmer` : `Clip ${(at % 200) + 1}: warmer. Free, about 4 s.`,
}));

/** Milliseconds until the answer is there. */
function run(message: MessageContext): number {
  const context = { ...message, clips: message.clips.map((clip) => ({ ...clip })) };
  const startedMs = performance.now();
  try {
    understand(context);
  } catch (error) {
    // A refusal (an instruction that is too long) is an answer too.
    if (!isRetakeError(error)) throw error;
  }
  return performance.now() - startedMs;
}

/** A text in other capitals for each round, so that nothing is measured that was remembered from the round before. */
const toVariant = (text: string, round: number): string =>
  [...text].map((letter, index) => ((round >> (index % 12)) & 1 ? letter.toUpperCase() : letter)).join('');

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;

/** Rounds before those that are measured. */
const warm = 30;

/** A row of a table: the median and the 99th percentile in milliseconds, warm. */
function measure(name: string, rounds: number, toContexts: (round: number) => readonly MessageContext[]): string {
  const times = Array.from({ length: warm + rounds }, (_, round) => toContexts(round + 1).map(run));
  const sorted = times
    .slice(warm)
    .flat()
    .toSorted((a, b) => a - b);
  return `| ${name} | ${at(sorted, 0.5).toFixed(2)} | ${at(sorted, 0.99).toFixed(2)} |`;
}

function main(): void {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' } } });
  const rounds = Number(values.rounds);
  if (!Number.isSafeInteger(rounds) || rounds < 1) throw new TypeError('--rounds takes a number of 1 and more.');
  const [many, few] = [toClips(200), toClips(4)];
  const table = [
    '| message | median ms | 99 % within ms |',
    '|---|---|---|',
    measure('usual, 4 clips, no history', rounds, (round) =>
      toUsualTexts((round % 4) + 1).map((text) => ({ text: toVariant(text, round), clips: few })),
    ),
    measure('usual, 200 clips, no history', rounds, (round) =>
      toUsualTexts((round % 100) + 1).map((text) => ({ text: toVariant(text, round), clips: many })),
    ),
    measure('usual, 200 clips, 1,000 messages before', rounds, (round) =>
      toUsualTexts((round % 100) + 1).map((text) => ({ text: toVariant(text, round), clips: many, history })),
    ),
    measure('the first about a video of 200 clips', rounds, (round) => [
      { text: toUsualTexts(round)[3]!, clips: toClips(200, `Road ${round}`) },
    ]),
    ...Object.entries({ ...denseTexts, ...hostileTexts }).map(([name, text]) =>
      measure(`${text.length.toLocaleString('en')} characters: ${name}`, Math.ceil(rounds / 4), (round) => [
        { text: toVariant(text, round), clips: many, history },
      ]),
    ),
  ];
  process.stdout.write(`${table.join('\n')}\n\n${cpus()[0]?.model}, load ${loadavg()[0]!.toFixed(1)}\n`);
}

await runWithUsage(async () => main(), usage);
