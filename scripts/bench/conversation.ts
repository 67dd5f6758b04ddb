import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type JobSnapshot, limits } from '@retake/contracts';
import { createTokenCounter, type TokenMeter, toUnderstandingRequest, understand } from '@retake/director';
import { getConversationFacts, getJobSnapshot, type JobKey } from '@retake/regeneration';
import { toMessageContext } from '../../apps/agent/src/edge/features/messages/to-message-context.ts';
import { toUnsettledMessage } from '../../apps/agent/src/edge/features/replies/to-unsettled-message.ts';
import { createReadyJob, createWorld, type World } from '../../packages/regeneration/src/testing/world.ts';
import { startMigratedServer } from '../testing/start-migrated-server.ts';
import { createRandom, talk } from './conversation/talk.ts';
import { runWithUsage } from './run-with-usage.ts';

const usage = `Measures what a model is sent for one message after 10, 100 and 1,000 turns of a conversation, in tokens, and how
long it takes to read and build.

  npm run -s bench:conversation [-- --clips 20 --turns 10,100,1000 --prompt-words 9]`;

const rounds = 5;
const sights =
  'a guitarist walks slowly past the old lighthouse while rain falls on wet stones and neon signs glow behind him, wide shot, 35 mm lens, soft side light, watercolour style, crowd dancing under lanterns, drone over harbour at dusk'.split(
    ' ',
  );

/** A prompt that a person brings along may have more words than a model writes. */
const mostWords = 200;

function parseCommand() {
  const { values } = parseArgs({
    options: {
      clips: { type: 'string', default: '20' },
      turns: { type: 'string', default: '10,100,1000' },
      'prompt-words': { type: 'string', default: '9' },
    },
  });
  const [clips, words, turns] = [
    ...[Number(values.clips), Number(values['prompt-words'])],
    values.turns.split(',').map(Number),
  ] as const;
  const isCount = (value: number, most: number) => Number.isSafeInteger(value) && value >= 1 && value <= most;
  if (!isCount(clips, limits.clipsPerJob) || !isCount(words, mostWords)) {
    throw new TypeError('--clips takes 1 to 200, --prompt-words 1 to 200.');
  }
  if (!turns.every((count) => isCount(count, 10_000))) throw new TypeError('--turns takes numbers from 1 to 10000.');
  return { clips, words, turns: turns.toSorted((a, b) => a - b) };
}

const toMedian = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** The same video with prompts of so many words, each clip's own. */
function withPrompts(snapshot: JobSnapshot, words: number): JobSnapshot {
  const toPrompt = (number: number) =>
    Array.from({ length: words }, (_, index) => sights[(number * 7 + index * (1 + (number % 5))) % sights.length]).join(
      ' ',
    );
  const clips = snapshot.clips.map((clip) => ({
    ...clip,
    versions: clip.versions.map((version) => ({ ...version, prompt: toPrompt(clip.number) })),
  }));
  return { ...snapshot, clips };
}

/** What one message of the conversation so far would send. */
async function measure(world: World, key: JobKey, words: number, meter: TokenMeter) {
  const readMs: number[] = [];
  const buildMs: number[] = [];
  const text = 'make it look more like the one before';
  for (let round = 0; ; round += 1) {
    const start = performance.now();
    const snapshot = withPrompts(await getJobSnapshot(world.database, key), words);
    const facts = await getConversationFacts(world.database, key);
    const read = performance.now();
    const context = toMessageContext(snapshot, text, [2]);
    const rules = understand(context);
    const message = toUnsettledMessage(snapshot, context, { rules, facts, canInstruct: true });
    const { tokens } = toUnderstandingRequest(message, meter);
    readMs.push(read - start);
    buildMs.push(performance.now() - read);
    if (round === rounds - 1) return { ...tokens, read: toMedian(readMs), build: toMedian(buildMs) };
  }
}

async function run() {
  const { clips, words, turns } = parseCommand();
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: import.meta.dirname, encoding: 'utf8' });
  console.log(`${cpus().length} × ${cpus()[0]!.model}, load ${loadavg()[0]!.toFixed(1)}, commit ${commit.trim()}`);
  const meter = { countTokens: await createTokenCounter(), isExact: true };
  const server = await startMigratedServer();
  const world = await createWorld(server);
  try {
    const key = await createReadyJob(world, { clips });
    const random = createRandom(1);
    console.log(`${clips} clips, prompts of ${words} words`);
    console.log('| turns | instructions and shape | clips | summary | last turns | sent in all | read ms | build ms |');
    console.log('|---|---|---|---|---|---|---|---|');
    let done = 0;
    for (const count of turns) {
      for (; done < count; done += 1) await talk(world, key, clips, random);
      const { fixed, clips: list, summary, turns: last, total, read, build } = await measure(world, key, words, meter);
      console.log(`| ${[count, fixed, list, summary, last, total, read.toFixed(0), build.toFixed(1)].join(' | ')} |`);
    }
  } finally {
    await world.close();
    await server.stop();
  }
}

await runWithUsage(run, usage);
