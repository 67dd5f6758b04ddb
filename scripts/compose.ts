import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Composition, compose, loadTimelineFile, type SegmentReport, toFitSentences } from '@retake/composer';
import { isRetakeError } from '@retake/contracts';

const usage = `Composes the clips of a timeline file into one video.

  npm run -s compose -- TIMELINE.json OUT.mp4 [--cache DIR] [--preview] [--explain]

  --cache DIR  keep rendered segments there and reuse them; several runs may share it
  --preview    compose the same frames at most 540 lines high (or wide), quickly, to look at
  --explain    print how clips of another length were fitted and which cuts moved to beats; for each segment,
               whether it was reused or rendered, its bytes and milliseconds`;

/** Exit codes: 0 written, 1 the work failed, 2 the command or the timeline was not understood, 130 stopped by Ctrl-C. */
class UsageError extends Error {}
class Stopped extends Error {}

function parseCommand(args: string[]) {
  const flag = { type: 'boolean' } as const;
  const options = { cache: { type: 'string' }, preview: flag, explain: flag, help: flag } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (values.help) return null;
  const [timeline, output, ...more] = positionals;
  if (!timeline || !output || more.length > 0) throw new UsageError('Give two files: TIMELINE.json OUT.mp4.');
  return {
    timeline,
    output,
    cache: values.cache,
    isPreview: values.preview ?? false,
    isExplained: values.explain ?? false,
  };
}

async function run({ timeline, output, cache, isPreview, isExplained }: NonNullable<ReturnType<typeof parseCommand>>) {
  const ending = new AbortController();
  process.once('SIGINT', () => ending.abort(new Stopped('Stopped. Nothing was written.')));
  const file = await loadTimelineFile(timeline, ending.signal);
  const loaded = isPreview ? { ...file, quality: 'preview' as const } : file;
  await checkOutput(output, [timeline, ...loaded.clips.map(({ path }) => path), loaded.audio?.path ?? timeline]);
  const cacheDir = cache ?? (await mkdtemp(join(tmpdir(), 'retake-compose-')));
  try {
    const composition = await compose(loaded, output, { cacheDir, signal: ending.signal });
    if (isExplained) process.stdout.write(`${[...toFitSentences(loaded), toExplanation(composition)].join('\n')}\n`);
  } finally {
    if (cache === undefined) await rm(cacheDir, { recursive: true, force: true });
  }
}

/** The output replaces what is at its path, so that must be none of the inputs. */
async function checkOutput(output: string, inputs: readonly string[]): Promise<void> {
  const folder = dirname(resolve(output));
  const place = await realpath(folder).catch(() => {
    throw new UsageError(`There is no folder ${folder}.`);
  });
  const target = join(place, basename(output));
  for (const input of inputs) {
    if ((await realpath(input)) === target) throw new UsageError(`${output} is an input; write to another file.`);
  }
}

function toExplanation({ frames, segments, stages }: Composition): string {
  const rendered = segments.filter(({ action }) => action === 'rendered').length;
  const bytes = segments.reduce((sum, segment) => sum + segment.bytes, 0);
  return [
    ['action', 'what', 'frames', 'bytes', 'ms'].map(toCell).join(''),
    ...segments.map(toRow),
    ['copied', `all ${segments.length} into one file`, String(frames), String(bytes), stages.join.toFixed(0)]
      .map(toCell)
      .join(''),
    ['checked', 'the file', String(frames), '', stages.verify.toFixed(0)].map(toCell).join(''),
    `${frames} frames; ${rendered} of ${segments.length} parts rendered, ${segments.length - rendered} reused.`,
  ].join('\n');
}

function toRow({ kind, clips, startFrame, frames, action, bytes, ms }: SegmentReport): string {
  const what = kind === 'sound' ? 'soundtrack' : `${kind} ${clips.join('-')}`;
  const range = kind === 'sound' ? '' : `${startFrame}-${startFrame + frames - 1}`;
  return [action, what, range, String(bytes), ms.toFixed(0)].map(toCell).join('');
}

const widths = [10, 26, 14, 12, 8];
function toCell(text: string, column: number): string {
  return column < 2 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!);
}

try {
  const command = parseCommand(process.argv.slice(2));
  if (command === null) process.stdout.write(`${usage}\n`);
  else await run(command);
} catch (error) {
  const isStopped = error instanceof Stopped;
  const isMisuse = error instanceof UsageError || isRetakeError(error, 'BODY_INVALID') || isArgumentError(error);
  if (!isMisuse && !isStopped && !isRetakeError(error)) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  if (isMisuse) process.stderr.write('npm run -s compose -- --help shows how it is used.\n');
  process.exitCode = isStopped ? 130 : isMisuse ? 2 : 1;
}

function isArgumentError(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
