import {
  type CutSettings,
  type CutView,
  cutListSchema,
  type JobSummary,
  jobCreatedSchema,
  jobForkedSchema,
  jobListSchema,
} from '@retake/contracts';
import { command, request } from './rest-client.ts';

interface JobsPage {
  /** Null for the newest. */
  readonly cursor: string | null;
  /** At most 100. */
  readonly limit: number;
}

/** One page of the jobs, newest first. */
export async function listJobs(
  { cursor, limit }: JobsPage,
  signal: AbortSignal,
): Promise<{ jobs: JobSummary[]; nextCursor: string | null }> {
  const query = new URLSearchParams({ limit: String(limit), ...(cursor !== null && { cursor }) });
  return request(`/jobs?${query}`, jobListSchema, { signal });
}

/** Starts a new sample job and answers its id. */
export async function createSampleJob(): Promise<string> {
  const { jobId } = await request('/jobs', jobCreatedSchema, { method: 'POST', body: { from: 'sample' } });
  return jobId;
}

export async function deleteJob(jobId: string): Promise<void> {
  await command(`/jobs/${jobId}`, { method: 'DELETE' });
}

/** Takes the last change back. The outcome comes as events. */
export async function undoLast(jobId: string, clips?: number[]): Promise<void> {
  await command(`/jobs/${jobId}/undo`, { method: 'POST', body: { clips } });
}

export async function redoLast(jobId: string, clips?: number[]): Promise<void> {
  await command(`/jobs/${jobId}/redo`, { method: 'POST', body: { clips } });
}

/** Shows the video as it was before a message. The outcome comes as events. */
export async function rewindToBefore(jobId: string, messageId: string): Promise<void> {
  await command(`/jobs/${jobId}/rewind`, { method: 'POST', body: { messageId } });
}

/** Makes a video of its own of this one as it was before a message, and answers its id. */
export async function forkBefore(jobId: string, messageId: string): Promise<string> {
  const forked = await request(`/jobs/${jobId}/fork`, jobForkedSchema, { method: 'POST', body: { messageId } });
  return forked.jobId;
}

/** All cuts, newest first. */
export async function listCuts(jobId: string): Promise<CutView[]> {
  const { cuts } = await request(`/jobs/${jobId}/cuts`, cutListSchema);
  return cuts;
}

/** Changes how the whole video sounds. The outcome comes as events. */
export async function setSettings(jobId: string, settings: CutSettings): Promise<void> {
  await command(`/jobs/${jobId}/settings`, { method: 'PUT', body: settings });
}

export async function restoreVersion(jobId: string, clip: number, version: number): Promise<void> {
  await command(`/jobs/${jobId}/clips/${clip}/restore`, { method: 'POST', body: { version } });
}

/** Tries a change again, or of a published one the named clips that it had to leave as they were. */
export async function retryRegeneration(jobId: string, regenerationId: string, clips?: number[]): Promise<void> {
  await command(`/jobs/${jobId}/regenerations/${regenerationId}/retry`, { method: 'POST', body: { clips } });
}

export async function cancelRegeneration(jobId: string, regenerationId: string): Promise<void> {
  await command(`/jobs/${jobId}/regenerations/${regenerationId}/cancel`, { method: 'POST' });
}
