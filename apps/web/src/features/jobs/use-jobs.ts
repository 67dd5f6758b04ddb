import type { JobSummary } from '@retake/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { toSentence } from '../../transport/api-error.ts';
import { listJobs } from '../../transport/jobs-api.ts';
import { addPage, refreshPages } from './job-pages.ts';

/** Videos that are still being made are looked at again this often. */
const refreshMs = 3_000;
const jobsAtOnce = 20;
/** As many as one request may ask for. */
const jobsAtMost = 100;

interface JobList {
  /** Null until the first answer. */
  readonly jobs: readonly JobSummary[] | null;
  readonly nextCursor: string | null;
  readonly problem: string | null;
}

export type Jobs = ReturnType<typeof useJobs>;

/** The newest jobs and, on demand, more of them. All that are shown are looked at again while one of them is at work. */
export function useJobs() {
  const [list, setList] = useState<JobList>({ jobs: null, nextCursor: null, problem: null });
  const shown = useRef(0);
  useEffect(() => {
    shown.current = list.jobs?.length ?? 0;
  }, [list]);
  const load = useCallback(async (cursor: string | null, signal: AbortSignal) => {
    try {
      const limit = cursor === null ? Math.min(jobsAtMost, Math.max(jobsAtOnce, shown.current)) : jobsAtOnce;
      const page = await listJobs({ cursor, limit }, signal);
      const add = cursor === null ? refreshPages : addPage;
      setList(({ jobs, nextCursor }) => ({ ...add({ jobs: jobs ?? [], nextCursor }, page), problem: null }));
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
