import { type ErrorCode, RetakeError } from '@retake/contracts';

/**
 * What a message has to say for its kind. Nothing is guessed where it does not: what is meant is asked.
 *
 * @throws RetakeError of this code, with the question
 */
export function getMeant<Value>(value: Value | undefined, code: ErrorCode, question: string): Value {
  if (value === undefined) throw new RetakeError(code, { message: question });
  return value;
}
