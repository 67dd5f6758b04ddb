import { type JoinRequest, joinCut } from './join-cut.ts';
import { type CutExpectation, verifyStreams, verifyTables } from './verify-cut.ts';

/** Wall milliseconds of both steps. What a tool reads of the file while it is being joined is part of the first. */
export interface WriteTimes {
  readonly joinMs: number;
  readonly verifyMs: number;
}

/**
 * Joins a cut and checks it. Streams, size, rate and lengths stand in the first bytes of the file, so they are checked
 * while the samples are copied behind them; the tables when the file is whole. Throws as both do; damaged entries are
 * told first, for they may be why the rest is wrong.
 */
export async function writeCut(
  request: Omit<JoinRequest, 'onBeginning'>,
  expected: CutExpectation,
): Promise<WriteTimes> {
  const { output, signal } = request;
  const startedAt = performance.now();
  const failed = new AbortController();
  const either = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
  let looked: Promise<PromiseSettledResult<void>[]> | undefined;
  const onBeginning = () => {
    looked = Promise.allSettled([verifyStreams(output, expected, either)]);
  };
  try {
    await joinCut({ ...request, onBeginning });
  } catch (error) {
    failed.abort(error);
    await looked;
    throw error;
  }
  const [streams] = (await looked)!;
  if (streams!.status === 'rejected') throw streams!.reason;
  const joinedAt = performance.now();
  await verifyTables(output, expected, signal);
  return { joinMs: joinedAt - startedAt, verifyMs: performance.now() - joinedAt };
}
