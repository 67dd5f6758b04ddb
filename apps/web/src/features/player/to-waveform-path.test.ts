import { expect, it } from 'vitest';
import { toWaveformPath } from './to-waveform-path.ts';

it('goes along the levels and back along their mirror image', () => {
  expect(toWaveformPath([0.25, 0.5], 0.5)).toBe('M0 -0.5H1L1 -1H2L2 1H1L1 0.5H0Z');
});
