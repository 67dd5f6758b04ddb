import { isRetakeError } from '@retake/contracts';
import { expect } from 'vitest';

/** What an attempt answers, or the name of what it throws. */
async function attempt<Value>(run: () => Promise<Value>): Promise<{ value: Value } | { refused: string }> {
  try {
    return { value: await run() };
  } catch (error) {
    if (isRetakeError(error)) return { refused: error.code };
    if (error instanceof TypeError) return { refused: 'TypeError' };
    throw error;
  }
}

/**
 * Runs a function that has to be refused in the way that the model says, or, when it says none, has to succeed.
 *
 * @returns its value; undefined when it was refused as expected.
 */
export async function expectAnswer<Value>(
  refusal: string | undefined,
  run: () => Promise<Value>,
): Promise<Value | undefined> {
  const answer = await attempt(run);
  if (refusal === undefined) expect(answer).toHaveProperty('value');
  else expect(answer).toEqual({ refused: refusal });
  return 'value' in answer ? answer.value : undefined;
}
