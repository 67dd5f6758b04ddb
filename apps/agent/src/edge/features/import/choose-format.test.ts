import { describe, expect, it } from 'vitest';
import { chooseFormat } from './choose-format.ts';

const picture = (displayWidth: number, displayHeight: number, num = 30, den = 1) => ({
  displayWidth,
  displayHeight,
  averageRate: { num, den },
});

describe('chooseFormat', () => {
  it.each([
    [1920, 1080, '16:9', 1920, 1080],
    [3840, 2160, '16:9', 1920, 1080],
    [1080, 1920, '9:16', 1080, 1920],
    [640, 480, '4:3', 640, 480],
    [720, 720, '1:1', 720, 720],
    [853, 480, '16:9', 854, 480],
    [40, 30, '4:3', 128, 96],
    [1281, 721, '16:9', 1280, 720],
  ])('%i×%i → %s at %i×%i', (width, height, aspectRatio, formatWidth, formatHeight) => {
    const chosen = chooseFormat(picture(width, height), { shortSide: 1080 });
    expect(chosen).toEqual({
      aspectRatio,
      format: { width: formatWidth, height: formatHeight, rate: { num: 30, den: 1 } },
    });
  });

  it('takes the ratio that was asked for', () => {
    expect(chooseFormat(picture(1920, 1080), { shortSide: 720, aspectRatio: '9:16' }).format).toMatchObject({
      width: 720,
      height: 1280,
    });
  });

  it.each([
    [30, 1, 30, 1],
    [2997, 100, 30_000, 1001],
    [24_000, 1001, 24_000, 1001],
    [240, 1, 60, 1],
    [15, 1, 24_000, 1001],
    [1_000_000, 40_123, 25, 1],
  ])('a rate of %i/%i becomes %i/%i', (num, den, usualNum, usualDen) => {
    expect(chooseFormat(picture(640, 360, num, den), { shortSide: 360 }).format.rate).toEqual({
      num: usualNum,
      den: usualDen,
    });
  });
});
