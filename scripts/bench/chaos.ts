import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { startRestartableServer } from '../../apps/agent/src/worker/testing/chaos/start-restartable-server.ts';
import type { PieceResult } from './chaos/piece-result.ts';
import { printTotals } from './chaos/print-totals.ts';
import { runPiece } from './chaos/run-piece.ts';

/**
 * Random faults in real worker processes under random commands, then a check of the whole history. Works in pieces, each
 * with a database of its own; a piece that is in the record already is not run again, so a long run can be done in parts.
 */
const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    piece: { type: 'string', default: '60' },
    jobs: { type: 'string', default: '6' },
    workers: { type: 'string', default: '3' },
    record: { type: 'string' },
    'restart-every': { type: 'string' },
    paid: { type: 'boolean', default: false },
  },
});
const [trials, seed, piece, jobs, workers] = (['trials', 'seed', 'piece', 'jobs', 'workers'] as const).map((name) => {
  const number = Number(values[name]);
  if (!Number.isSafeInteger(number) || number < 1) throw new TypeError(`--${name} takes a whole number from 1.`);
  return number;
}) as [number, number, number, number, number];
const toSeconds = (text: string | undefined) => (text === undefined ? undefined : Number(text));
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD']).toString().trim();
const record = values.record ?? join(tmpdir(), `retake-chaos-${commit}-${seed}${values.paid ? '-paid' : ''}.jsonl`);

await mkdir(dirname(record), { recursive: true });
const text = await readFile(record, 'utf8').catch(() => '');
const results = text
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as PieceResult);
const countDone = () => results.reduce((sum, result) => sum + result.trials, 0);

const server = await startRestartableServer();
try {
  while (countDone() < trials) {
    const result = await runPiece(server, {
      ...{
        jobs,
        workers,
        buys: values.paid,
        restartEverySeconds: toSeconds(values['restart-every']),
        trials: Math.min(piece, trials - countDone()),
      },
      seed: seed * 100_000 + results.length,
    });
    results.push(result);
    await appendFile(record, `${JSON.stringify(result)}\n`);
    const problems = [
      result.lost,
      result.duplicates,
      result.stuck,
      result.broken,
      result.files,
      result.money?.problems ?? [],
      result.money?.boughtTwice ?? [],
      result.money?.driftMicros ? `${result.money.driftMicros} micros between ledger, budgets and invoice` : [],
    ].flat();
    process.stderr.write(
      `piece ${results.length}: ${result.trials} trials in ${result.seconds.toFixed(0)} s, ${countDone()} of ${trials}, ${problems.length} problems\n`,
    );
    for (const problem of problems.slice(0, 10)) process.stderr.write(`  ${problem}\n`);
  }
} finally {
  await server.stop();
}
const machine = `${cpus().length} × ${cpus()[0]!.model}`;
const isClean = printTotals(results, { commit, machine, seed, record });
process.exitCode = isClean ? 0 : 1;
