import type { StandInPrediction, StandInStatus } from './stand-in-prediction.ts';

export interface InvoiceLine {
  readonly predictionId: string;
  readonly model: string;
  readonly status: StandInStatus;
  /** Integer micro-dollars; null while it runs. */
  readonly chargeMicros: number | null;
  readonly webhook: string | null;
}

/** What the provider would charge for. */
export function toInvoice(predictions: readonly StandInPrediction[]): InvoiceLine[] {
  return predictions.map(({ id, model, status, chargeMicros, webhook }) => ({
    predictionId: id,
    model,
    status,
    chargeMicros,
    webhook: webhook ?? null,
  }));
}
