import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type TemplateId, templateIds, toFrameSize } from '@retake/contracts';
import { gradeFile } from '@retake/generators';
import { mezzanineVideoArgs, runFfmpeg } from '@retake/media';
import { footageKinds, makeFootage } from './grade/make-footage.ts';
import { type Cost, measureCost } from './grade/measure-cost.ts';
import { runWithUsage } from './run-with-usage.ts';

const usage = `Measures what each template costs at normal strength, against encoding the same clip with the same settings.

  npm run -s bench:grade [-- --templates all --rounds 2 --frames 150 --height 720]`;

/** A plain encode before each group of so many templates, so that a change of the machine's pace shows in both. */
const templatesPerEncode = 6;

function parseCommand() {
  const { values } = parseArgs({
    options: {
      templates: { type: 'string', default: 'all' },
      rounds: { type: 'string', default: '2' },
      frames: { type: 'string', default: '150' },
      height: { type: 'string', default: '720' },
    },
  });
  const isTemplate = (word: string): word is TemplateId => templateIds.some((id) => id === word);
  const asked = values.templates === 'all' ? [...templateIds] : values.templates.split(',');
  const unknown = asked.find((word) => !isTemplate(word));
  if (unknown !== undefined) throw new TypeError(`There is no template "${unknown}".`);
  const [rounds, frames, height] = [Number(values.rounds), Number(values.frames), Number(values.height)];
  const isCount = (value: number, least: number) => Number.isSafeInteger(value) && value >= least;
  if (!isCount(rounds, 1)) throw new TypeError('--rounds takes a number of 1 and more.');
  if (!isCount(frames, 8)) throw new TypeError('--frames takes a number of 8 and more.');
  if (!isCount(height, 90) || height % 2 !== 0) throw new TypeError('--height takes an even number of 90 and more.');
  return { templates: asked.filter(isTemplate), rounds, frames, height };
}

type Ratios = { readonly processor: number; readonly wall: number };

const toLeast = (costs: readonly Cost[]): Cost => ({
  processorMs: Math.min(...costs.map(({ processorMs }) => processorMs)),
  wallMs: Math.min(...costs.map(({ wallMs }) => wallMs)),
});

/** The least of the rounds against the least of the plain encodes: what else the machine does only ever adds. */
async function measureClip(
  source: string,
  { templates, rounds, frames, height }: ReturnType<typeof parseCommand>,
): Promise<{ readonly encode: Cost; readonly ratios: Map<TemplateId, Ratios> }> {
  const format = { ...toFrameSize('16:9', height), rate: { num: 30, den: 1 } };
  const context = { format, sourceFrames: frames, headFrames: 0, slotFrames: frames };
  const output = `${source}.out.mp4`;
  const encodes: Cost[] = [];
  const costs = new Map<TemplateId, Cost[]>(templates.map((id) => [id, []]));
  const encode = () => runFfmpeg(['-i', source, ...mezzanineVideoArgs(format), '-f', 'mp4', output]);
  for (let round = 0; round < rounds; round++) {
    for (const [index, template] of templates.entries()) {
      if (index % templatesPerEncode === 0) encodes.push(await measureCost(encode));
      const look = [{ template, strength: 'normal' as const }];
      costs.get(template)!.push(await measureCost(() => gradeFile(source, output, look, context)));
    }
  }
  const least = toLeast(encodes);
  const ratios = new Map<TemplateId, Ratios>();
  for (const [template, measured] of costs) {
    const { processorMs, wallMs } = toLeast(measured);
    ratios.set(template, { processor: processorMs / least.processorMs, wall: wallMs / least.wallMs });
  }
  return { encode: least, ratios };
}

function toConditions(): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: import.meta.dirname, encoding: 'utf8' });
  const tool = execFileSync('ffmpeg', ['-version'], { encoding: 'utf8' }).split(' ', 3)[2];
  const load = loadavg()[0]!.toFixed(1);
  return `${cpus().length} × ${cpus()[0]!.model}, load ${load}, ffmpeg ${tool}, commit ${commit.trim()}`;
}

async function run(): Promise<void> {
  const command = parseCommand();
  console.log(`${toConditions()}, ${command.height} lines, ${command.frames} frames, least of ${command.rounds}`);
  const folder = await mkdtemp(join(tmpdir(), 'retake-bench-grade-'));
  try {
    const format = { ...toFrameSize('16:9', command.height), rate: { num: 30, den: 1 } };
    const footage = await makeFootage(folder, format, command.frames);
    const columns = [];
    for (const kind of footageKinds) columns.push({ kind, ...(await measureClip(footage[kind], command)) });
    for (const { kind, encode } of columns) {
      const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
      console.log(`encoding ${kind}: processor ${seconds(encode.processorMs)}, wall ${seconds(encode.wallMs)}`);
    }
    console.log(`\n${'× encode'.padEnd(18)}${columns.map(({ kind }) => `${kind} (wall)`.padStart(18)).join('')}`);
    for (const template of command.templates) {
      const cells = columns.map(({ ratios }) => {
        const { processor, wall } = ratios.get(template)!;
        return `${processor.toFixed(2)} (${wall.toFixed(2)})`.padStart(18);
      });
      console.log(`${template.padEnd(18)}${cells.join('')}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await runWithUsage(run, usage);
