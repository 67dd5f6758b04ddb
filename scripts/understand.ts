import { createInterface } from 'node:readline';
import { isRetakeError } from '@retake/contracts';
import { understand } from '@retake/director';
import { parseMessageLine } from './understand/message-line.ts';

/** Reads JSON lines with a message each on stdin, prints what the rules understand, one JSON line each. */
let lineNumber = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  lineNumber += 1;
  if (line.trim() === '') continue;
  const message = parseMessageLine(line);
  if (typeof message === 'string') {
    process.stderr.write(`Line ${lineNumber}: ${message}\n`);
    process.exitCode = 1;
    continue;
  }
  try {
    process.stdout.write(`${JSON.stringify({ id: message.id, ...understand(message) })}\n`);
  } catch (error) {
    if (!isRetakeError(error)) throw error;
    const refusal = { id: message.id, kind: 'clarify', question: error.message, error: error.code };
    process.stdout.write(`${JSON.stringify(refusal)}\n`);
  }
}
