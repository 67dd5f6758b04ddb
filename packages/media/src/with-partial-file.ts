import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';

/** Lets `write` fill a file beside `output` and moves it there when it is whole; on failure nothing is left. */
export async function withPartialFile<Result>(
  output: string,
  write: (partial: string) => Promise<Result>,
): Promise<Result> {
  const partial = `${output}.${randomUUID()}.partial`;
  try {
    const result = await write(partial);
    await rename(partial, output);
    return result;
  } finally {
    await rm(partial, { force: true });
  }
}
