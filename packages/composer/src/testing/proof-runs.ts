/**
 * How often a random proof is tried: a few times in the suite, and as often as `RETAKE_PROOF_RUNS` says when somebody
 * wants to be surer. `RETAKE_PROOF_SEED` repeats the cases of a failure, which prints its seed.
 */
export function toProofRuns(few: number): { numRuns: number; seed?: number; timeoutMs: number } {
  const { RETAKE_PROOF_RUNS: runs, RETAKE_PROOF_SEED: seed } = process.env;
  const numRuns = runs === undefined ? few : Number(runs);
  return { numRuns, timeoutMs: 60_000 + numRuns * 20_000, ...(seed !== undefined && { seed: Number(seed) }) };
}
