import { execFileSync } from 'node:child_process';
import { openAsBlob } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { JobCreated, JobList, JobSnapshot, TemplateId } from '@retake/contracts';
import { mezzanineVideoArgs, runFfmpeg } from '@retake/media';
import { makeShots } from './message/make-shots.ts';
import { openJobWatch } from './message/open-job-watch.ts';
import { startProduct } from './message/start-product.ts';
import { toMedian } from './message/to-median.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);
if (!Number.isSafeInteger(rounds) || rounds < 1 || rounds > 8) throw new TypeError('--rounds takes 1 to 8.');

/** Looks of different kinds; each round takes another, so that no result can come from a cache. */
const templates: TemplateId[] = ['nighttime', 'warmer', 'sunset', 'rain', 'cinematic', 'sepia', 'vivid', 'daytime'];

const product = await startProduct();

const { call, post, waitForCut, readBeginning, close } = openJobWatch(product.api);

interface Times {
  readonly acknowledgedMs: number;
  /** Until the new cut is published and its first bytes are there. */
  readonly playableMs: number;
  /** One ffmpeg that only encodes the changed clip. */
  readonly limitMs: number;
}

async function measureRound(jobId: string, template: TemplateId): Promise<Times> {
  const { seq, format } = await call<JobSnapshot>(`/jobs/${jobId}`);
  const published = waitForCut(jobId, seq);
  const startedAt = performance.now();
  await post(`/jobs/${jobId}/messages`, { text: `/template ${template} 2` });
  const acknowledgedMs = performance.now() - startedAt;
  await published;
  await readBeginning(jobId);
  const playableMs = performance.now() - startedAt;

  const source = join(product.folder, 'limit-source.mp4');
  await writeFile(
    source,
    Buffer.from(await (await fetch(`${product.api}/jobs/${jobId}/clips/2/versions/1/video`)).arrayBuffer()),
  );
  const limitFrom = performance.now();
  await runFfmpeg(['-i', source, '-an', ...mezzanineVideoArgs(format), '-f', 'mp4', join(product.folder, 'limit.mp4')]);
  return { acknowledgedMs, playableMs, limitMs: performance.now() - limitFrom };
}

async function measureJob(name: string, jobId: string): Promise<void> {
  await waitForCut(jobId, 0);
  const { clips, format } = await call<JobSnapshot>(`/jobs/${jobId}`);
  const all: Times[] = [];
  for (const template of templates.slice(0, rounds)) all.push(await measureRound(jobId, template));
  const [acknowledged, playable, limit] = (['acknowledgedMs', 'playableMs', 'limitMs'] as const).map((key) =>
    toMedian(all.map((times) => times[key])),
  ) as [number, number, number];
  const row = [name, clips.length, `${format.width}x${format.height}`, acknowledged.toFixed(0), playable.toFixed(0)];
  process.stdout.write(`| ${[...row, limit.toFixed(0), (playable / limit).toFixed(2)].join(' | ')} |\n`);
}

try {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD']).toString().trim();
  const load = loadavg()[0]!.toFixed(1);
  process.stdout.write(
    `${cpus().length} × ${cpus()[0]!.model}, load ${load}, commit ${commit}, medians of ${rounds}\n\n`,
  );
  process.stdout.write(
    '| video | clips | size | acknowledged ms | new cut playable ms | clip encoded alone ms | playable ÷ alone |\n',
  );
  process.stdout.write('|---|---|---|---|---|---|---|\n');
  const { jobs } = await call<JobList>('/jobs');
  await measureJob('sample', jobs[0]!.id);
  const shots = join(product.folder, 'shots.mp4');
  await makeShots(shots, 20);
  const form = new FormData();
  form.append('video', await openAsBlob(shots), 'shots.mp4');
  const { jobId } = await call<JobCreated>('/jobs/import', { method: 'POST', body: form });
  await measureJob('import', jobId);
} finally {
  close();
  await product.stop();
}
