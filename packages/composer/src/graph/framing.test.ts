import { describe, expect, it } from 'vitest';
import { toFramingFilters } from './framing.ts';
import type { SourceTraits } from './source-traits.ts';

const format = { width: 1_920, height: 1_080, rate: { num: 30, den: 1 } };
const tall: SourceTraits = {
  ...{ displayWidth: 1_080, displayHeight: 1_920, isUpright: true, rate: format.rate, isVariableRate: false },
  ...{ pixelFormat: 'yuv420p', colorTransfer: 'bt709', colorSpace: 'bt709', colorPrimaries: 'bt709' },
  ...{ colorRange: 'tv', seekableFrames: null },
};
const toFilters = (traits: SourceTraits, framing: 'fit' | 'fill' | 'blur') =>
  toFramingFilters(traits, format, { framing, prefix: 'clip7' });
const colours = 'out_color_matrix=bt709:out_range=tv';

describe('toFramingFilters', () => {
  it('fits between bars', () => {
    expect(toFilters(tall, 'fit')).toEqual([
      ...[`scale=608:1080:${colours}`, 'format=yuv420p', 'pad=1920:1080:656:0:black', 'setsar=1'],
    ]);
  });

  it('crops before it scales', () => {
    expect(toFilters(tall, 'fill')).toEqual([
      "crop='min(iw,ih*1920/1080/sar)':'min(ih,iw*sar*1080/1920)'",
      ...[`scale=1920:1080:${colours}`, 'format=yuv420p', 'setsar=1'],
    ]);
  });

  it('blurs a quarter-size copy of the picture’s middle, under labels of its own', () => {
    const [scale, , , ground] = toFilters(tall, 'blur');
    expect(scale).toBe(`scale=608:1080:${colours}`);
    expect(ground!.split(';')).toEqual([
      'split[clip7front][clip7back]',
      "[clip7back]crop=608:342,scale=480:270,gblur=sigma=10.80,lutyuv=y='16+(val-16)*0.55':" +
        "u='128+(val-128)*0.55':v='128+(val-128)*0.55',scale=1920:1080:flags=bilinear[clip7blurred]",
      '[clip7blurred][clip7front]overlay=656:0:format=yuv420',
    ]);
  });

  it('needs none of it for a picture of the same shape, and nothing for one that is finished', () => {
    const wide = { ...tall, displayWidth: 3_840, displayHeight: 2_160 };
    for (const framing of ['fit', 'fill', 'blur'] as const) {
      expect(toFilters(wide, framing)).toEqual([`scale=1920:1080:${colours}`, 'format=yuv420p', 'setsar=1']);
      const same = { ...tall, displayWidth: 1_920, displayHeight: 1_080 };
      expect(toFilters(same, framing)).toEqual(['setsar=1', 'format=yuv420p']);
      expect(toFilters({ ...same, colorTransfer: 'smpte2084' }, framing)).toContain('tonemap=hable:desat=0');
    }
  });
});
