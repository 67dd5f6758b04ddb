import type { Route } from '@retake/contracts';
import type { CallState } from '../state/call-machine.ts';
import type { CallFailure, ChargeSource, ProviderCall } from './types.ts';

export interface CallRow {
  readonly id: string;
  readonly owner_id: string;
  readonly job_id: string;
  readonly regeneration_id: string;
  readonly clip_id: string;
  readonly clip: number;
  readonly route: Route;
  readonly model: string;
  readonly state: CallState;
  readonly prediction_id: string | null;
  readonly request_hash: string;
  readonly input: unknown;
  readonly seconds: number;
  readonly reserved_micros: number;
  readonly charge_micros: number | null;
  readonly charge_source: ChargeSource | null;
  readonly seed: number | null;
  readonly output_url: string | null;
  readonly failure: CallFailure | null;
  readonly created_at: Date;
  readonly sent_at: Date | null;
  readonly ended_at: Date | null;
}

export const callColumns = `
  id, owner_id, job_id, regeneration_id, clip_id, clip, route, model, state, prediction_id, request_hash, input, seconds,
  reserved_micros, charge_micros, charge_source, seed, output_url, failure, created_at, sent_at, ended_at`;

export function toCall(row: CallRow): ProviderCall {
  return {
    id: row.id,
    ownerId: row.owner_id,
    jobId: row.job_id,
    regenerationId: row.regeneration_id,
    clipId: row.clip_id,
    clip: row.clip,
    route: row.route,
    model: row.model,
    state: row.state,
    predictionId: row.prediction_id,
    requestHash: row.request_hash,
    input: row.input,
    seconds: row.seconds,
    reservedMicros: row.reserved_micros,
    chargeMicros: row.charge_micros,
    chargeSource: row.charge_source,
    seed: row.seed,
    outputUrl: row.output_url,
    failure: row.failure,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    endedAt: row.ended_at,
  };
}
