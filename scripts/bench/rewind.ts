import { execFileSync } from 'node:child_process';
import { openAsBlob } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { JobCreated, JobSnapshot, MessagePosted, TemplateId } from '@retake/contracts';
import { makeShots } from './message/make-shots.ts';
import { openJobWatch } from './message/open-job-watch.ts';
import { startProduct } from './message/start-product.ts';
import { toMedian } from './message/to-median.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, clips: { type: 'string', default: '20' } },
});
const [rounds, clips] = [Number(values.rounds), Number(values.clips)];
if (!Number.isSafeInteger(rounds) || rounds < 1 || rounds > 8) throw new TypeError('--rounds takes 1 to 8.');
if (!Number.isSafeInteger(clips) || clips < 3 || clips > 60) throw new TypeError('--clips takes 3 to 60.');

/** Looks of different kinds, so that no result can come from a cache. */
const templates: TemplateId[] = ['nighttime', 'warmer', 'sunset', 'rain', 'cinematic', 'sepia', 'vivid', 'daytime'];
const changed = 'one clip changed (the measure)';
/** Between two measures, so that the limit on commands a second refuses none of them. */
const refillMs = 1_500;

const product = await startProduct();
const { call, post, waitForCut, readBeginning, close } = openJobWatch(product.api);
const times = new Map<string, number[]>();

async function measure(what: string, work: () => Promise<string>): Promise<void> {
  await wait(refillMs);
  const from = performance.now();
  await readBeginning(await work());
  times.set(what, [...(times.get(what) ?? []), performance.now() - from]);
}

async function measureRound(jobId: string, template: TemplateId): Promise<void> {
  /** From the request until the cut is announced. */
  const change = async (path: string, body: object) => {
    const { seq } = await call<JobSnapshot>(`/jobs/${jobId}`);
    const published = waitForCut(jobId, seq);
    await post(`/jobs/${jobId}/${path}`, body);
    await published;
    return jobId;
  };
  const { seq } = await call<JobSnapshot>(`/jobs/${jobId}`);
  const published = waitForCut(jobId, seq);
  let messageId = '';
  await measure(changed, async () => {
    const posted = await post<MessagePosted>(`/jobs/${jobId}/messages`, { text: `/template ${template} 2` });
    messageId = posted.message.id;
    await published;
    return jobId;
  });
  await measure('undo', () => change('undo', {}));
  await measure('redo', () => change('redo', {}));
  await measure('undo of the clip', () => change('undo', { clips: [2] }));
  await measure('redo of the clip', () => change('redo', { clips: [2] }));
  await measure('rewind to before the message', () => change('rewind', { messageId }));
  await measure('branch at the message', async () => {
    return (await post<{ jobId: string }>(`/jobs/${jobId}/fork`, { messageId })).jobId;
  });
  await change('undo', {});
}

try {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD']).toString().trim();
  const load = loadavg()[0]!.toFixed(1);
  process.stdout.write(
    `${cpus().length} × ${cpus()[0]!.model}, load ${load}, commit ${commit}, ${clips} clips of 5 s, medians of ${rounds}\n\n`,
  );
  const shots = join(product.folder, 'shots.mp4');
  await makeShots(shots, clips);
  const form = new FormData();
  form.append('video', await openAsBlob(shots), 'shots.mp4');
  const { jobId } = await call<JobCreated>('/jobs/import', { method: 'POST', body: form });
  await waitForCut(jobId, 0);
  for (const template of templates.slice(0, rounds)) await measureRound(jobId, template);
  const measured = toMedian(times.get(changed)!);
  process.stdout.write('| until the first bytes are there | ms | ÷ changed |\n|---|---|---|\n');
  for (const [what, all] of times) {
    const ms = toMedian(all);
    process.stdout.write(`| ${what} | ${ms.toFixed(0)} | ${(ms / measured).toFixed(2)} |\n`);
  }
} finally {
  close();
  await product.stop();
}
