import { describe, expect, it, vi } from 'vitest';
import { repeatTransient } from './repeat-transient.ts';

const failure = (code: string) => Object.assign(new Error(code), { code });

describe('a step on a file system', () => {
  it('is done again while it fails for a moment', async () => {
    const step = vi
      .fn(async () => 'done')
      .mockRejectedValueOnce(failure('EMFILE'))
      .mockRejectedValueOnce(failure('ESTALE'));
    expect(await repeatTransient(step, [0, 0, 0])).toBe('done');
    expect(step).toHaveBeenCalledTimes(3);
  });

  it('fails when it goes on failing', async () => {
    const step = vi.fn().mockRejectedValue(failure('EMFILE'));
    await expect(repeatTransient(step, [0, 0])).rejects.toMatchObject({ code: 'EMFILE' });
    expect(step).toHaveBeenCalledTimes(3);
  });

  it.each(['ENOSPC', 'EIO', 'EACCES', 'ENOENT'])('is not done again after %s', async (code) => {
    const step = vi.fn().mockRejectedValue(failure(code));
    await expect(repeatTransient(step, [0, 0])).rejects.toMatchObject({ code });
    expect(step).toHaveBeenCalledTimes(1);
  });
});
