import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameRate } from '@retake/contracts';
import { runFfmpeg } from '@retake/media';
import { type JoinPart, toConcatList, toJoinArgs } from '../graph/join-args.ts';

interface JoinRequest {
  readonly parts: readonly JoinPart[];
  readonly soundPath: string | null;
  readonly output: string;
  readonly rate: FrameRate;
  readonly workFolder: string;
  readonly signal?: AbortSignal;
}

/** Joins segments and soundtrack into one file. Copies packets; decodes and encodes nothing. */
export async function joinCut({ parts, soundPath, output, rate, workFolder, signal }: JoinRequest): Promise<void> {
  const listPath = join(workFolder, `${randomUUID()}.ffconcat`);
  await writeFile(listPath, toConcatList(parts, rate));
  await runFfmpeg(toJoinArgs(listPath, soundPath, output, rate), signal === undefined ? {} : { signal });
}
