import { describe, expect, it } from 'vitest';
import { measureWaveform } from './measure-waveform.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { useFolder } from './testing/use-folder.ts';

describe('a waveform', () => {
  const inFolder = useFolder();

  it('tells peak and effective value of each stretch, whatever cancels between the channels', async () => {
    // A quarter of silence, then a sine of half scale on the left and its opposite on the right, then full scale.
    const level = 'if(lt(t,1),0,if(lt(t,3),0.5,1))*sin(2*PI*440*t)';
    await runFfmpeg([
      ...[
        '-f',
        'lavfi',
        '-i',
        `aevalsrc=${[level, `-${level}`].map((side) => side.replaceAll(',', '\\,')).join('|')}:d=4:s=44100`,
      ],
      ...['-c:a', 'pcm_s16le', inFolder('steps.wav')],
    ]);
    const { peaks, rms } = await measureWaveform(inFolder('steps.wav'), { points: 8, seconds: 4 });
    const expected = [0, 0, 0.5, 0.5, 0.5, 0.5, 1, 1];
    for (const [index, value] of expected.entries()) {
      // Where the level changes, the resampler swings over a little.
      expect(peaks[index], `peak ${index}`).toBeCloseTo(value, index === 1 || index === 5 ? 0 : 1);
      expect(rms[index], `rms ${index}`).toBeCloseTo(value / Math.SQRT2, 2);
    }
  });

  it('covers exactly the length it is asked for', async () => {
    await runFfmpeg(['-f', 'lavfi', '-i', 'sine=frequency=440:duration=1', '-ac', '2', inFolder('second.wav')]);
    const { rms: longer } = await measureWaveform(inFolder('second.wav'), { points: 10, seconds: 2 });
    expect(longer.slice(0, 5).every((value) => value > 0.05)).toBe(true);
    expect(longer.slice(5)).toEqual([0, 0, 0, 0, 0]);
    const { rms: shorter } = await measureWaveform(inFolder('second.wav'), { points: 4, seconds: 0.5 });
    expect(shorter).toHaveLength(4);
    expect(shorter.every((value) => value > 0.05)).toBe(true);
  });

  it('ends with its signal', async () => {
    await runFfmpeg(['-f', 'lavfi', '-i', 'anoisesrc=duration=60', inFolder('noise.wav')]);
    const measured = measureWaveform(inFolder('noise.wav'), {
      points: 10,
      seconds: 60,
      signal: AbortSignal.timeout(1),
    });
    await expect(measured).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});
