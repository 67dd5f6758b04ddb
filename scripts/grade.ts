import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type FrameFormat,
  isRetakeError,
  strengthSchema,
  strengths,
  templateIdSchema,
  templateIds,
} from '@retake/contracts';
import { findGradeObstacle, findNearestTemplate, gradeFile } from '@retake/generators';
import { countFrames, ingest, type MediaInfo, probe } from '@retake/media';

const usage = `Puts one template on one video.

  npm run -s grade -- --template ID [--strength ${strengths.join('|')}] IN.mp4 OUT.mp4

Templates: ${templateIds.join(', ')}`;

/** Exit codes: 0 written, 1 the work failed, 2 the command was not understood. */
class UsageError extends Error {}

function parseCommand(args: string[]) {
  const options = { template: { type: 'string' }, strength: { type: 'string' }, help: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (values.help) return null;
  if (values.template === undefined) throw new UsageError('Say which template: --template ID.');
  const template = templateIdSchema.safeParse(values.template);
  if (!template.success) {
    const nearest = findNearestTemplate(values.template);
    const hint = nearest ? `Did you mean "${nearest}"?` : `There are: ${templateIds.join(', ')}.`;
    throw new UsageError(`There is no template "${values.template}". ${hint}`);
  }
  const strength = strengthSchema.safeParse(values.strength ?? 'normal');
  if (!strength.success) throw new UsageError(`--strength is one of ${strengths.join(', ')}.`);
  const [input, output, ...more] = positionals;
  if (!input || !output || more.length > 0) throw new UsageError('Give two files: IN.mp4 OUT.mp4.');
  if (resolve(input) === resolve(output)) throw new UsageError('The output must be another file than the input.');
  return { template: template.data, strength: strength.data, input, output };
}

/** What the graphs take as it is; anything else becomes a mezzanine first. */
function isReady({ video }: MediaInfo): boolean {
  if (!video) return false;
  const even = video.width % 2 === 0 && video.height % 2 === 0;
  return (
    video.codec === 'h264' &&
    video.pixelFormat === 'yuv420p' &&
    even &&
    !video.isVariableRate &&
    video.rotationDegrees === 0
  );
}

async function gradeOne({ template, strength, input, output }: NonNullable<ReturnType<typeof parseCommand>>) {
  await access(input).catch(() => {
    throw new UsageError(`There is no file ${input}.`);
  });
  const info = await probe(input);
  if (!info.video) throw new UsageError(`${input} has no picture.`);
  const even = (pixels: number) => Math.floor(pixels / 2) * 2;
  const { displayWidth, displayHeight, rate } = info.video;
  const format: FrameFormat = { width: even(displayWidth), height: even(displayHeight), rate };
  const folder = await mkdtemp(join(tmpdir(), 'retake-grade-'));
  try {
    const source = isReady(info) ? input : join(folder, 'mezzanine.mp4');
    if (source !== input) await ingest(input, source, { format });
    const sourceFrames = await countFrames(source);
    const look = [{ template, strength }];
    const context = { format, sourceFrames, headFrames: 0, slotFrames: sourceFrames };
    const obstacle = findGradeObstacle(look, context);
    if (obstacle !== null) throw new UsageError(obstacle);
    await gradeFile(source, output, look, context);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

try {
  const command = parseCommand(process.argv.slice(2));
  if (command === null) process.stdout.write(`${usage}\n`);
  else await gradeOne(command);
} catch (error) {
  const isMisuse = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
  if (!isMisuse && !isRetakeError(error)) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  if (isMisuse) process.stderr.write('npm run -s grade -- --help shows how it is used.\n');
  process.exitCode = isMisuse ? 2 : 1;
}
