import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { countFrames, measurePicture, probe } from '@retake/media';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { replicateModels } from './models.ts';
import { createStandInWorld, patient, type StandInWorld } from './testing/stand-in-world.ts';

let world: StandInWorld;
beforeAll(async () => {
  world = await createStandInWorld({ pageSize: 3 });
});
afterAll(() => world.stop());
beforeEach(() => world.standIn.clearFaults());

const code = (name: string) => expect.objectContaining({ code: name });

describe('a prediction', () => {
  it.each(replicateModels.map(({ name }) => name))('of %s costs what the provider charges', async (model) => {
    const generator = world.createGenerator({ model });
    const outcome = await generator.create(world.request, { callId: randomUUID() });
    if (outcome.kind !== 'created') return expect.fail(JSON.stringify(outcome));
    const ended = await world.untilEnded(outcome.prediction.id);
    const line = world.standIn.invoice().find(({ predictionId }) => predictionId === ended.id);
    expect(ended).toMatchObject({ status: 'succeeded', percent: 100, failure: null });
    expect(ended.chargeMicros).toBe(line?.chargeMicros);
    expect(ended.chargeMicros).toBe(generator.quote(world.request).priceMicros);
    const path = join(world.folder, `${model.replace('/', '-')}.mp4`);
    await generator.download(ended, path);
    const seconds = (await probe(path)).durationSeconds;
    if (generator.route === 'modify') expect(await countFrames(path)).toBe(generator.covers(world.request).frames);
    else expect(seconds).toBeCloseTo(generator.covers(world.request).seconds, 1);
  });

  it('shows the clip with other colours', async () => {
    const ended = await world.makeUnder({ kind: 'slow', delayMs: 1 });
    const path = join(world.folder, 'colours.mp4');
    await world.generator.download(ended, path);
    const [before, after] = [await measurePicture(world.request.sourcePath), await measurePicture(path)];
    expect(Math.abs(after.meanU - before.meanU) + Math.abs(after.meanV - before.meanV)).toBeGreaterThan(5);
    expect(after.contrast).toBeGreaterThan(before.contrast / 2);
  });

  it('that fails is free and says why; content rules have their own code', async () => {
    expect(await world.makeUnder({ kind: 'failure', error: 'CUDA out of memory' })).toMatchObject({
      ...{ status: 'failed', chargeMicros: 0, outputUrl: null },
      failure: { code: 'GENERATION_FAILED', message: 'The model could not make the clip. CUDA out of memory.' },
    });
    expect(await world.makeUnder({ kind: 'moderation' })).toMatchObject({
      ...{ status: 'failed', chargeMicros: 0, failure: { code: 'MODERATED' } },
    });
  });

  it('that is cancelled is free in the line and charged while it runs; an ended one stays as it is', async () => {
    const { generator, createUnder, standIn } = world;
    const create = async (fault: Parameters<typeof createUnder>[0]) => {
      const { outcome } = await createUnder(fault);
      return outcome.kind === 'created' ? outcome.prediction.id : expect.fail(outcome.kind);
    };
    const waiting = await create({ kind: 'stuck' });
    expect(await generator.cancel(waiting)).toMatchObject({ status: 'aborted', chargeMicros: 0 });
    const running = await create({ kind: 'slow', delayMs: 60_000 });
    await expect.poll(async () => (await generator.read(running)).status, patient).toBe('processing');
    expect(await generator.cancel(running)).toMatchObject({ status: 'canceled', chargeMicros: 360_000 });
    const charged = standIn.invoice().filter(({ predictionId }) => [waiting, running].includes(predictionId));
    expect(charged.map(({ chargeMicros }) => chargeMicros)).toEqual([360_000, 0]);
    const ended = await world.makeUnder({ kind: 'slow', delayMs: 1 });
    expect(await generator.cancel(ended.id)).toEqual(ended);
  });

  it('that nobody fetches stops at its deadline', async () => {
    const quick = world.createGenerator({ cancelAfterMs: 1_000 });
    const { outcome } = await world.createUnder({ kind: 'stuck' }, quick);
    if (outcome.kind !== 'created') return expect.fail(outcome.kind);
    expect(await world.untilEnded(outcome.prediction.id)).toMatchObject({
      ...{ status: 'aborted', chargeMicros: 0, failure: { code: 'GENERATION_FAILED' } },
    });
  });

  it('is listed with all the others of ours, over all pages', async () => {
    const { generator, standIn, createGenerator } = world;
    expect(standIn.predictions.length).toBeGreaterThan(6);
    const listed = await createGenerator().list(new Date(0));
    expect(listed.map(({ id }) => id)).toEqual(standIn.predictions.map(({ id }) => id));
    expect(listed.every(({ callId }) => callId !== null)).toBe(true);
    expect(await generator.list(new Date(Date.now() + 3_600_000))).toEqual([]);
  });

  it('that does not exist is told from a provider that does not answer', async () => {
    const { generator, standIn } = world;
    await expect(generator.read('nothing')).rejects.toThrow(code('PREDICTION_NOT_FOUND'));
    await expect(generator.read('../files')).rejects.toThrow(code('PREDICTION_NOT_FOUND'));
    standIn.addFault({ kind: 'read-error', times: 2 });
    await expect(generator.read('nothing')).rejects.toThrow(code('PROVIDER_UNAVAILABLE'));
    await expect(generator.find({ callId: 'x', since: new Date() })).rejects.toThrow(code('PROVIDER_UNAVAILABLE'));
  });
});

