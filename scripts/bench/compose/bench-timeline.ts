import { join } from 'node:path';
import type { ComposeClip, ComposeTimeline } from '@retake/composer';
import type { FrameFormat, Transition } from '@retake/contracts';
import { runFfmpeg } from '@retake/media';

/** Five seconds at 30 a second, with half a window of spare frames on both sides. */
export const slotFrames = 150;
const windowFrames = 16;
const sourceSeconds = 6;

/** The clip that is exchanged: it has a crossfade on both sides, which is the dearest place. */
export const changedIndex = 1;

/** What people bring along: the size, rate and codec of a source that differ from the job's. */
const kinds = [
  { size: '1920x1080', rate: 30, codec: ['-c:v', 'libx264', '-preset', 'veryfast'] },
  { size: '1280x720', rate: 24, codec: ['-c:v', 'libx264', '-preset', 'veryfast'] },
  { size: '1080x1920', rate: 30, codec: ['-c:v', 'libx264', '-preset', 'veryfast', '-bf', '0'] },
  { size: '1280x720', rate: 60, codec: ['-c:v', 'libx264', '-preset', 'veryfast'] },
  { size: '960x540', rate: 25, codec: ['-c:v', 'mpeg4', '-q:v', '3'] },
] as const;

/** Writes the files of a timeline: moving pictures with grain, so that the encoder has work to do, and one song. */
export async function makeBenchTimeline(folder: string, count: number, format: FrameFormat): Promise<ComposeTimeline> {
  const clips: ComposeClip[] = [];
  for (let index = 0; index < count; index++) clips.push(await makeClip(folder, index, count));
  const path = join(folder, 'song.wav');
  const notes = ['-f', 'lavfi', '-i', `sine=220:duration=${count * 5 + 10}:sample_rate=44100`];
  await runFfmpeg([...notes, '-af', 'tremolo=2:0.5', path]);
  return { format, clips, audio: { path, hash: 'song', gainDb: -3, fadeOutFrames: 60 } };
}

async function makeClip(folder: string, index: number, count: number): Promise<ComposeClip> {
  const { size, rate, codec } = kinds[index % kinds.length]!;
  const path = join(folder, `clip-${index}.mp4`);
  const picture = `testsrc2=s=${size}:r=${rate}:d=${sourceSeconds},hue=h=${(360 * index) / count},noise=alls=6:allf=t:all_seed=${index + 1}`;
  await runFfmpeg(['-f', 'lavfi', '-i', picture, '-pix_fmt', 'yuv420p', ...codec, '-g', '60', path]);
  return {
    path,
    hash: `clip-${index}`,
    headFrames: windowFrames / 2,
    slotFrames,
    transitionAfter: toTransition(index),
    hasSound: false,
  };
}

/** Two crossfades, two cuts, and so on: about half of the borders. */
function toTransition(border: number): Transition {
  const isBlended = border % 4 < 2;
  return isBlended ? { kind: 'crossfade', frames: windowFrames } : { kind: 'cut', frames: 0 };
}
