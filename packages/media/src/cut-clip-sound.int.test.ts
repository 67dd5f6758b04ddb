import type { FrameFormat } from '@retake/contracts';
import { expect, it } from 'vitest';
import { cutClip } from './cut-clip.ts';
import { ingest } from './ingest.ts';
import { decodeSound } from './measure-sound.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { useFolder } from './testing/use-folder.ts';

const toPath = useFolder();

it.each([
  ['30', { num: 30, den: 1 }],
  ['29.97', { num: 30_000, den: 1_001 }],
])('cuts sound to the sample at %s frames a second', async (name, rate) => {
  const format: FrameFormat = { width: 64, height: 36, rate };
  const [input, whole] = [toPath(`${name}.mkv`), toPath(`${name}-whole.mp4`)];
  const sources = [
    '-f',
    'lavfi',
    '-i',
    'color=s=64x36:r=30:d=12',
    '-f',
    'lavfi',
    '-i',
    'anoisesrc=r=48000:d=12:seed=7',
  ];
  await runFfmpeg([...sources, '-c:v', 'libx264', '-preset', 'ultrafast', '-c:a', 'flac', input]);
  await ingest(input, whole, { format });
  const all = await decodeSound(whole);
  // Noise is the same at no other place, so one sample too early or late would show everywhere.
  for (const [startFrame, frames] of [
    [0, 20],
    [7, 40],
    [151, 31],
    [299, 45],
  ] as const) {
    const cut = toPath(`${name}-${startFrame}.mp4`);
    await cutClip(whole, cut, { startFrame, frames, format });
    const [from, to] = [startFrame, startFrame + frames].map((frame) =>
      Math.round((frame * rate.den * 48_000) / rate.num),
    );
    const sound = await decodeSound(cut);
    expect(sound).toHaveLength(to! - from!);
    expect(Buffer.compare(Buffer.from(sound.buffer), Buffer.from(all.slice(from, to).buffer))).toBe(0);
  }
});
