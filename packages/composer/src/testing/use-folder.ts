import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

export interface TestFolder {
  /** Path of a name in the folder. */
  readonly at: (name: string) => string;
  /** The same, with a number before the name that no other has. */
  readonly fresh: (name: string) => string;
}

/** Gives the tests of a file a folder of their own, removed afterwards. */
export function useFolder(): TestFolder {
  let folder = '';
  let count = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'retake-proof-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const at = (name: string) => join(folder, name);
  return { at, fresh: (name) => at(`${++count}-${name}`) };
}
