import type { Waveform } from '@retake/contracts';
import { memo } from 'react';
import { toWaveformPath } from './to-waveform-path.ts';

/** The sound of the video, drawn quietly behind the bar: its peaks, and darker what is heard as loudness. */
export const WaveformShape = memo(function WaveformShape({ waveform }: { waveform: Waveform }) {
  const points = waveform.peaks.length;
  const loudest = Math.max(...waveform.peaks);
  if (points === 0 || loudest === 0) return null;
  return (
    <svg
      aria-hidden
      data-testid="waveform"
      viewBox={`0 -1 ${points} 2`}
      preserveAspectRatio="none"
      className="pointer-events-none absolute inset-0 size-full fill-ink"
    >
      <path className="opacity-10" d={toWaveformPath(waveform.peaks, loudest)} />
      <path className="opacity-15" d={toWaveformPath(waveform.rms, loudest)} />
    </svg>
  );
});
