import { stat } from 'node:fs/promises';
import { type FrameRate, isRetakeError, RetakeError } from '@retake/contracts';
import { toCodecRefusal, toGuardArgs } from './input-args.ts';
import type { MediaInfo, PictureInfo, SoundInfo } from './media-info.ts';
import { runTool } from './run-tool.ts';
import { sniffContainer } from './sniff-container.ts';

interface ProbedStream {
  codec_type: string;
  codec_name?: string;
  width?: number;
  height?: number;
  sample_aspect_ratio?: string;
  r_frame_rate?: string;
  avg_frame_rate?: string;
  pix_fmt?: string;
  bits_per_raw_sample?: string;
  color_transfer?: string;
  color_space?: string;
  color_primaries?: string;
  color_range?: string;
  start_time?: string;
  duration?: string;
  nb_frames?: string;
  channels?: number;
  sample_rate?: string;
  tags?: { rotate?: string; DURATION?: string };
  side_data_list?: { rotation?: number }[];
  disposition?: { attached_pic?: number };
}

/**
 * Reads what a file is, without trusting it: no other file or address is opened, whatever the file says.
 *
 * @throws RetakeError `VIDEO_UNREADABLE`, `VIDEO_FORMAT_UNSUPPORTED`, `VIDEO_TOO_LARGE`
 */
export async function probe(path: string, options: { signal?: AbortSignal } = {}): Promise<MediaInfo> {
  const container = await sniffContainer(path);
  const args = [
    ...toGuardArgs(container),
    '-v',
    'error',
    '-show_format',
    '-show_streams',
    '-of',
    'json',
    `file:${path}`,
  ];
  const { stdout, stderrTail } = await runTool(
    'ffprobe',
    ['-hide_banner', ...args],
    { timeoutMs: 60_000, ...options },
    { wantsStdout: true },
  ).catch((cause: unknown) => {
    throw isRetakeError(cause, 'MEDIA_TOOL_FAILED') ? toRefusal(cause) : cause;
  });
  // ffprobe goes on after this one, without the size of the picture.
  if (stderrTail.some((line) => line.includes('exceeds specified max pixel count'))) {
    throw new RetakeError('VIDEO_TOO_LARGE');
  }
  const { format = {}, streams = [] } = JSON.parse(stdout.toString('utf8')) as {
    format?: { format_name?: string; duration?: string; start_time?: string };
    streams?: ProbedStream[];
  };
  const durationSeconds = toNumber(format.duration);
  const picture = streams.find((stream) => stream.codec_type === 'video' && stream.disposition?.attached_pic !== 1);
  const sound = streams.find((stream) => stream.codec_type === 'audio');
  return {
    container: format.format_name ?? container,
    durationSeconds,
    bytes: (await stat(path)).size,
    video: picture ? toPicture(picture, durationSeconds, toNumber(format.start_time)) : null,
    audio: sound ? toSound(sound, durationSeconds) : null,
  };
}

/** The guards stop ffprobe before it prints anything, so what they refused is only in its complaints. */
function toRefusal(cause: RetakeError): RetakeError {
  const complaints = String(cause.details?.lastLines);
  const codec = /Codec \((\w+)\) not on whitelist/.exec(complaints)?.[1];
  if (codec === undefined) return new RetakeError('VIDEO_UNREADABLE', { cause });
  return new RetakeError('VIDEO_FORMAT_UNSUPPORTED', { message: toCodecRefusal(codec), cause });
}

function toPicture(stream: ProbedStream, containerSeconds: number, containerStart: number): PictureInfo {
  const { width = 0, height = 0 } = stream;
  const rotationDegrees = toRotation(stream);
  const [across = 1, down = 1] = (stream.sample_aspect_ratio ?? '1:1').split(':').map(Number);
  const squareWidth = across > 0 && down > 0 ? Math.round((width * across) / down) : width;
  const isTurned = rotationDegrees % 180 !== 0;
  const rate = toRate(stream.r_frame_rate);
  const averageRate = toRate(stream.avg_frame_rate) ?? rate ?? { num: 25, den: 1 };
  const pixelFormat = stream.pix_fmt ?? 'unknown';
  const ownSeconds = toNumber(stream.duration);
  const delay = Math.max(0, toNumber(stream.start_time) - containerStart);
  return {
    codec: stream.codec_name ?? 'unknown',
    width,
    height,
    rotationDegrees,
    displayWidth: isTurned ? height : squareWidth,
    displayHeight: isTurned ? squareWidth : height,
    rate: rate ?? averageRate,
    averageRate,
    isVariableRate: rate !== null && isDifferentRate(rate, averageRate),
    pixelFormat,
    bitDepth: Number(/p(9|10|12|14|16)(le|be)?$/.exec(pixelFormat)?.[1] ?? stream.bits_per_raw_sample ?? 8),
    colorTransfer: toKnown(stream.color_transfer),
    colorSpace: toKnown(stream.color_space),
    colorPrimaries: toKnown(stream.color_primaries),
    colorRange: toKnown(stream.color_range),
    durationSeconds: (ownSeconds > 0 ? delay + ownSeconds : 0) || toNumber(stream.tags?.DURATION) || containerSeconds,
    frames: stream.nb_frames === undefined ? null : Number(stream.nb_frames),
  };
}

function toSound(stream: ProbedStream, containerSeconds: number): SoundInfo {
  return {
    codec: stream.codec_name ?? 'unknown',
    channels: stream.channels ?? 0,
    sampleRateHz: toNumber(stream.sample_rate),
    durationSeconds: toNumber(stream.duration) || containerSeconds,
  };
}

/** ffprobe tells the turn of the display matrix, which is counter-clockwise; older files carry a tag instead. */
function toRotation({ side_data_list = [], tags }: ProbedStream): number {
  const turned = side_data_list.find(({ rotation }) => rotation !== undefined)?.rotation;
  const clockwise = turned === undefined ? toNumber(tags?.rotate) : -turned;
  return (((Math.round(clockwise / 90) * 90) % 360) + 360) % 360;
}

function toRate(text: string | undefined): FrameRate | null {
  const [num = 0, den = 0] = (text ?? '').split('/').map(Number);
  return num > 0 && den > 0 ? { num, den } : null;
}

/** Rates that differ by more than 1 in 1,000: the frames of such a file do not come at a constant pace. */
function isDifferentRate(a: FrameRate, b: FrameRate): boolean {
  return Math.abs((a.num * b.den) / (a.den * b.num) - 1) > 0.001;
}

function toKnown(name: string | undefined): string | null {
  return name === undefined || name === 'unknown' || name === 'unspecified' ? null : name;
}

/** Seconds from `12.34` or `00:00:12.34`; 0 where there is no number. */
function toNumber(text: string | undefined): number {
  const seconds = (text ?? '').split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return Number.isFinite(seconds) ? seconds : 0;
}
