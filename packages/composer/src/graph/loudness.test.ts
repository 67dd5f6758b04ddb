import { describe, expect, it } from 'vitest';
import { limiter, toGainDb, toGainFilters, toLoudness } from './loudness.ts';

const quiet = { integratedLufs: -24, truePeakDb: -12 };

describe('toLoudness', () => {
  it('reads the last values, which are of the whole', () => {
    const toLines = (lufs: string, peak: string) =>
      `frame:1\nlavfi.r128.I=${lufs}\nlavfi.r128.LRA=0.000\nlavfi.r128.true_peaks_ch0=0.9\nlavfi.r128.true_peak=${peak}\n`;
    const measured = toLoudness(toLines('-30.000', '0.100') + toLines('-18.250', '0.500'));
    expect(measured.integratedLufs).toBe(-18.25);
    expect(measured.truePeakDb).toBeCloseTo(-6.02, 2);
  });

  it('hears nothing where the measure never began', () => {
    const { integratedLufs } = toLoudness('lavfi.r128.I=-70.000\nlavfi.r128.true_peak=0.000\n');
    expect(integratedLufs).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe('gain', () => {
  it('is the difference, at most 20 dB, and nothing for silence', () => {
    expect(toGainDb(quiet, -14)).toBe(10);
    expect(toGainDb({ ...quiet, integratedLufs: -50 }, -14)).toBe(20);
    expect(toGainDb({ ...quiet, integratedLufs: Number.NEGATIVE_INFINITY }, -14)).toBe(0);
  });

  it('limits only where peaks would go beyond -1.5 dB', () => {
    expect(toGainFilters(10, quiet)).toEqual(['volume=10.000dB']);
    expect(toGainFilters(10.6, quiet)).toEqual(['volume=10.600dB', limiter]);
    expect(limiter).toBe(
      'aresample=192000,alimiter=limit=0.8414:attack=5:release=50:level=false:latency=true,aresample=48000',
    );
  });
});
