import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Look, listTemplates, strengths } from '@retake/contracts';
import { findGradeObstacle, gradeFile, judgeClip } from '@retake/generators';
import { type ClipPictures, readPictures } from '@retake/media';
import { clipFrames, type FootageSet, footageSets, listFootage, makeFootage } from './alarms/footage.ts';
import { listMixedLooks, listSingleLooks } from './alarms/list-looks.ts';
import { runWithUsage } from './run-with-usage.ts';

const usage = `Counts false alarms of the check of changes: looks that were put on as they should be and are refused all the same.

  npm run -s bench:alarms [-- --footage known|fresh --looks slight|normal|strong|mixed --clips NAME,… --count 10 --seed 1 --keep FOLDER]

  --footage       "known" is what the check was adjusted with first, "fresh" came later and is of other kinds
  --looks mixed   looks of two to four templates at any strengths, --count of them for each clip
  --keep          keeps the files there, and uses those that are there already`;

const format = { width: 384, height: 216, rate: { num: 30, den: 1 } };
const { headFrames, slotFrames, sourceFrames } = clipFrames;
const keep = Array.from({ length: 12 }, (_, at) => Math.round((at * (slotFrames - 1)) / 11));
const stretch = { neighbourBefore: 0, windowBefore: 0, body: slotFrames, windowAfter: 0, neighbourAfter: 0 };

const readSlot = (path: string) => readPictures(path, { format, fromFrame: headFrames, frames: slotFrames, keep });

function judge(look: Look, before: ClipPictures, result: ClipPictures) {
  return judgeClip({
    ...{ clip: 2, look, lookBefore: [], hasNewSource: false, before, result },
    ...{ stretch, source: null, sourceFrames, rate: format.rate },
  });
}

function parseCommand() {
  const { values } = parseArgs({
    options: {
      footage: { type: 'string', default: 'fresh' },
      looks: { type: 'string', default: 'normal' },
      clips: { type: 'string' },
      count: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
      keep: { type: 'string' },
    },
  });
  const isSet = (word: string): word is FootageSet => footageSets.some((set) => set === word);
  if (!isSet(values.footage)) throw new TypeError('--footage takes "known" or "fresh".');
  const all = listFootage(values.footage);
  const names = values.clips?.split(',') ?? all;
  const unknown = names.find((name) => !all.includes(name));
  if (unknown !== undefined) throw new TypeError(`There is no clip "${unknown}".`);
  const [count, seed] = [Number(values.count), Number(values.seed)];
  if (![count, seed].every((value) => Number.isSafeInteger(value) && value >= 1)) {
    throw new TypeError('--count and --seed take a number of 1 and more.');
  }
  const strength = strengths.find((word) => word === values.looks);
  if (strength === undefined && values.looks !== 'mixed') {
    throw new TypeError('--looks takes a strength, or "mixed".');
  }
  const listLooks = (index: number) =>
    strength === undefined ? listMixedLooks(count, seed * 1_000 + index) : listSingleLooks(strength);
  return { set: values.footage, names, listLooks, looks: values.looks, folder: values.keep };
}

interface Counted {
  looks: number;
  readonly alarms: string[];
  notes: number;
  /** The clip was left as it was, and that was noticed. */
  noticed: number;
}

async function measureClip(folder: string, source: string, looks: readonly Look[], name: string, counted: Counted) {
  const before = await readSlot(source);
  const context = { format, ...clipFrames };
  const waiting = looks.filter((look) => findGradeObstacle(look, context) === null);
  const work = async () => {
    for (let look = waiting.shift(); look !== undefined; look = waiting.shift()) {
      const title = listTemplates(look)
        .map(({ template, strength }) => `${template} ${strength}`)
        .join(' + ');
      const output = join(folder, `${name}, ${title}.mp4`);
      if (!existsSync(output)) await gradeFile(source, output, look, context);
      const { problem, note } = judge(look, before, await readSlot(output));
      counted.looks += 1;
      if (note !== null) counted.notes += 1;
      if (judge(look, before, before).problem !== null) counted.noticed += 1;
      if (problem !== null) counted.alarms.push(`${name}, ${title}: ${problem.sentence}`);
    }
  };
  await Promise.all([work(), work()]);
}

async function run(): Promise<void> {
  const { set, names, listLooks, looks, folder: kept } = parseCommand();
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'retake-bench-alarms-')));
  await mkdir(folder, { recursive: true });
  const counted: Counted = { looks: 0, alarms: [], notes: 0, noticed: 0 };
  try {
    for (const [index, name] of names.entries()) {
      const source = await makeFootage(folder, set, name, format);
      await measureClip(folder, source, listLooks(index), name, counted);
    }
  } finally {
    if (kept === undefined) await rm(folder, { recursive: true, force: true });
  }
  for (const alarm of counted.alarms) console.log(alarm);
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD']).toString().trim();
  console.log(
    `commit ${commit}, ${set} footage, ${looks} looks: ${counted.alarms.length} false alarms in ${counted.looks}, ` +
      `${counted.notes} told to be invisible; left unchanged on purpose ${counted.noticed} were noticed`,
  );
}

await runWithUsage(run, usage);
