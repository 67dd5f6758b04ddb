import { setTimeout as wait } from 'node:timers/promises';
import { isRetakeError } from '@retake/contracts';

/** Asks the database again until it answers: connections may be cut at any moment, also ours. */
export async function whenAnswered<Answer>(
  ask: () => Promise<Answer>,
  onLoss: () => void = () => undefined,
): Promise<Answer> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!isConnectionLoss(error)) throw error;
      onLoss();
      await wait(20);
    }
  }
}

function isConnectionLoss(error: unknown): boolean {
  if (isRetakeError(error, 'DATABASE_UNAVAILABLE')) return true;
  const { code, message } = error as { code?: string; message?: string };
  return code?.startsWith('57P') === true || /Connection terminated|ECONNRE/.test(`${code} ${message}`);
}
