import { join } from 'node:path';
import { mezzanineVideoArgs, runFfmpeg } from '@retake/media';
import type { DrawSample } from '../worker/sample/create-sample-maker.ts';

const handleFrames = 8;
const slots = [
  { slotFrames: 45, picture: 'testsrc2', transitionAfter: { kind: 'crossfade', frames: 16 } },
  { slotFrames: 80, picture: 'mandelbrot', transitionAfter: { kind: 'cut', frames: 0 } },
  { slotFrames: 45, picture: 'rgbtestsrc', transitionAfter: { kind: 'cut', frames: 0 } },
] as const;

/** Frames of the video that the short sample makes. */
export const shortSampleFrames = 170;

/** Three clips, 1.5, 2.7 and 1.5 s, the second of more than one group of pictures, over a tone: drawn in a moment. */
export const drawShortSample: DrawSample = async (folder, { format }) => {
  const { width, height, rate } = format;
  const clips = await Promise.all(
    slots.map(async ({ slotFrames, picture, transitionAfter }, index) => {
      const path = join(folder, `clip-${index}.mp4`);
      const sourceFrames = slotFrames + 2 * handleFrames;
      const source = `${picture}=s=${width}x${height}:r=${rate.num}/${rate.den},format=yuv420p`;
      const encode = ['-frames:v', String(sourceFrames), ...mezzanineVideoArgs(format)];
      await runFfmpeg(['-f', 'lavfi', '-i', source, ...encode, path]);
      const facts = { role: 'showcase', section: null, prompt: `Clip ${index + 1}.`, headFrames: handleFrames };
      return { path, slotFrames, sourceFrames, transitionAfter, ...facts };
    }),
  );
  const path = join(folder, 'tone.m4a');
  await runFfmpeg(['-f', 'lavfi', '-i', 'sine=frequency=330:duration=8', '-c:a', 'aac', path]);
  return { clips, audio: { path, gainDb: -3, fadeOutFrames: 15 } };
};
