import { RetakeError } from '@retake/contracts';
import type { z } from 'zod';

const fence = /```(?:json)?\s*([\s\S]*?)```/u;
/** Enough to say what is wrong; a model does not need all of it. */
const problemsTold = 4;

/**
 * Reads what a model wrote as the shape that it was asked for. Models that were never trained on schemas put a fence around
 * their answer, so one is taken off.
 *
 * @throws RetakeError `MODEL_ANSWER_INVALID`; details.problem says what is wrong, in words for the model.
 */
export function parseAnswer<Schema extends z.ZodType>(text: string, schema: Schema): z.infer<Schema> {
  const inner = (fence.exec(text)?.[1] ?? text).trim();
  let value: unknown;
  try {
    value = JSON.parse(inner);
  } catch {
    throw toInvalidAnswer('It is not JSON. Answer with the JSON object alone.');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'answer'}: ${message}`);
  throw toInvalidAnswer(problems.slice(0, problemsTold).join('; '));
}

export function toInvalidAnswer(problem: string): RetakeError {
  return new RetakeError('MODEL_ANSWER_INVALID', { details: { problem } });
}
