import type { Prediction, PredictionStatus } from '../prediction-generator.ts';
import type { CallMark } from './call-marks.ts';
import { toListPrice } from './list-price.ts';
import { findReplicateModel } from './models.ts';
import { toSentence } from './to-sentence.ts';

/** A prediction in the provider's words: the documented fields that are read. */
export interface PredictionBody {
  readonly id: string;
  readonly status: PredictionStatus;
  readonly created_at: string;
  readonly completed_at?: string | null;
  readonly model?: string;
  readonly input?: Readonly<Record<string, unknown>> | null;
  readonly output?: unknown;
  readonly error?: unknown;
  readonly data_removed?: boolean;
  readonly webhook?: string | null;
}

const statuses: ReadonlySet<string> = new Set<PredictionStatus>([
  ...(['starting', 'processing', 'succeeded', 'failed', 'canceled', 'aborted'] as const),
]);

/** Narrows what the provider sent. */
export function isPredictionBody(body: unknown): body is PredictionBody {
  if (typeof body !== 'object' || body === null) return false;
  const { id, status, created_at: createdAt } = body as Readonly<Record<string, unknown>>;
  return (
    typeof id === 'string' &&
    /^[\w-]+$/.test(id) &&
    statuses.has(String(status)) &&
    Number.isFinite(Date.parse(String(createdAt)))
  );
}

export function toPrediction(body: PredictionBody, mark: CallMark | undefined): Prediction {
  const { id, status, input, completed_at: completedAt } = body;
  const outputUrl = toOutputUrl(body.output);
  return {
    id,
    callId: mark?.callId ?? null,
    status,
    percent: status === 'succeeded' ? 100 : null,
    outputUrl,
    isOutputRemoved: status === 'succeeded' && outputUrl === null && body.data_removed === true,
    failure: toFailure(body),
    chargeMicros: toCharge(body, mark),
    // A prediction has its times and its input, and no amount.
    isChargeTold: false,
    seed: typeof input?.seed === 'number' ? input.seed : null,
    createdAt: new Date(body.created_at),
    endedAt: completedAt ? new Date(completedAt) : null,
  };
}

/** One address; some models give a list with one in it. */
function toOutputUrl(output: unknown): string | null {
  const first: unknown = Array.isArray(output) ? output[0] : output;
  return typeof first === 'string' && first !== '' ? first : null;
}

/**
 * The provider tells no amounts, so it is worked out from what was ordered. What was stopped while it ran is charged, and
 * counted in full because the provider does not say how much of it.
 */
function toCharge({ status, model: name, input }: PredictionBody, mark: CallMark | undefined): number | null {
  if (status === 'failed' || status === 'aborted') return 0;
  if (status !== 'succeeded' && status !== 'canceled') return null;
  const model = findReplicateModel(name ?? '');
  const seconds = typeof input?.duration === 'number' ? input.duration : mark?.seconds;
  if (model === undefined || seconds === undefined) return null;
  const resolution = typeof input?.resolution === 'string' ? input.resolution : null;
  return toListPrice(model, resolution, seconds);
}

/** The words in which models decline what their content rules forbid. */
const moderated = /\bE005\b|flagged as sensitive|moderat|content polic|nsfw|safety (system|filter|checker)/i;

function toFailure({ status, error }: PredictionBody): Prediction['failure'] {
  if (status === 'aborted') return { code: 'GENERATION_FAILED', message: 'The provider did not start in time.' };
  if (status !== 'failed') return null;
  const words = toSentence(typeof error === 'string' ? error : '');
  if (moderated.test(words)) {
    const message = 'The model declined this request because of its content rules. Try other words.';
    return { code: 'MODERATED', message };
  }
  return { code: 'GENERATION_FAILED', message: `The model could not make the clip. ${words}`.trim() };
}
