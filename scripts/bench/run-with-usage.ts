/** Runs a bench; a command line that it cannot use (`TypeError`) is answered with a sentence and how to use it. */
export async function runWithUsage(run: () => Promise<void>, usage: string): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
  }
}
