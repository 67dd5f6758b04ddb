/**
 * Runs a long step and keeps the person informed: what is done, a sign of life while it lasts, and how long it took.
 *
 * @template Result
 * @param {string} what shown while it runs, such as "Installing packages"
 * @param {() => Promise<Result>} step
 * @param {(line: string) => void} [say] where it is told; standard output unless that carries a result
 * @returns {Promise<Result>}
 */
export async function withProgress(what, step, say = (line) => process.stdout.write(line)) {
  const startedAt = performance.now();
  const seconds = () => Math.round((performance.now() - startedAt) / 1000);
  say(`${what} …\n`);
  const timer = setInterval(() => say(`${what} … ${seconds()} s\n`), 10_000);
  try {
    const result = await step();
    say(`${what}: done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

/** A problem that the person can mend; its message is all that they need to read. */
export class SetupProblem extends Error {}

/**
 * Runs a set-up program and ends the process with one sentence when something is wrong that a person can mend.
 *
 * @param {() => Promise<void>} program
 */
export async function runProgram(program) {
  try {
    await program();
  } catch (problem) {
    if (!(problem instanceof SetupProblem)) throw problem;
    process.stderr.write(`${problem.message}\n`);
    process.exitCode = 1;
  }
}
