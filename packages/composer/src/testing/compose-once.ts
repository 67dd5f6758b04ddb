import { isRetakeError } from '@retake/contracts';
import { compose } from '../compose.ts';
import type { ComposeRequest } from './compose-process.ts';

// A process of its own for the tests that kill one, or let several share a cache.
const { timeline, output, ...options } = JSON.parse(process.argv[2]!) as ComposeRequest;
try {
  const { frames } = await compose(timeline, output, options);
  process.stdout.write(`frames=${frames}\n`);
} catch (error) {
  if (!isRetakeError(error)) throw error;
  process.stdout.write(`${error.code}\n`);
}
