import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type ComposeClip, compose } from '@retake/composer';
import { type Look, listTemplates } from '@retake/contracts';
import { createGradeLook } from '@retake/generators';
import { mezzanineVideoArgs, runFfmpeg } from '@retake/media';
import type { NewVersion, VersionRecord } from '@retake/regeneration';
import { createCutCheck } from '../../apps/agent/src/worker/check/check-cut.ts';

const usage = `Measures what the check of a changed clip takes, beside composing the change.

  npm run -s bench:check [-- --rounds N]

Three clips of 5 s in 1280x720 at 30 frames a second, crossfades between them; the middle one gets another look each round.`;

const format = { width: 1280, height: 720, rate: { num: 30, den: 1 } };
const facts = { headFrames: 15, slotFrames: 150, sourceFrames: 180 };
const transitionAfter = { kind: 'crossfade' as const, frames: 16 };
const clipIds = ['first', 'middle', 'last'];

const looks: readonly Look[] = [
  [{ template: 'nighttime', strength: 'normal' }],
  [{ template: 'warmer', strength: 'normal' }],
  [{ template: 'zoom-in', strength: 'normal' }],
];

function toDocument(middle: string) {
  const versions = ['first', middle, 'last'];
  const slots = clipIds.map((clipId, index) => ({
    ...{ clipId, versionId: versions[index]!, slotFrames: facts.slotFrames, transitionAfter },
  }));
  return { format, slots, audio: null };
}

async function measure(folder: string, rounds: number): Promise<void> {
  const toPath = (name: string) => join(folder, `${name}.mp4`);
  for (const [index, id] of clipIds.entries()) {
    const picture = `mandelbrot=s=1280x720:r=30:start_scale=${2 - index * 0.5}:end_scale=0.3:end_pts=180,noise=alls=6:allf=t`;
    const args = ['-f', 'lavfi', '-i', picture, '-frames:v', String(facts.sourceFrames)];
    await runFfmpeg([...args, ...mezzanineVideoArgs(format), '-f', 'mp4', toPath(id)]);
  }
  const toClips = (look: Look): ComposeClip[] =>
    clipIds.map((id) => ({
      ...{ path: toPath(id), hash: id, ...facts, transitionAfter, hasSound: false },
      ...(id === 'middle' && look.length > 0 && { look: createGradeLook(look, { format, ...facts }) }),
    }));
  const cache = { cacheDir: join(folder, 'cache') };
  await compose({ format, clips: toClips([]) }, toPath('shown'), cache);
  const base = { id: 'middle', sourceKey: 'middle', look: [], ...facts } as unknown as VersionRecord;
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const look = looks[round % looks.length]!;
    await rm(cache.cacheDir, { recursive: true, force: true });
    await compose({ format, clips: toClips([]) }, toPath('shown'), cache);
    const composed = await timed(() => compose({ format, clips: toClips(look) }, toPath('next'), cache));
    const version = { id: 'new', sourceKey: 'middle', look, ...facts } as unknown as NewVersion;
    const checked = await timed(() =>
      // A new one each time: nothing of the clip has been read before.
      createCutCheck()({
        cut: { path: toPath('next'), key: 'next', document: toDocument('new') },
        shown: { path: toPath('shown'), key: 'shown', document: toDocument('middle') },
        clips: [{ clip: 2, version, base, sourcePath: toPath('middle') }],
        signal: AbortSignal.timeout(60_000),
      }),
    );
    const [verdict] = checked.result;
    if (verdict?.problem) throw new Error(verdict.problem.sentence);
    ratios.push(checked.ms / composed.ms);
    const name = listTemplates(look)
      .map(({ template }) => template)
      .join(' ');
    console.log(`${name}: composed in ${composed.ms.toFixed(0)} ms, checked in ${checked.ms.toFixed(0)} ms`);
  }
  const median = ratios.toSorted((a, b) => a - b)[ratios.length >> 1]!;
  console.log(
    `check ÷ composing: ${median.toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`,
  );
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; ms: number }> {
  const startedAt = performance.now();
  return { result: await work(), ms: performance.now() - startedAt };
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' }, help: { type: 'boolean' } } });
if (values.help) {
  console.log(usage);
} else {
  const folder = await mkdtemp(join(tmpdir(), 'retake-bench-check-'));
  await measure(folder, Number(values.rounds)).finally(() => rm(folder, { recursive: true, force: true }));
}
