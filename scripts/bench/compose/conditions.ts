import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem } from 'node:os';
import type { BenchCommand } from './command.ts';
import type { BenchSource } from './make-sources.ts';

const print = (program: string, args: readonly string[]) =>
  execFileSync(program, args, { cwd: import.meta.dirname, encoding: 'utf8' }).trim();

/** On what and of what the figures were taken. */
export function toConditions({ rounds, height }: BenchCommand, sources: readonly BenchSource[]): string {
  const changes = print('git', ['status', '--porcelain', '--', '../../../packages', '../../../scripts']);
  const commit = `${print('git', ['rev-parse', '--short', 'HEAD'])}${changes === '' ? '' : ' with changes'}`;
  const ffmpeg = print('ffmpeg', ['-version']).split(' ', 3)[2];
  const gibibytes = (totalmem() / 1024 ** 3).toFixed(0);
  const rates = sources.map(({ megabits }) => megabits);
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  return [
    `${cpus().length} × ${cpus()[0]!.model}, ${gibibytes} GiB, Linux ${release()}, load ${loadavg()[0]!.toFixed(1)}`,
    `Commit ${commit}, Node ${process.versions.node}, ffmpeg ${ffmpeg}; medians of n = ${rounds}, whole videos once`,
    `${height} lines, 30 a second. ${sources.length} source files of 24, 25, 30 and 60 a second, wide and tall, three sizes,`,
    `8 and 10 bits, with and without sound, ${Math.min(...rates).toFixed(1)} to ${Math.max(...rates).toFixed(1)} Mbit/s (mean ${mean.toFixed(1)}); more clips use the same files again, under other hashes.`,
  ].join('\n');
}
