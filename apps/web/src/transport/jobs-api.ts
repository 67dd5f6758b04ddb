import { type CutSettings, type JobSummary, jobCreatedSchema, jobListSchema } from '@retake/contracts';
import { command, request } from './rest-client.ts';

/** One page of the jobs, newest first. */
export async function listJobs(
  cursor: string | null,
  signal: AbortSignal,
): Promise<{ jobs: JobSummary[]; nextCursor: string | null }> {
  const query = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`;
  return request(`/jobs${query}`, jobListSchema, { signal });
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
export async function undoLast(jobId: string): Promise<void> {
  await command(`/jobs/${jobId}/undo`, { method: 'POST', body: {} });
}

export async function redoLast(jobId: string): Promise<void> {
  await command(`/jobs/${jobId}/redo`, { method: 'POST', body: {} });
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
