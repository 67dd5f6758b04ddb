import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  type FrameFormat,
  type FrameRate,
  isRetakeError,
  RetakeError,
  songDefaults,
  type TimelineFile,
  timelineFileSchema,
  toFrameSize,
  toFrames,
} from '@retake/contracts';
import { type PictureInfo, probe, runFfmpeg, toSteadyTimes } from '@retake/media';
import { detectBeats } from './beats/detect-beats.ts';
import { type DraftClip, fitTimeline, type TimelineFit } from './fit-timeline.ts';
import type { ComposeTimeline } from './timeline.ts';

export type LoadedTimeline = ComposeTimeline & TimelineFit;

/**
 * Reads a timeline file into what `compose` takes, with what was done to its clips and cuts. Paths are relative to the
 * file; a clip without `frames` is shown whole, and one of another length than its file is fitted. Throws `BODY_INVALID` with a sentence when the file, or one that it names, cannot be used.
 */
export async function loadTimelineFile(path: string, signal?: AbortSignal): Promise<LoadedTimeline> {
  const file = parse(await readText(path), path);
  const format = { ...toFrameSize(file.aspectRatio, file.shortSide), rate: toRate(file.fps) };
  const toPath = (name: string) => resolve(dirname(path), name);
  const drafts: DraftClip[] = [];
  for (const clip of file.clips) drafts.push(await loadClip(toPath(clip.file), clip, format, signal));
  const beats = await loadBeats(file, toPath, signal);
  const { framing, quality, loudnessLufs } = file;
  const fitted = await fitTimeline(drafts, { format, beats, ...(signal && { signal }) });
  const timeline = { format, ...fitted, framing, quality, ...(loudnessLufs !== undefined && { loudnessLufs }) };
  if (file.audio === undefined) return timeline;
  const { file: song, gainDb, ownSound } = file.audio;
  const fadeOutFrames = file.audio.fadeOutFrames ?? toFrames(songDefaults.fadeOutSeconds, format.rate);
  const audio = { path: toPath(song), hash: await hashFile(toPath(song)), gainDb, fadeOutFrames, ownSound };
  return { ...timeline, audio };
}

/** The beats that cuts are to move to; null when they stay where they are. */
async function loadBeats(
  { snap, audio }: TimelineFile,
  toPath: (name: string) => string,
  signal: AbortSignal | undefined,
): Promise<readonly number[] | null> {
  if (!snap || audio?.beats === undefined) return null;
  return audio.beats === 'detect' ? detectBeats(toPath(audio.file), signal ? { signal } : {}) : audio.beats;
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new RetakeError('BODY_INVALID', { message: `The timeline file ${path} cannot be read.`, cause });
  }
}

function parse(text: string, path: string): TimelineFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new RetakeError('BODY_INVALID', { message: `The timeline file ${path} is not JSON.`, cause });
  }
  const parsed = timelineFileSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const place = issue.path.length === 0 ? 'the timeline' : issue.path.join('.');
  throw new RetakeError('BODY_INVALID', {
    message: `The timeline file ${path} is not valid at ${place}: ${issue.message}`,
    cause: parsed.error,
  });
}

function toRate(fps: TimelineFile['fps']): FrameRate {
  if (typeof fps === 'number') return { num: fps, den: 1 };
  const [num, den] = fps.split('/').map(Number) as [number, number];
  return { num, den };
}

async function loadClip(
  path: string,
  clip: TimelineFile['clips'][number],
  format: FrameFormat,
  signal: AbortSignal | undefined,
): Promise<DraftClip> {
  const hash = await hashFile(path);
  const { audio, video } = await probe(path, signal === undefined ? {} : { signal }).catch((error: unknown) => {
    throw toNamed(error, path);
  });
  if (video === null) throw new RetakeError('BODY_INVALID', { message: `The file ${path} has no picture.` });
  const from = clip.from ?? 0;
  const counted = clip.frames === undefined ? await countFormatFrames(path, video, format.rate, signal) : undefined;
  if (counted !== undefined && from >= counted) {
    throw new RetakeError('BODY_INVALID', { message: `${path} has no frame ${from}; it has ${counted} frames.` });
  }
  return {
    ...{ path, hash, headFrames: from, isFitted: clip.from === undefined },
    slotFrames: clip.frames ?? counted! - from,
    ...(counted !== undefined && { sourceFrames: counted }),
    transitionAfter: clip.transition ?? { kind: 'cut', frames: 0 },
    hasSound: audio !== null,
    ...(clip.framing && { framing: clip.framing }),
  };
}

/** A timeline names many files, so the sentence has to say which of them it is about. */
function toNamed(error: unknown, path: string): unknown {
  if (!isRetakeError(error)) return error;
  return new RetakeError(error.code, { message: `The clip ${path} cannot be used: ${error.message}`, cause: error });
}

/** Frames that a file has at another rate. Counted, not computed: durations in containers are often a little wrong. */
async function countFormatFrames(
  path: string,
  video: PictureInfo,
  rate: FrameRate,
  signal: AbortSignal | undefined,
): Promise<number> {
  let counted = 0;
  const filters = ['setpts=PTS-STARTPTS', ...toSteadyTimes(video, rate), `fps=${rate.num}/${rate.den}:start_time=0`];
  await runFfmpeg(['-i', `file:${path}`, '-map', '0:v:0', '-vf', filters.join(','), '-f', 'null', '-'], {
    onProgress: ({ frames }) => {
      counted = frames;
    },
    ...(signal === undefined ? {} : { signal }),
  });
  return counted;
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch (cause) {
    throw new RetakeError('BODY_INVALID', { message: `The file ${path} cannot be read.`, cause });
  }
  return hash.digest('hex');
}
