import { randomBytes } from 'node:crypto';
import type { Fault } from './fault.ts';

export type StandInStatus = 'starting' | 'processing' | 'succeeded' | 'failed' | 'canceled' | 'aborted';

/** What the stand-in keeps of a prediction. */
export interface StandInPrediction {
  readonly id: string;
  readonly model: string;
  input: Readonly<Record<string, unknown>>;
  readonly webhook: string | undefined;
  readonly events: readonly string[];
  readonly createdAt: Date;
  readonly deadline: Date | undefined;
  readonly faults: {
    readonly course: Fault | undefined;
    readonly output: Fault | undefined;
    readonly webhook: Fault | undefined;
  };
  /** The uploaded file that it works on. */
  readonly inputPath: string;
  readonly isImage: boolean;
  /** Length of what comes out; the whole seconds above it are charged. */
  readonly outputSeconds: number;
  readonly priceMicros: number;
  status: StandInStatus;
  startedAt: Date | undefined;
  completedAt: Date | undefined;
  outputPath: string | undefined;
  error: string | null;
  isDataRemoved: boolean;
  chargeMicros: number | null;
}

/** 26 lower-case letters and digits, as the provider names its predictions. */
export function createPredictionId(): string {
  return BigInt(`0x${randomBytes(20).toString('hex')}`)
    .toString(36)
    .padStart(26, '0')
    .slice(-26);
}

export function hasEnded({ status }: StandInPrediction): boolean {
  return status !== 'starting' && status !== 'processing';
}

/** The JSON of a prediction, in the API's shape. `origin` is the stand-in's own address. */
export function toPredictionJson(prediction: StandInPrediction, origin: string): Record<string, unknown> {
  const { id, model, status, webhook, isDataRemoved, startedAt, completedAt, deadline } = prediction;
  const hasOutput = prediction.outputPath !== undefined && !isDataRemoved;
  return {
    id,
    model,
    version: 'hidden',
    input: isDataRemoved ? {} : prediction.input,
    output: hasOutput ? `${origin}/outputs/${id}/tmp.mp4` : null,
    logs: '',
    error: prediction.error,
    status,
    source: 'api',
    data_removed: isDataRemoved,
    created_at: prediction.createdAt.toISOString(),
    started_at: startedAt?.toISOString() ?? null,
    completed_at: completedAt?.toISOString() ?? null,
    ...(deadline && { deadline: deadline.toISOString() }),
    ...(webhook && { webhook, webhook_events_filter: prediction.events }),
    metrics:
      completedAt && startedAt
        ? {
            predict_time: (completedAt.getTime() - startedAt.getTime()) / 1000,
            total_time: (completedAt.getTime() - prediction.createdAt.getTime()) / 1000,
          }
        : {},
    urls: {
      get: `${origin}/v1/predictions/${id}`,
      cancel: `${origin}/v1/predictions/${id}/cancel`,
      web: `${origin}/p/${id}`,
    },
  };
}