describe('the file of a prediction', () => {
  it.each([
    ['output-expired', 'OUTPUT_EXPIRED'],
    ['output-removed', 'OUTPUT_EXPIRED'],
    ['output-unavailable', 'PROVIDER_UNAVAILABLE'],
    ['truncated', 'PROVIDER_UNAVAILABLE'],
    ['cut', 'OUTPUT_UNUSABLE'],
    ['html', 'OUTPUT_UNUSABLE'],
    ['wrong-codec', 'OUTPUT_UNUSABLE'],
  ] as const)('with %s is refused as %s, and nothing is left behind', async (kind, expected) => {
    const ended = await world.makeUnder({ kind });
    expect(ended).toMatchObject({ status: 'succeeded', isOutputRemoved: kind === 'output-removed' });
    const path = join(world.folder, `${kind}.mp4`);
    await expect(world.generator.download(ended, path)).rejects.toThrow(code(expected));
    expect(existsSync(path) || existsSync(`${path}.partial`)).toBe(false);
  });

  it.each([
    ['longer', 60],
    ['shorter', 20],
  ] as const)('that is %s comes as it is, to be measured by whoever uses it', async (kind, frames) => {
    const path = join(world.folder, `${kind}.mp4`);
    await world.generator.download(await world.makeUnder({ kind }), path);
    expect(await countFrames(path)).toBe(frames);
  });

  it('is not fetched from other addresses, named or redirected to', async () => {
    const path = join(world.folder, 'elsewhere.mp4');
    const redirected = await world.makeUnder({ kind: 'redirect', to: 'http://127.0.0.1:9/' });
    await expect(world.generator.download(redirected, path)).rejects.toThrow(code('OUTPUT_UNUSABLE'));
    for (const outputUrl of ['http://169.254.169.254/latest', 'https://example.com/a.mp4', 'file:///etc/passwd']) {
      const download = world.generator.download({ ...redirected, outputUrl }, path);
      await expect(download).rejects.toThrow(code('OUTPUT_UNUSABLE'));
    }
  });

  it('is not fetched from the provider’s name when that leads into a private network', async () => {
    const generator = world.createGenerator({
      baseUrl: 'https://api.replicate.com/v1',
      lookup: (_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }], 4),
    });
    const ended = {
      ...(await world.makeUnder({ kind: 'slow', delayMs: 1 })),
      outputUrl: 'https://replicate.delivery/a.mp4',
    };
    await expect(generator.download(ended, join(world.folder, 'private.mp4'))).rejects.toThrow(/private network/);
  });

  it('is not fetched when it is too large', async () => {
    const generator = world.createGenerator({ maxDownloadBytes: 1_000 });
    const ended = await world.makeUnder({ kind: 'slow', delayMs: 1 });
    await expect(generator.download(ended, join(world.folder, 'large.mp4'))).rejects.toThrow(/larger than/);
  });
});
