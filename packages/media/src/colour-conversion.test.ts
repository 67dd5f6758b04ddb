import { describe, expect, it } from 'vitest';
import { toColourConversion } from './colour-conversion.ts';

const toHd = 'out_color_matrix=bt709:out_range=tv';
const sdr = { colorTransfer: 'bt709', colorSpace: 'smpte170m', colorPrimaries: 'smpte170m' };

describe('toColourConversion', () => {
  it('leaves SDR to the scaler, which reads the tags, and reads none as BT.709', () => {
    expect(toColourConversion(sdr)).toEqual({ before: [], scalerOptions: toHd });
    expect(toColourConversion({ ...sdr, colorSpace: null }).scalerOptions).toBe(`in_color_matrix=bt709:${toHd}`);
  });

  it.each(['smpte2084', 'arib-std-b67'])('maps the tones of %s, and fills gaps in its tags', (colorTransfer) => {
    const mapping = [
      ...['zscale=t=linear:npl=100', 'format=gbrpf32le', 'zscale=p=bt709', 'tonemap=hable:desat=0'],
      'zscale=t=bt709:m=bt709:r=tv',
    ];
    const tagged = { colorTransfer, colorSpace: 'bt2020nc', colorPrimaries: 'bt2020' };
    expect(toColourConversion(tagged)).toEqual({ before: mapping, scalerOptions: toHd });
    expect(toColourConversion({ colorTransfer, colorSpace: null, colorPrimaries: null }).before).toEqual([
      'setparams=colorspace=bt2020nc:color_primaries=bt2020',
      ...mapping,
    ]);
  });
});
