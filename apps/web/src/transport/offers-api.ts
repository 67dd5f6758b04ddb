import type { RowChoice } from '@retake/contracts';
import { command } from './rest-client.ts';

/** Says yes to the rows of an offer that are left on; without rows, to all of it. The outcome comes as events. */
export async function confirmOffer(jobId: string, offerId: string, rows?: readonly RowChoice[]): Promise<void> {
  await command(`/jobs/${jobId}/offers/${offerId}/confirm`, { method: 'POST', body: { rows } });
}

export async function declineOffer(jobId: string, offerId: string): Promise<void> {
  await command(`/jobs/${jobId}/offers/${offerId}/decline`, { method: 'POST' });
}
