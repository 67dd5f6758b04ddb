import { type Strip, stripSchema, type Waveform, waveformSchema } from '@retake/contracts';
import { ApiError } from './api-error.ts';
import { request } from './rest-client.ts';

/** How the tiles of a cut's strip lie in its picture; null where it has none. */
export function findStrip(jobId: string, cut: number, signal: AbortSignal): Promise<Strip | null> {
  return request(`/jobs/${jobId}/cuts/${cut}/strip`, stripSchema, { signal }).catch(toAbsence('STRIP_NOT_FOUND'));
}

/** How loud a cut is along its time; null where nobody has measured it. */
export function findWaveform(jobId: string, cut: number, signal: AbortSignal): Promise<Waveform | null> {
  return request(`/jobs/${jobId}/cuts/${cut}/waveform`, waveformSchema, { signal }).catch(
    toAbsence('WAVEFORM_NOT_FOUND'),
  );
}

function toAbsence(code: ApiError['code']): (error: unknown) => null {
  return (error) => {
    if (error instanceof ApiError && error.code === code) return null;
    throw error;
  };
}
