import { randomUUID } from 'node:crypto';
import { RetakeError } from '@retake/contracts';
import type { Fork, SharedFile } from '@retake/regeneration';
import type { ObjectStore } from '@retake/storage';
import { expect, it } from 'vitest';
import { shareFiles } from './share-files.ts';

const toFile = (name: string): SharedFile => ({ from: `from/${name}`, to: `to/${name}` });

it('tells a failure when nothing is being linked any more', async () => {
  const slow = Promise.withResolvers<void>();
  const linked: string[] = [];
  const copy = async (_from: string, to: string) => {
    if (to === 'to/gone') throw new RetakeError('OBJECT_NOT_FOUND');
    await slow.promise;
    linked.push(to);
  };
  const files = ['gone', 'a', 'b'].map(toFile);
  const fork = { jobId: randomUUID(), files, cutFiles: [] } as unknown as Fork;
  let isOver = false;
  const sharing = shareFiles({ copy } as unknown as ObjectStore, fork).finally(() => {
    isOver = true;
  });
  const refused = expect(sharing).rejects.toMatchObject({ code: 'OBJECT_NOT_FOUND' });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isOver).toBe(false);
  slow.resolve();
  await refused;
  expect(linked).toEqual(['to/a', 'to/b']);
});
