import { execFileSync } from 'node:child_process';
import { openAsBlob } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { JobCreated, JobEvent, JobSnapshot } from '@retake/contracts';
import { startOpenaiStandIn, startReplicateStandIn } from '@retake/testkit';
import { makeShots } from './message/make-shots.ts';
import { openJobWatch } from './message/open-job-watch.ts';
import { startProduct } from './message/start-product.ts';
import { toMedian } from './message/to-median.ts';
import { runWithUsage } from './run-with-usage.ts';

const usage = `Measures how long whoever asks for a paid change waits for an answer, while the language model that writes its prompt
takes its time.

  npm run -s bench:acknowledge [-- --rounds 3 --model-seconds 5]`;

function parseCommand() {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '3' }, 'model-seconds': { type: 'string', default: '5' } },
  });
  const [rounds, modelSeconds] = [Number(values.rounds), Number(values['model-seconds'])];
  if (!Number.isSafeInteger(rounds) || rounds < 1 || rounds > 8) throw new TypeError('--rounds takes 1 to 8.');
  if (!(modelSeconds > 0 && modelSeconds <= 30)) throw new TypeError('--model-seconds takes up to 30.');
  return { rounds, modelSeconds };
}

const prompt = 'A wide shot with a knight in steel armour, 35 mm lens, soft side light.';
const maxPriceMicros = 10_000_000;

async function run() {
  const { rounds, modelSeconds } = parseCommand();
  const language = await startOpenaiStandIn();
  language.answerWith(() => ({ reply: 'A knight stands in the picture now. Everything else stays.', prompt }));
  language.addFault({ kind: 'slow', delayMs: 1_000 * modelSeconds, times: 1_000 });
  // So slow that nothing is bought before the change is taken back.
  const provider = await startReplicateStandIn({ startMs: 600_000 });
  const product = await startProduct({
    ...{ RETAKE_SAMPLE: 'off', REPLICATE_API_TOKEN: provider.token, RETAKE_REPLICATE_URL: provider.url },
    ...{ RETAKE_LLM_MODEL: 'bench', RETAKE_LLM_URL: language.url, RETAKE_LLM_KEY: language.key },
    RETAKE_RESHOOT_MODEL: 'none',
  });
  const { call, post, waitFor, waitForCut, close } = openJobWatch(product.api);
  const acknowledged = new Map<string, number[]>();
  const written = new Map<string, number[]>();
  const keep = (times: Map<string, number[]>, way: string, from: number) =>
    times.set(way, [...(times.get(way) ?? []), performance.now() - from]);

  async function measureRound(jobId: string, round: number): Promise<void> {
    const readJob = () => call<JobSnapshot>(`/jobs/${jobId}`);

    /** One way of asking: until it is answered, and until the prompt is there. What it starts is taken back. */
    async function measure(way: string, ask: () => Promise<unknown>, tells: (event: JobEvent) => boolean) {
      const { seq } = await readJob();
      const told = waitFor(jobId, seq, tells);
      const from = performance.now();
      await ask();
      keep(acknowledged, way, from);
      await told;
      keep(written, way, from);
      const { running, seq: since } = await readJob();
      if (running === null) return;
      const ended = waitFor(jobId, since, ({ type }) => type === 'regeneration-cancelled');
      await post(`/jobs/${jobId}/regenerations/${running.id}/cancel`, {});
      await ended;
    }

    const change = async (path: string, body: object): Promise<void> => {
      const { seq } = await readJob();
      const published = waitForCut(jobId, seq);
      await post(`/jobs/${jobId}/${path}`, body);
      await published;
    };
    const instruction = `add knight number ${round}`;
    const paid = { instruction, maxPriceMicros };
    const isReply = (event: JobEvent) => event.type === 'message-added' && event.message.role === 'assistant';
    const isPrompt = ({ type }: JobEvent) => type === 'prompt-changed';
    const confirm = async () => {
      const { messages } = await readJob();
      const { id } = messages.findLast(({ offer }) => offer !== null)!.offer!;
      return () => fetch(`${product.api}/jobs/${jobId}/offers/${id}/confirm`, { method: 'POST' });
    };

    await measure('REST: a change', () => post(`/jobs/${jobId}/regenerations`, { clips: [1], ...paid }), isPrompt);
    await measure('REST: two takes', () => post(`/jobs/${jobId}/clips/2/variations`, { count: 2, ...paid }), isPrompt);
    const text = `clip 1: ${instruction}`;
    await measure('message: leads to an offer', () => post(`/jobs/${jobId}/messages`, { text }), isReply);
    // A look leaves the offer open and its prompt behind; another order ends the offer.
    await change('regenerations', { clips: [1], template: 'warmer' });
    await change('clips/order', { clips: [2, 1, 3] });
    await measure('button: a yes to an offer that has ended, made anew', await confirm(), isReply);
    await measure('button: a yes to that one, which lacks its prompt', await confirm(), isPrompt);
  }

  try {
    const shots = join(product.folder, 'shots.mp4');
    await makeShots(shots, 3);
    for (let round = 1; round <= rounds; round += 1) {
      const form = new FormData();
      form.append('video', await openAsBlob(shots), 'shots.mp4');
      const { jobId } = await call<JobCreated>('/jobs/import', { method: 'POST', body: form });
      await waitForCut(jobId, 0);
      await measureRound(jobId, round);
    }

    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD']).toString().trim();
    const load = loadavg()[0]!.toFixed(1);
    console.log(
      `${cpus().length} × ${cpus()[0]!.model}, load ${load}, commit ${commit}, medians of ${rounds}; the model takes ${1_000 * modelSeconds} ms\n`,
    );
    console.log('| asked by | answered after ms | prompt or reply there after ms |\n|---|---|---|');
    for (const [way, times] of acknowledged) {
      console.log(`| ${way} | ${toMedian(times).toFixed(0)} | ${toMedian(written.get(way)!).toFixed(0)} |`);
    }
  } finally {
    close();
    await product.stop();
    await language.stop();
    await provider.stop();
  }
}

await runWithUsage(run, usage);
