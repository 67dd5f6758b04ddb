import { type FrameFormat, RetakeError } from '@retake/contracts';
import { runFfprobe, verifyVideo } from '@retake/media';
import { z } from 'zod';

/** What a finished cut has to be. */
export interface CutExpectation {
  readonly format: FrameFormat;
  readonly frames: number;
  readonly hasSound: boolean;
  /** Frames at which a segment begins: each has to be a key frame. */
  readonly segmentStarts: readonly number[];
  readonly fullDecode: boolean;
}

const describedSchema = z.object({
  packets: z.array(z.object({ pts_time: z.coerce.number(), flags: z.string() })),
  streams: z.array(z.object({ codec_type: z.string(), duration: z.coerce.number() })),
});

/** Sound and picture may differ by less than this: under one sample and one tick of the file's clock. */
const toleranceSeconds = 0.0001;

/**
 * Checks a file before it counts as a cut: streams, size, rate, frames, every frame at its time, key frames at the
 * segments' borders, sound as long as the picture, and, if asked, that all of it decodes. Throws `VERIFICATION_FAILED`.
 */
export async function verifyCut(path: string, expected: CutExpectation, signal?: AbortSignal): Promise<void> {
  const options = signal === undefined ? {} : { signal };
  const { format, frames, hasSound, fullDecode } = expected;
  const entries = 'packet=pts_time,flags:stream=codec_type,duration';
  const picture = ['-v', 'error', '-select_streams', 'v:0', '-show_entries', entries, '-of', 'json', path];
  const sound = ['-v', 'error', '-select_streams', 'a:0', '-show_entries', 'stream=codec_type,duration', '-of', 'json'];
  const [pictureText, soundText] = await Promise.all([
    runFfprobe(picture, options),
    hasSound ? runFfprobe([...sound, path], options) : null,
    verifyVideo(path, { format, frames, expectSound: hasSound, fullDecode, ...options }),
  ]);
  const described = describedSchema.parse(JSON.parse(pictureText));
  const soundSeconds =
    soundText === null
      ? null
      : describedSchema.pick({ streams: true }).parse(JSON.parse(soundText)).streams[0]!.duration;
  const problem = toProblem(described, soundSeconds, expected);
  if (problem !== null) throw new RetakeError('VERIFICATION_FAILED', { message: problem, details: { problem } });
}

function toProblem(
  { packets, streams }: z.infer<typeof describedSchema>,
  soundSeconds: number | null,
  { format, frames, segmentStarts }: CutExpectation,
): string | null {
  const { num, den } = format.rate;
  const pictureSeconds = (frames * den) / num;
  if (packets.length !== frames) return `The new video has ${packets.length} frames instead of ${frames}.`;
  const shown = packets.toSorted((a, b) => a.pts_time - b.pts_time);
  const late = shown.findIndex(({ pts_time }, frame) => Math.abs(pts_time - (frame * den) / num) > toleranceSeconds);
  if (late !== -1) return `Frame ${late} of the new video is not shown at its time.`;
  const closed = segmentStarts.find((frame) => !shown[frame]!.flags.startsWith('K'));
  if (closed !== undefined) return `Frame ${closed} of the new video should be a key frame.`;
  if (Math.abs(streams[0]!.duration - pictureSeconds) > toleranceSeconds) {
    return `The new video lasts ${streams[0]!.duration} s instead of ${pictureSeconds} s.`;
  }
  if (soundSeconds !== null && Math.abs(soundSeconds - pictureSeconds) > toleranceSeconds) {
    return `The sound lasts ${soundSeconds} s instead of ${pictureSeconds} s.`;
  }
  return null;
}
