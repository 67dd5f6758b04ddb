import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { scoreLine } from './eval/score.ts';
import { describeScores } from './eval/table.ts';
import { parseClips } from './understand/message-line.ts';

/** Scores the rules on a file of sentences: npm run -s eval -- FILE.jsonl --videos VIDEOS.json */
function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return fail(`Cannot read ${path}: ${(error as NodeJS.ErrnoException).code}.`);
  }
}

function parse(text: string, where: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    return fail(`${where} is not JSON.`);
  }
  return fail(`${where} is not a JSON object.`);
}

const { values, positionals } = parseArgs({ options: { videos: { type: 'string' } }, allowPositionals: true });
const [file] = positionals;
if (file === undefined || values.videos === undefined) fail('Use: npm run -s eval -- FILE.jsonl --videos VIDEOS.json');
const videos = parse(read(values.videos), values.videos);
const lines = read(file)
  .split('\n')
  .filter((line) => line.trim() !== '');
const scores = lines.map((line, index) => {
  const where = `Line ${index + 1} of ${file}`;
  const { video, expect, ...message } = parse(line, where);
  const clips = parseClips(videos[String(video)]);
  if (clips === undefined) fail(`${where}: there is no video "${String(video)}" in ${values.videos}.`);
  const score = scoreLine({ ...message, clips }, expect);
  return typeof score === 'string' ? fail(`${where}: ${score}`) : score;
});
process.stdout.write(describeScores(scores));
process.exitCode = scores.every(({ isRight }) => isRight) ? 0 : 1;
