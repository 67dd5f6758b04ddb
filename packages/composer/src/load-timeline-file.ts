import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  type FrameFormat,
  type FrameRate,
  RetakeError,
  type TimelineFile,
  timelineFileSchema,
  toFrameSize,
} from '@retake/contracts';
import { probe, runFfmpeg } from '@retake/media';
import type { ComposeClip, ComposeTimeline } from './timeline.ts';

/**
 * Reads a timeline file into what `compose` takes. Paths are relative to the file; a clip without `frames` is shown
 * whole. Throws `BODY_INVALID` with a sentence when the file, or one that it names, cannot be used.
 */
export async function loadTimelineFile(path: string, signal?: AbortSignal): Promise<ComposeTimeline> {
  const file = parse(await readText(path), path);
  const format = { ...toFrameSize(file.aspectRatio, file.shortSide), rate: toRate(file.fps) };
  const toPath = (name: string) => resolve(dirname(path), name);
  const clips: ComposeClip[] = [];
  for (const clip of file.clips) clips.push(await loadClip(toPath(clip.file), clip, format, signal));
  if (file.audio === undefined) return { format, clips };
  const { file: song, gainDb = 0, fadeOutFrames = 0 } = file.audio;
  const audio = { path: toPath(song), hash: await hashFile(toPath(song)), gainDb, fadeOutFrames };
  return { format, clips, audio };
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
): Promise<ComposeClip> {
  const hash = await hashFile(path);
  const { audio } = await probe(path, signal === undefined ? {} : { signal });
  return {
    path,
    hash,
    headFrames: 0,
    slotFrames: clip.frames ?? (await countFormatFrames(path, format.rate, signal)),
    transitionAfter: clip.transition ?? { kind: 'cut', frames: 0 },
    hasSound: audio !== null,
  };
}

/** Frames that a file has at another rate. Counted, not computed: durations in containers are often a little wrong. */
async function countFormatFrames(path: string, rate: FrameRate, signal: AbortSignal | undefined): Promise<number> {
  let counted = 0;
  const filters = `setpts=PTS-STARTPTS,fps=${rate.num}/${rate.den}:start_time=0`;
  await runFfmpeg(['-i', `file:${path}`, '-map', '0:v:0', '-vf', filters, '-f', 'null', '-'], {
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
