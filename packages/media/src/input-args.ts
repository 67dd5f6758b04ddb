import { type Container, sniffContainer } from './sniff-container.ts';

/** Decoders that may run on files from outside: what cameras, phones and editors write, and nothing else. */
const videoDecoders = [
  'h264',
  'hevc',
  'vp8',
  'vp9',
  'libvpx',
  'libvpx-vp9',
  'av1',
  'libdav1d',
  'libaom-av1',
  'prores',
  'mpeg4',
  'mjpeg',
];
const soundDecoders = ['aac', 'mp3', 'mp3float', 'opus', 'libopus', 'vorbis', 'flac', 'alac', 'ac3', 'eac3'];
const pcmDecoders = [
  'pcm_s16le',
  'pcm_s16be',
  'pcm_s24le',
  'pcm_s24be',
  'pcm_s32le',
  'pcm_f32le',
  'pcm_mulaw',
  'pcm_alaw',
];

/** Names of video codecs that are accepted, as ffprobe prints them. */
export const acceptedVideoCodecs: ReadonlySet<string> = new Set([
  'h264',
  'hevc',
  'vp8',
  'vp9',
  'av1',
  'prores',
  'mpeg4',
  'mjpeg',
]);

/** The sentence for a file in any other codec. */
export function toCodecRefusal(codec: string): string {
  return `Videos encoded as ${codec} are not accepted. Use H.264, HEVC, VP9 or ProRes.`;
}

/** 8K with some room; a picture that claims more is refused before memory is taken for it. */
export const maxPixels = 36_000_000;

/** What keeps a reader inside the one file it was given. */
export function toGuardArgs(container: Container): string[] {
  return [
    ...['-protocol_whitelist', 'file', '-format_whitelist', 'mov,matroska,webm', '-f', container],
    ...['-codec_whitelist', [...videoDecoders, ...soundDecoders, ...pcmDecoders].join(',')],
    ...['-max_pixels', String(maxPixels)],
  ];
}

/** Arguments that open a file from outside for ffmpeg. Throws as `sniffContainer` does. */
export async function toInputArgs(path: string): Promise<string[]> {
  return [...toGuardArgs(await sniffContainer(path)), '-i', `file:${path}`];
}
