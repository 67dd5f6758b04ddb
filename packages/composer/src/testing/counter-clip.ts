import type { FrameFormat } from '@retake/contracts';
import { decodeFrames, runFfmpeg } from '@retake/media';

const bits = 8;

/** A clip whose every frame carries its number as eight black or white bars, readable after any lossy encoding. */
export async function makeCounterClip(
  path: string,
  { format, first, frames }: { format: FrameFormat; first: number; frames: number },
): Promise<void> {
  const { width, height, rate } = format;
  const bar = `floor(X*${bits}/${width})`;
  const luma = `if(mod(floor((N+${first})/pow(2,${bar})),2),235,16)`;
  const source = `nullsrc=s=${width}x${height}:r=${rate.num}/${rate.den},format=yuv420p,geq=lum='${luma}':cb=128:cr=128`;
  await runFfmpeg([
    ...['-f', 'lavfi', '-i', source, '-frames:v', String(frames), '-c:v', 'libx264', '-preset', 'ultrafast'],
    ...['-crf', '12', '-g', '15', '-bf', '2', '-colorspace', 'bt709', path],
  ]);
}

/** The numbers that the frames of a video show, in order. */
export async function readCounters(path: string, { width, height }: FrameFormat): Promise<number[]> {
  const frames = await decodeFrames(path, { width, height, pixelFormat: 'gray' });
  const row = Math.floor(height / 2) * width;
  return frames.map((frame) => {
    let value = 0;
    for (let bit = 0; bit < bits; bit++) {
      if (frame[row + Math.floor(((bit + 0.5) * width) / bits)]! > 128) value += 2 ** bit;
    }
    return value;
  });
}

/** A clip of 60 moving, colourful frames at 30 a second, encoded as the arguments say. */
export async function makeMovingClip(path: string, args: readonly string[]): Promise<void> {
  await runFfmpeg(['-f', 'lavfi', '-i', 'testsrc2=s=320x180:r=30:d=2', ...args, path]);
}
