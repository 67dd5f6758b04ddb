import { RetakeError } from '@retake/contracts';

/** A reason, in one sentence, why Postgres cannot be started here. */
export function toBootError(message: string, cause?: unknown): RetakeError {
  return new RetakeError('DATABASE_UNAVAILABLE', { message, ...(cause === undefined ? {} : { cause }) });
}

/** The last line that says something, of what a program of Postgres printed. */
export function toLastLine(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  return lines.findLast((line) => line !== '') ?? 'it said nothing';
}
