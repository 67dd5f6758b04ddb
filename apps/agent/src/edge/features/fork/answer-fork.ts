import type { JobSnapshot, Understanding } from '@retake/contracts';
import { describeFork } from '@retake/regeneration';
import type { EdgeParts } from '../../edge-parts.ts';
import type { Answer } from '../messages/answer.ts';
import { forkJob } from './fork-job.ts';

/** A branch that a message asks for. The same message again, under its key, gets the same branch. */
export async function answerFork(
  parts: EdgeParts,
  { id: jobId }: JobSnapshot,
  { cut }: Understanding,
  key: string | undefined,
): Promise<Answer> {
  const forked = await forkJob(parts, {
    jobId,
    moment: cut === undefined ? 'now' : { cut },
    key: key === undefined ? undefined : `message ${jobId} ${key}`,
    tells: false,
  });
  const branch = { jobId: forked.jobId, title: forked.title };
  return { reply: { text: describeFork(forked), kind: 'fork', branch } };
}
