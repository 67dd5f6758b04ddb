import { lookListSchema, lookSavedSchema, type SavedLookView } from '@retake/contracts';
import { command, request } from './rest-client.ts';

export async function listLooks(signal: AbortSignal): Promise<readonly SavedLookView[]> {
  return (await request('/looks', lookListSchema, { signal })).looks;
}

/** Saves the look of a clip by name; one of that name is replaced. */
export async function saveLook(jobId: string, clip: number, name: string): Promise<SavedLookView> {
  return (await request('/looks', lookSavedSchema, { method: 'POST', body: { jobId, clip, name } })).look;
}

/** Answers those that are left. */
export async function deleteLook(lookId: string): Promise<readonly SavedLookView[]> {
  return (await request(`/looks/${lookId}`, lookListSchema, { method: 'DELETE' })).looks;
}

/** Gives clips a saved look. The outcome comes as events. */
export async function wearLook(jobId: string, name: string, clips: readonly number[]): Promise<void> {
  await command(`/jobs/${jobId}/looks`, { method: 'POST', body: { name, clips } });
}
