import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { looks, toScore } from './eval/known-sentences.ts';
import { ways } from './eval/ways-to-say.ts';

/**
 * Says studied looks in other ways and counts how they are understood: npm run -s eval:said -- [--seed N] [--runs N]
 * [--show N]. `--show` prints that many of the wrong edits of each way. Ends with 3 when a clip would have been changed that
 * should not have been.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '400' },
    show: { type: 'string', default: '0' },
  },
});
const settings = { seed: Number(values.seed), numRuns: Number(values.runs) };

process.stdout.write('| said | tried | right | asked | offered first | wrong |\n|---|---|---|---|---|---|\n');
for (const [name, way] of Object.entries(ways)) {
  const counts = { tried: 0, right: 0, offered: 0, wrong: 0 };
  const shown: string[] = [];
  for (const [line, draw] of fc.sample(fc.tuple(fc.constantFrom(...looks), fc.nat()), settings)) {
    const said = way(line, draw);
    if (said === undefined || said.text === line.text) continue;
    const score = toScore(said.text, line, said.edits);
    counts.tried += 1;
    if (score.isRight) counts.right += 1;
    else if (score.isWrongEdit && score.isOffered) counts.offered += 1;
    else if (score.isWrongEdit) {
      counts.wrong += 1;
      process.exitCode = 3;
      shown.push(`  ${line.id} ${JSON.stringify(said.text)} ${JSON.stringify(score.understood)}\n`);
    }
  }
  const { tried, right, offered, wrong } = counts;
  const asked = tried - right - offered - wrong;
  process.stdout.write(`| ${name} | ${tried} | ${right} | ${asked} | ${offered} | ${wrong} |\n`);
  process.stdout.write(shown.slice(0, Number(values.show)).join(''));
}
