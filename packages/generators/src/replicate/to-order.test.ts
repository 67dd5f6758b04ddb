import { limits } from '@retake/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClipRequest } from '../clip-generator.ts';
import { findReplicateModel, replicateModels } from './models.ts';
import { findReplicateObstacle, toOrder } from './to-order.ts';

const format = { width: 1280, height: 720, rate: { num: 30, den: 1 } };
const request = (slotFrames: number, headFrames = 0, tailFrames = 0): ClipRequest => ({
  ...{ look: [], format, headFrames, slotFrames },
  sourceFrames: headFrames + slotFrames + tailFrames,
});
const get = (name: string) => findReplicateModel(name) ?? expect.fail(name);

describe('toOrder', () => {
  it('orders the whole source where it fits, and the shortest length that covers it', () => {
    expect(toOrder(get('runwayml/gen4-aleph'), request(60, 15, 15))).toEqual({
      ...{ fromFrame: 0, frames: 90, seconds: 3, resolution: null, priceMicros: 540_000 },
    });
    expect(toOrder(get('kwaivgi/kling-v2.5-turbo-pro'), request(151))).toMatchObject({
      seconds: 10,
      priceMicros: 700_000,
    });
    expect(toOrder(get('minimax/hailuo-2.3-fast'), request(180))).toMatchObject({
      ...{ seconds: 6, resolution: '768p', priceMicros: 190_000 },
    });
  });

  it('keeps the slot and shares what is left between the handles', () => {
    expect(toOrder(get('runwayml/gen4-aleph'), request(140, 30, 30))).toMatchObject({
      fromFrame: 25,
      frames: 150,
      seconds: 5,
    });
    expect(toOrder(get('runwayml/gen4-aleph'), request(140, 30, 0))).toMatchObject({ fromFrame: 20, frames: 150 });
    expect(toOrder(get('runwayml/gen4-aleph'), request(140, 0, 30))).toMatchObject({ fromFrame: 0, frames: 150 });
  });

  it('takes the smallest size that is not below the video, and the largest where none is', () => {
    const lines = (height: number) =>
      toOrder(get('bytedance/seedance-1-pro'), { ...request(60), format: { ...format, height } });
    expect(lines(360)).toMatchObject({ resolution: '480p', priceMicros: 60_000 });
    expect(lines(720)).toMatchObject({ resolution: '720p', priceMicros: 120_000 });
    expect(
      toOrder(get('bytedance/seedance-1-pro'), { ...request(60), format: { ...format, width: 3840, height: 2160 } }),
    ).toMatchObject({
      ...{ resolution: '1080p', priceMicros: 300_000 },
    });
  });

  it('does not order a size that the model does not make at that length', () => {
    const large = { ...request(200), format: { ...format, width: 1920, height: 1080 } };
    expect(toOrder(get('minimax/hailuo-2.3-fast'), large)).toMatchObject({
      seconds: 10,
      resolution: '768p',
      priceMicros: 320_000,
    });
  });

  it('refuses in words what is longer than the model makes', () => {
    expect(findReplicateObstacle(get('runwayml/gen4-aleph'), request(151))).toBe(
      'runwayml/gen4-aleph makes at most 5 seconds, and this clip is 5.03 seconds long.',
    );
    expect(findReplicateObstacle(get('luma/modify-video'), request(151))).toBeNull();
  });

  it('always covers the slot, stays inside the source, and has a whole price', () => {
    const frames = fc.integer({ min: 0, max: 400 });
    const rate = fc.constantFrom({ num: 24, den: 1 }, { num: 30_000, den: 1001 }, { num: 60, den: 1 });
    fc.assert(
      fc.property(fc.constantFrom(...replicateModels), frames, frames, frames, rate, (model, head, slot, tail, fps) => {
        const clip = { ...request(slot + 1, head, tail), format: { ...format, rate: fps } };
        if (findReplicateObstacle(model, clip) !== null) return;
        const order = toOrder(model, clip);
        expect(order.fromFrame).toBeGreaterThanOrEqual(0);
        expect(order.fromFrame).toBeLessThanOrEqual(clip.headFrames);
        expect(order.fromFrame + order.frames).toBeGreaterThanOrEqual(clip.headFrames + clip.slotFrames);
        expect(order.fromFrame + order.frames).toBeLessThanOrEqual(clip.sourceFrames);
        expect(order.seconds * fps.num).toBeGreaterThanOrEqual(order.frames * fps.den);
        expect(Number.isSafeInteger(order.priceMicros)).toBe(true);
      }),
    );
  });
});

it('has no model that takes shorter prompts than are written for all of them', () => {
  expect(replicateModels.filter(({ promptCharacters }) => promptCharacters < limits.promptCharacters)).toEqual([]);
});
