import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toFrameSize } from '@retake/contracts';
import { toAimsTable } from './compose/aims.ts';
import { slotFrames, toBenchTimeline } from './compose/bench-timeline.ts';
import { type BenchCommand, parseCommand, usage, type Way } from './compose/command.ts';
import { isMeltInstalled, meltHint } from './compose/compose-with-melt.ts';
import { toConditions } from './compose/conditions.ts';
import { toCountTable } from './compose/count-table.ts';
import { makeSong, makeSources } from './compose/make-sources.ts';
import { measureCount } from './compose/measure-count.ts';
import { measureQuality, type Quality } from './compose/measure-quality.ts';
import { toQualityTable } from './compose/quality-table.ts';
import type { Samples } from './compose/samples.ts';
import { runWithUsage } from './run-with-usage.ts';

/** Two seconds a clip are enough to compare pictures, and spare the wait. */
const quality = { count: 20, slotFrames: 60 } as const;

const say = (what: string) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`);

async function measure(folder: string, command: BenchCommand): Promise<void> {
  const { clips, height, rounds, fullDecode } = command;
  const format = { ...toFrameSize('16:9', height), rate: { num: 30, den: 1 } };
  say('making the sources');
  const sources = await makeSources(folder, height);
  const song = await makeSong(folder, Math.max(...clips, quality.count) * 5 + 10);
  console.log(toConditions(command, sources));
  const hasMelt = await isMeltInstalled();
  const material = { format, sources, song };
  const measured = new Map<number, Samples>();
  for (const count of clips) {
    const ways = new Set(command.waysAt(count));
    if (!hasMelt && ways.delete('melt')) console.log(`\n${meltHint}`);
    const options = {
      ways: ways as ReadonlySet<Way>,
      rounds,
      fullDecode,
      say: (what: string) => say(`${count} clips: ${what}`),
    };
    const samples = await measureCount(folder, toBenchTimeline({ ...material, count, slotFrames }), options);
    measured.set(count, samples);
    console.log(`\n${toCountTable(count, samples)}`);
  }
  let kept: Quality | undefined;
  if (command.wantsQuality) {
    say('quality after changes');
    const toTake = (take: number) => toBenchTimeline({ ...material, ...quality, take });
    kept = await measureQuality(folder, toTake(0), toTake(1));
    console.log(`\n${toQualityTable(kept, quality)}`);
  }
  console.log(`\n${toAimsTable(measured, kept)}`);
}

await runWithUsage(async () => {
  const command = parseCommand();
  const folder = await mkdtemp(join(tmpdir(), 'retake-bench-'));
  try {
    await measure(folder, command);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, usage);
