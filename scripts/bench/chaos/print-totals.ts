import type { MoneyResult } from './check-money.ts';
import type { PieceResult } from './piece-result.ts';

interface Conditions {
  readonly commit: string;
  readonly machine: string;
  readonly seed: number;
  readonly record: string;
}

/** Prints what all pieces together have found, and answers whether every promise was kept. */
export function printTotals(results: readonly PieceResult[], conditions: Conditions): boolean {
  const sum = (count: (result: PieceResult) => number) => results.reduce((total, result) => total + count(result), 0);
  const names = (['lost', 'duplicates', 'stuck', 'broken', 'files'] as const).filter((name) =>
    results.some((result) => result[name].length > 0),
  );
  const kinds = Object.keys(results[0]?.kinds ?? {}) as (keyof PieceResult['kinds'])[];
  const trials = sum((result) => result.trials);
  const seconds = sum((result) => result.seconds);
  const rows: (readonly [string, string | number])[] = [
    ['commit', conditions.commit],
    ['machine', conditions.machine],
    ['seed', `${conditions.seed}, ${results.length} pieces`],
    ['trials', `${trials} (${kinds.map((kind) => `${kind} ${sum((result) => result.kinds[kind])}`).join(', ')})`],
    ['restarts of Postgres', sum((result) => result.restartsOfPostgres)],
    ['trials a second', (trials / seconds).toFixed(2)],
    ['commands acknowledged', sum((result) => result.acknowledged)],
    ['refused, repeated, sent again without an answer', toList(results, sum)],
    ['ends of changes', toEnds(results)],
    ['lost acknowledged commands', sum((result) => result.lost.length)],
    ['duplicates', sum((result) => result.duplicates.length)],
    ['stuck leases and changes', sum((result) => result.stuck.length)],
    ['broken rules of the history', sum((result) => result.broken.length)],
    ['cuts and versions whose files were read', sum((result) => result.filesChecked)],
    ['wrong or missing files', sum((result) => result.files.length)],
    ...toMoneyRows(results),
    ['recovery after kill, any worker up, ms', toQuantiles(results, ['kill'], 'upMs')],
    ['the same with the time in which all were down, ms', toQuantiles(results, ['kill'], 'ms')],
    ['recovery after pause or hanging line, any worker up, ms', toQuantiles(results, ['pause', 'freeze'], 'upMs')],
  ];
  for (const [name, value] of rows) process.stdout.write(`| ${name} | ${value} |\n`);
  const errors = Map.groupBy(
    results.flatMap((result) => result.errors),
    (line) => line,
  );
  for (const [line, all] of errors) process.stdout.write(`worker log, ${all.length} times: ${line}\n`);
  process.stdout.write(`record: ${conditions.record}\n`);
  const isMoneyRight = results.every(({ money }) => money === undefined || isRight(money));
  return names.length === 0 && isMoneyRight;
}

const toList = (_: readonly PieceResult[], sum: (count: (result: PieceResult) => number) => number): string =>
  [sum((result) => result.refused), sum((result) => result.repeated), sum((result) => result.unanswered)].join(', ');

function toEnds(results: readonly PieceResult[]): string {
  const all = new Map<string, number>();
  for (const { ends } of results) {
    for (const [name, count] of Object.entries(ends)) all.set(name, (all.get(name) ?? 0) + count);
  }
  return [...all].map(([name, count]) => `${name} ${count}`).join(', ');
}

function toQuantiles(results: readonly PieceResult[], kinds: readonly string[], time: 'ms' | 'upMs'): string {
  const times = results
    .flatMap(({ recoveries }) => recoveries)
    .filter(({ kind }) => kinds.includes(kind))
    .map((recovery) => recovery[time])
    .sort((a, b) => a - b);
  if (times.length === 0) return 'none';
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return `n ${times.length}, p50 ${at(0.5)}, p99 ${at(0.99)}, most ${times.at(-1)}`;
}

const isRight = ({ driftMicros, boughtTwice, problems }: MoneyResult): boolean =>
  driftMicros === 0 && boughtTwice.length === 0 && problems.length === 0;

function toMoneyRows(results: readonly PieceResult[]): (readonly [string, string | number])[] {
  const all = results.flatMap(({ money }) => money ?? []);
  if (all.length === 0) return [];
  const sum = (count: (money: MoneyResult) => number) => all.reduce((total, money) => total + count(money), 0);
  return [
    ['paid calls, predictions of the provider', `${sum(({ calls }) => calls)}, ${sum((money) => money.predictions)}`],
    [
      'invoice, ledger, of it waste, micros',
      [
        sum((money) => money.invoicedMicros),
        sum((money) => money.ledgerMicros),
        sum((money) => money.wasteMicros),
      ].join(', '),
    ],
    ['budget drift, micros', sum((money) => money.driftMicros)],
    ['bought twice', sum((money) => money.boughtTwice.length)],
    ['calls and predictions left open, other problems of money', sum((money) => money.problems.length)],
  ];
}
