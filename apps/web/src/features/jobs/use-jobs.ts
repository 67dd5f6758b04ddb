import type { JobSummary } from '@retake/contracts';
import { useCallback, useEffect, useState } from 'react';
import { toSentence } from '../../transport/api-error.ts';
import { listJobs } from '../../transport/jobs-api.ts';

/** Videos that are still being made are looked at again this often. */
const refreshMs = 3_000;

interface JobList {
  /** Null until the first answer. */
  readonly jobs: readonly JobSummary[] | null;
  readonly nextCursor: string | null;
  readonly problem: string | null;
}

export type Jobs = ReturnType<typeof useJobs>;

/** The first page of jobs, looked at again while one of them is at work, and more of them on demand. */
export function useJobs() {
  const [list, setList] = useState<JobList>({ jobs: null, nextCursor: null, problem: null });
  const load = useCallback(async (cursor: string | null, signal: AbortSignal) => {
    try {
      const page = await listJobs(cursor, signal);
      setList(({ jobs }) => ({
        jobs: cursor === null ? page.jobs : [...(jobs ?? []), ...page.jobs],
        nextCursor: page.nextCursor,
        problem: null,
      }));
    } catch (error) {
      if (!signal.aborted) setList((before) => ({ ...before, problem: toSentence(error) }));
    }
  }, []);

  const isWorking = list.jobs?.some((job) => job.status === 'generating' || job.status === 'regenerating') ?? false;
  useEffect(() => {
    const abort = new AbortController();
    void load(null, abort.signal);
    const timer = isWorking ? setInterval(() => void load(null, abort.signal), refreshMs) : undefined;
    return () => {
      abort.abort();
      clearInterval(timer);
    };
  }, [load, isWorking]);

  return {
    ...list,
    reload: () => load(null, new AbortController().signal),
    loadMore: () => load(list.nextCursor, new AbortController().signal),
    forget: (jobId: string) =>
      setList((before) => ({ ...before, jobs: before.jobs?.filter((job) => job.id !== jobId) ?? null })),
  };
}
