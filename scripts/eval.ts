import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { scoreLine } from './eval/score.ts';
import { describeScores } from './eval/table.ts';
import { parseClips } from './understand/message-line.ts';

/**
 * Scores the rules on a set of sentences: npm run -s eval -- --set FILE.jsonl [--videos VIDEOS.json]. The videos stand
 * in `videos.json` beside the set unless they are named. Ends with 0 when every sentence was understood exactly, 1 when
 * some were not, 2 when the set cannot be read, 3 when a clip would have been
 * changed at once that should not have been.
 */
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

const { values, positionals } = parseArgs({
  options: { set: { type: 'string' }, videos: { type: 'string' } },
  allowPositionals: true,
});
const file = values.set ?? positionals[0];
if (file === undefined) fail('Use: npm run -s eval -- --set FILE.jsonl [--videos VIDEOS.json]');
const videosFile = values.videos ?? join(dirname(file), 'videos.json');
const videos = new Map(
  Object.entries(parse(read(videosFile), videosFile)).map(([name, clips]) => [name, parseClips(clips)]),
);
const lines = read(file)
  .split('\n')
  .filter((line) => line.trim() !== '');
const scores = lines.map((line, index) => {
  const where = `Line ${index + 1} of ${file}`;
  const { video, expect, ...message } = parse(line, where);
  const clips = videos.get(String(video));
  if (clips === undefined) fail(`${where}: there is no video "${String(video)}" in ${videosFile}.`);
  const score = scoreLine({ ...message, clips }, expect);
  return typeof score === 'string' ? fail(`${where}: ${score}`) : score;
});
process.stdout.write(describeScores(scores));
const isWrong = scores.some(({ isWrongEdit, isOffered }) => isWrongEdit && !isOffered);
process.exitCode = isWrong ? 3 : scores.every(({ isRight }) => isRight) ? 0 : 1;
