import { keepVersion, type NewVersion } from '@retake/regeneration';
import type { RunContext } from '../run-context.ts';

const askAnew = 'Ask for it anew, in other words or stronger.';

/**
 * What becomes of a version that does not convince, and what can be done, as sentences: one that was paid is kept beside the
 * others of its clip. Its files are in the store.
 */
export async function keepBought({ parts, run }: RunContext, version: NewVersion, problem: string): Promise<string> {
  // A retry would find the same files and judge them the same, so it is not offered.
  if (version.priceMicros === 0) return askAnew;
  const number = await keepVersion(parts.database, { lease: run.lease, version, problem });
  return `It is paid, so it is kept as version ${number}: watch it among the versions of the clip and restore it if you like it, or ask anew to pay for another one.`;
}
