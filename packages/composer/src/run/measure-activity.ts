import type { Readable } from 'node:stream';
import type { FrameFormat } from '@retake/contracts';
import { runFfmpeg, toSteadyTimes } from '@retake/media';
import { toRateArg } from '../settings.ts';
import { readTraits } from './read-traits.ts';

/** Small enough to be quick and to overlook noise, large enough for a hand that moves. */
const [width, height] = [64, 36];

/**
 * How much moves in each frame of a file, counted at the format's rate: the mean absolute difference of its luma from
 * the frame before, 0 to 255; 0 for the first. Its length is the number of frames. Throws the errors of an unreadable
 * file, or `VIDEO_NO_PICTURE`.
 */
export async function measureActivity(path: string, format: FrameFormat, signal?: AbortSignal): Promise<number[]> {
  const traits = await readTraits(path, format, signal);
  const filters = [
    'setpts=PTS-STARTPTS',
    ...toSteadyTimes(traits, format.rate),
    `fps=${toRateArg(format.rate)}:start_time=0`,
    `scale=${width}:${height}:flags=area`,
    'format=gray',
  ];
  const activity: number[] = [];
  const output = ['-fps_mode', 'passthrough', '-f', 'rawvideo', 'pipe:1'];
  await runFfmpeg(['-i', `file:${path}`, '-map', '0:v:0', '-vf', filters.join(','), ...output], {
    onStdout: async (stream) => {
      let before: Buffer | undefined;
      for await (const frame of toPictures(stream)) {
        activity.push(before === undefined ? 0 : toDifference(frame, before));
        before = frame;
      }
    },
    ...(signal && { signal }),
  });
  return activity;
}

async function* toPictures(stream: Readable): AsyncGenerator<Buffer> {
  const bytes = width * height;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    rest = Buffer.concat([rest, chunk]);
    let at = 0;
    for (; at + bytes <= rest.length; at += bytes) yield rest.subarray(at, at + bytes);
    rest = rest.subarray(at);
  }
}

function toDifference(a: Buffer, b: Buffer): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += Math.abs(a[at]! - b[at]!);
  return sum / a.length;
}
