import { type FrameFormat, isRetakeError, RetakeError } from '@retake/contracts';
import { probe } from './probe.ts';
import { runFfmpeg, runFfprobe } from './run-ffmpeg.ts';

/** What a finished video has to be. */
export interface VideoExpectation {
  readonly format: FrameFormat;
  readonly frames: number;
  readonly expectSound: boolean;
  /** Whether every frame and all of the sound is decoded, and any complaint of a decoder counts. */
  readonly fullDecode?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Checks a video that we made: streams, size, rate, number of frames, and, if asked, that all of it decodes.
 *
 * @throws RetakeError `VERIFICATION_FAILED` with what differs
 */
export async function verifyVideo(path: string, expected: VideoExpectation): Promise<void> {
  const problem = await findProblem(path, expected);
  if (problem !== null) throw new RetakeError('VERIFICATION_FAILED', { message: problem, details: { problem } });
}

async function findProblem(path: string, { format, frames, expectSound, fullDecode, signal }: VideoExpectation) {
  const options = signal === undefined ? {} : { signal };
  const { video, audio } = await probe(path, options);
  if (video === null) return 'The new video has no picture.';
  if (video.width !== format.width || video.height !== format.height) {
    return `The new video has ${video.width} × ${video.height} pixels instead of ${format.width} × ${format.height}.`;
  }
  if (video.rate.num * format.rate.den !== video.rate.den * format.rate.num) {
    return `The new video has ${video.rate.num}/${video.rate.den} frames a second.`;
  }
  if ((audio !== null) !== expectSound) return `The new video has ${audio ? 'a' : 'no'} sound track.`;
  const packets = await countPackets(path, options);
  if (packets !== frames) return `The new video has ${packets} frames instead of ${frames}.`;
  return fullDecode ? findDecodeProblem(path, options) : null;
}

async function countPackets(path: string, options: { signal?: AbortSignal }): Promise<number> {
  const entries = [
    '-select_streams',
    'v:0',
    '-count_packets',
    '-show_entries',
    'stream=nb_read_packets',
    '-of',
    'csv=p=0',
  ];
  return Number.parseInt(await runFfprobe(['-v', 'error', ...entries, `file:${path}`], options), 10);
}

async function findDecodeProblem(path: string, options: { signal?: AbortSignal }): Promise<string | null> {
  try {
    const { stderrTail } = await runFfmpeg(['-xerror', '-i', `file:${path}`, '-map', '0', '-f', 'null', '-'], options);
    return stderrTail.length === 0 ? null : `The new video does not decode: ${stderrTail[0]}`;
  } catch (error) {
    if (!isRetakeError(error, 'MEDIA_TOOL_FAILED')) throw error;
    const lines = error.details?.lastLines as readonly string[] | undefined;
    return `The new video does not decode: ${lines?.[0] ?? 'the decoder stopped'}`;
  }
}
