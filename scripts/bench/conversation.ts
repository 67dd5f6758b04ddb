import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { createTokenCounter, toUnderstandingRequest } from '@retake/director';
import { getConversationFacts, getJobSnapshot, type JobKey } from '@retake/regeneration';
import { toMessageContext } from '../../apps/agent/src/edge/features/messages/to-message-context.ts';
import { toUnsettledMessage } from '../../apps/agent/src/edge/features/replies/to-unsettled-message.ts';
import { createReadyJob, createWorld, type World } from '../../packages/regeneration/src/testing/world.ts';
import { startMigratedServer } from '../testing/start-migrated-server.ts';
import { createRandom, talk } from './conversation/talk.ts';
import { runWithUsage } from './run-with-usage.ts';

const usage = `Measures what a model is sent for one message after 10, 100 and 1,000 turns of a conversation, in tokens, and how
long it takes to read and build.

  npm run -s bench:conversation [-- --clips 20 --turns 10,100,1000]`;

const rounds = 5;

function parseCommand() {
  const { values } = parseArgs({
    options: { clips: { type: 'string', default: '20' }, turns: { type: 'string', default: '10,100,1000' } },
  });
  const [clips, turns] = [Number(values.clips), values.turns.split(',').map(Number)];
  const isCount = (value: number, most: number) => Number.isSafeInteger(value) && value >= 1 && value <= most;
  if (!isCount(clips, 200) || !turns.every((count) => isCount(count, 10_000))) {
    throw new TypeError('--clips takes 1 to 200, --turns numbers from 1 to 10000 with commas between.');
  }
  return { clips, turns: turns.toSorted((a, b) => a - b) };
}

const toMedian = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** What one message of the conversation so far would send. */
async function measure(world: World, key: JobKey, countTokens: (text: string) => number) {
  const readMs: number[] = [];
  const buildMs: number[] = [];
  const text = 'make it look more like the one before';
  for (let round = 0; ; round += 1) {
    const start = performance.now();
    const snapshot = await getJobSnapshot(world.database, key);
    const facts = await getConversationFacts(world.database, key);
    const read = performance.now();
    const context = toMessageContext(snapshot, text, [2]);
    const director = { countTokens, isCountExact: true };
    const message = toUnsettledMessage(director, snapshot, context, { facts, canInstruct: true, question: undefined });
    readMs.push(read - start);
    buildMs.push(performance.now() - read);
    if (round < rounds - 1) continue;
    const { instructions, data } = toUnderstandingRequest(message);
    const bare = toUnderstandingRequest({ ...message, window: { summary: '', turns: [] } });
    const count = (part: unknown) => countTokens(JSON.stringify(part));
    return {
      system: countTokens(instructions),
      video: countTokens(bare.data),
      summary: count(message.window.summary),
      turns: count(message.window.turns),
      sent: countTokens(instructions) + countTokens(data),
      read: toMedian(readMs),
      build: toMedian(buildMs),
    };
  }
}

async function run() {
  const { clips, turns } = parseCommand();
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: import.meta.dirname, encoding: 'utf8' });
  console.log(`${cpus().length} × ${cpus()[0]!.model}, load ${loadavg()[0]!.toFixed(1)}, commit ${commit.trim()}`);
  const countTokens = await createTokenCounter();
  const server = await startMigratedServer();
  const world = await createWorld(server);
  try {
    const key = await createReadyJob(world, { clips });
    const random = createRandom(1);
    console.log(`${clips} clips\n turns   system  clips  summary  turns   sent   read ms  build ms`);
    let done = 0;
    for (const count of turns) {
      for (; done < count; done += 1) await talk(world, key, clips, random);
      const { system, video, summary, turns: last, sent, read, build } = await measure(world, key, countTokens);
      const tokens = [system, video, summary, last, sent].map((value) => String(value).padStart(7)).join('');
      console.log(
        `${String(count).padStart(6)} ${tokens}${read.toFixed(1).padStart(9)}${build.toFixed(1).padStart(10)}`,
      );
    }
  } finally {
    await world.close();
    await server.stop();
  }
}

await runWithUsage(run, usage);
