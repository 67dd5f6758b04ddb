import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { outputs } from '@retake/director/second-opinion';
import { type Line, studied, videos } from './eval/studied-set.ts';
import { fitWeights } from './learn/fit-weights.ts';
import { leaveOut } from './learn/leave-out.ts';
import { toExamples } from './learn/to-examples.ts';

/** The largest weight of an output takes the largest number that a byte can say. */
const largestByte = 127;

/** Learns from all studied sentences, and keeps the weights as bytes with a step for each output. */
function learn(): void {
  const folder = new URL('../packages/director/src/second-opinion/', import.meta.url);
  const examples = toExamples(studied, videos);
  const weights = fitWeights(examples);
  const steps = Array.from({ length: outputs }, (_, output) => {
    let most = 0;
    for (let at = output; at < weights.length; at += outputs) most = Math.max(most, Math.abs(weights[at]!));
    return most / largestByte;
  });
  const bytes = Int8Array.from(weights, (weight, at) => Math.round(weight / steps[at % outputs]!));
  writeFileSync(new URL('weights.bin', folder), bytes);
  const set = readFileSync(new URL('eval/sets/studied.jsonl', import.meta.url));
  const about = { learnedFrom: createHash('sha256').update(set).digest('hex'), sentences: examples.length, steps };
  writeFileSync(new URL('weights.json', folder), `${JSON.stringify(about, undefined, 2)}\n`);
  process.stdout.write(`Learned from ${examples.length} sentences.\n`);
}

/** The letters of an id say who wrote it. */
const toWriter = ({ id }: Line) => id.replace(/\d+$/u, '');

/** Says how well sentences of writers are judged from whom nothing was learned. Writes nothing. */
function judge(folds: number): void {
  const writers = [...new Set(studied.map(toWriter))];
  const lots = writers.map((writer) =>
    toExamples(
      studied.filter((line) => toWriter(line) === writer),
      videos,
    ),
  );
  const { judged, right } = leaveOut(lots, folds);
  process.stdout.write(`kind right ${right}/${judged} ${((100 * right) / judged).toFixed(1)} %, ${folds} folds\n`);
}

/**
 * Learns the second opinion from the studied sentences: npm run -s learn. To be run when sentences were added, or when what messages are
 * read into has changed. With --leave-out FOLDS it says instead how well it judges writers it has not learned from.
 */
const { values } = parseArgs({ options: { 'leave-out': { type: 'string' } } });
const folds = values['leave-out'];
if (folds === undefined) learn();
else judge(Number(folds));
