import type { ComposeOptions } from '@retake/composer';
import { RetakeError } from '@retake/contracts';
import { expect, it } from 'vitest';
import { withSecondTry } from './with-second-try.ts';

/** A composer that fails as it is told, try by try, and the options and warnings of all tries. */
function createComposer(...failures: unknown[]) {
  const tries: ComposeOptions[] = [];
  const warnings: object[] = [];
  const log = { info: () => {}, warn: (details: object) => warnings.push(details), error: () => {} };
  const compose = withSecondTry(async (output: string, options: ComposeOptions) => {
    const failure = failures[tries.push(options) - 1];
    if (failure !== undefined) throw failure;
    return output;
  }, log);
  return { compose, tries, warnings };
}

const fault = new RetakeError('VERIFICATION_FAILED', { details: { problem: '29 frames were decoded instead of 30.' } });
const onPiece = () => {};

it('composes again, unseen, when the first video did not pass its checks, and says what was wrong', async () => {
  const { compose, tries, warnings } = createComposer(fault);
  await expect(compose('cut.mp4', { cacheDir: 'cache', onPiece })).resolves.toBe('cut.mp4');
  expect(tries).toEqual([{ cacheDir: 'cache', onPiece }, { cacheDir: 'cache' }]);
  expect(warnings).toMatchObject([{ details: fault.details }]);
});

it('gives up after the second', async () => {
  const { compose, tries } = createComposer(fault, fault, undefined);
  await expect(compose('cut.mp4', { cacheDir: 'cache' })).rejects.toBe(fault);
  expect(tries).toHaveLength(2);
});

it.each([
  ['another failure', new RetakeError('DISK_FULL'), undefined],
  ['a run that was stopped', fault, AbortSignal.abort()],
])('does not try again after %s', async (_, failure, signal) => {
  const { compose, tries } = createComposer(failure);
  await expect(compose('cut.mp4', { cacheDir: 'cache', ...(signal && { signal }) })).rejects.toBe(failure);
  expect(tries).toHaveLength(1);
});
