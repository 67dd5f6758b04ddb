'use client';
import type { JobSnapshot } from '@retake/contracts';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createJobLink, type JobLink } from './job-link.ts';
import { createJobSocket } from './job-socket.ts';
import { createJobStore, type JobState, type JobStore } from './job-store.ts';

interface JobConnection {
  jobId: string;
  store: JobStore;
  /** Null until the browser has the page. */
  link: JobLink | null;
}

/** Filled by `JobProvider`. */
export const JobContext = createContext<JobConnection | null>(null);

/** Opens one connection for a job and closes it with the page. */
export function JobProvider({ jobId, children }: { jobId: string; children: ReactNode }) {
  const [store] = useState(createJobStore);
  const [link, setLink] = useState<JobLink | null>(null);
  useEffect(() => {
    const opened = createJobLink({ jobId, socket: createJobSocket(), store });
    setLink(opened);
    return () => opened.close();
  }, [jobId, store]);
  return <JobContext value={{ jobId, store, link }}>{children}</JobContext>;
}

export function useJobConnection(): JobConnection {
  const connection = useContext(JobContext);
  if (connection === null) throw new Error('This part of the page needs a JobProvider around it.');
  return connection;
}

/** Part of the connection's state; the component draws again when that part changes. */
export function useJobState<Part>(select: (state: JobState) => Part): Part {
  return useStore(useJobConnection().store, select);
}

/** Part of the job. Only for components that are drawn when the job is there. */
export function useJob<Part>(select: (job: JobSnapshot) => Part): Part {
  return useJobState((state) => {
    if (state.job === null) throw new Error('The job is not loaded yet.');
    return select(state.job);
  });
}
