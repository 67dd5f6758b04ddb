import type { ErrorCode } from '@retake/contracts';
import type { CreateOutcome, Prediction } from '../prediction-generator.ts';
import type { Answer } from './send-once.ts';
import { toSentence } from './to-sentence.ts';

/** Before a request that never left is tried again. */
const notSentPauseMs = 5_000;
/** After a 429 that does not say how long. */
const throttledPauseMs = 10_000;

interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
  readonly retryAfterMs: number | null;
}

/**
 * Reads what the answer to a creation proves. Only a refusal (4xx) and a request that never left prove that nothing was
 * created; 408 is a proxy that has given up waiting and proves nothing.
 */
export function toCreateOutcome(
  answer: Answer,
  toPrediction: (body: unknown) => Prediction | undefined,
): CreateOutcome {
  if (answer.kind === 'lost') return { kind: 'unknown', reason: answer.reason };
  if (answer.kind === 'not-sent') {
    const message = `The provider cannot be reached. ${toSentence(answer.reason)}`.trim();
    return { kind: 'not-created', code: 'PROVIDER_UNAVAILABLE', message, retryAfterMs: notSentPauseMs };
  }
  const { status, body } = answer;
  if (status >= 400 && status < 500 && status !== 408) return { kind: 'not-created', ...toRefusal(answer) };
  const prediction = status < 300 ? toPrediction(body) : undefined;
  return prediction
    ? { kind: 'created', prediction }
    : { kind: 'unknown', reason: `HTTP ${status} without a prediction` };
}

/** What a 4xx of the provider means. */
export function toRefusal({ status, body, retryAfterMs }: Extract<Answer, { kind: 'answer' }>): Refusal {
  const detail = toSentence(toDetail(body));
  switch (status) {
    case 401:
    case 403:
      return { code: 'PROVIDER_REFUSED', message: 'The provider does not accept the API token.', retryAfterMs: null };
    case 402: {
      const message = 'The account at the provider has no credit left. Nothing was spent.';
      return { code: 'PROVIDER_PAYMENT', message, retryAfterMs: null };
    }
    case 429: {
      const message = 'The provider takes no more requests at the moment.';
      return { code: 'PROVIDER_UNAVAILABLE', message, retryAfterMs: retryAfterMs ?? throttledPauseMs };
    }
    case 404:
      return { code: 'PROVIDER_REFUSED', message: 'The provider does not have this model.', retryAfterMs: null };
    default: {
      const message = `The provider does not accept the request. ${detail}`.trim();
      return { code: 'PROVIDER_REFUSED', message, retryAfterMs: null };
    }
  }
}

function toDetail(body: unknown): string {
  if (typeof body !== 'object' || body === null) return '';
  const { detail, invalid_fields: fields } = body as { detail?: unknown; invalid_fields?: unknown };
  if (!Array.isArray(fields)) return typeof detail === 'string' ? detail : '';
  return fields
    .map((field: { description?: unknown }) => field?.description)
    .filter((text) => typeof text === 'string')
    .join('; ');
}
